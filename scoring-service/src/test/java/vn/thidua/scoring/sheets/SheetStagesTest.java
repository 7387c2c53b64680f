package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;

/** Who sees a review while it is being written. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetStagesTest {

  @Inject DataSource database;

  private Scene scene;
  private String sheet;

  @BeforeEach
  void submit() {
    scene = Scene.of(database);
    sheet = scene.opened(SheetStatus.SUBMITTED);
    scene
        .write(scene.headReviewer, sheet, "head-review", List.of(entry("I.1", "points", 11)))
        .statusCode(200);
  }

  @Test
  void shouldHideTheHeadsReviewFromTheMember_untilComplete() {
    sees(scene.officer, false, false);
    sees(scene.person("REVIEWER", scene.member), false, false);
    sees(scene.headReviewer, true, false);
    sees(scene.officeReviewer, true, false);
    sees(scene.auditor, true, false);

    scene.done(scene.headReviewer, sheet, "head-review/complete");

    sees(scene.officer, true, false);
  }

  @Test
  void shouldHideTheOfficesReviewFromMemberAndHead_untilComplete() {
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    officeWrites();

    sees(scene.officer, true, false);
    sees(scene.headReviewer, true, false);
    for (Api office : List.of(scene.officeReviewer, scene.secretary, scene.auditor)) {
      sees(office, true, true);
    }

    scene.done(scene.officeReviewer, sheet, "office-review/complete");

    sees(scene.officer, true, true);
    sees(scene.headReviewer, true, true);
  }

  @Test
  void shouldShowTheMemberWhyItCameBack_whenReturned() {
    scene.returned(scene.headReviewer, sheet);

    sees(scene.officer, true, false);

    scene.done(scene.officer, sheet, "submit");

    sees(scene.officer, false, false);
  }

  @Test
  void shouldHideTheOfficesEarlierReview_whileTheHeadReviewsAgain() {
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    officeWrites();
    scene.returned(scene.officeReviewer, sheet);
    sees(scene.officer, true, true);
    sees(scene.headReviewer, false, true, true);

    scene.done(scene.officer, sheet, "submit");

    sees(scene.officer, false, false);
    sees(scene.headReviewer, true, false);
    sees(scene.officeReviewer, true, true);
  }

  @Test
  void shouldHideADraftFromThoseWhoReviewIt_untilSubmitted() {
    scene.returned(scene.headReviewer, sheet);

    for (Api reviewer : List.of(scene.headReviewer, scene.officeReviewer)) {
      sees(reviewer, false, true, false);
      JsonPath seen = read(reviewer);
      assertThat(seen.getInt("progress.filled")).isEqualTo(Entries.SOUND.size());
      assertThat(seen.getList("missing")).isEmpty();
      assertThat(seen.<Object>get("points.self")).isNull();
      assertThat(seen.<Object>get("points.head")).isNull();
      assertThat(reviewer.get(path(sheet, "changes")).extract().asString())
          .doesNotContain("/selfScore/");
    }
    for (Api office : List.of(scene.secretary, scene.auditor)) {
      sees(office, true, false);
      assertThat(office.get(path(sheet, "changes")).extract().asString()).contains("/selfScore/");
    }

    scene.done(scene.officer, sheet, "submit");

    sees(scene.headReviewer, true, false);
    assertThat(read(scene.headReviewer).getList("missing")).isNotEmpty();
    assertThat(read(scene.headReviewer).<Object>get("points.self.total")).isNotNull();
  }

  @Test
  void shouldShowNothingOfTheReviews_whenTheMembersOfficerActsForTheHeadToo() {
    String both = Scene.subject();
    scene.rows.mandate(both, "OFFICER", scene.member);
    scene.rows.mandate(both, "REVIEWER", scene.head);

    sees(Api.as(Tokens.user(both)), false, false);
  }

  @Test
  void shouldShowNothingOfTheReviews_whenTheMembersOfficerActsForTheOrganizerToo() {
    String both = Scene.subject();
    scene.rows.mandate(both, "OFFICER", scene.member);
    scene.rows.mandate(both, "AUDITOR", scene.organizer);

    sees(Api.as(Tokens.user(both)), false, false);
  }

  @Test
  void shouldAnswerAWriteWithNoMoreThanARead() {
    String answer =
        scene
            .write(scene.officer, sheet, "explanations", List.of(entry("I.1", "text", "Vì")))
            .statusCode(200)
            .extract()
            .asString();

    assertThat(answer).isEqualTo(scene.officer.get(path(sheet)).extract().asString());
    assertThat(answer).contains("\"headReview\":null").doesNotContain("\"11\"");
  }

  @Test
  void shouldKeepTheExplanationForBothReviewers() {
    scene
        .write(scene.officer, sheet, "explanations", List.of(entry("I.1", "text", "Vì")))
        .statusCode(200);

    for (Api reviewer : List.of(scene.headReviewer, scene.officeReviewer)) {
      assertThat(read(reviewer).getString("entries.find { it.criterion == 'I.1' }.explanation"))
          .isEqualTo("Vì");
    }
  }

  private void officeWrites() {
    scene
        .write(scene.officeReviewer, sheet, "office-review", List.of(entry("I.1", "points", 9)))
        .statusCode(200);
  }

  private void sees(Api person, boolean headReview, boolean officeReview) {
    sees(person, true, headReview, officeReview);
  }

  private void sees(Api person, boolean selfScore, boolean headReview, boolean officeReview) {
    JsonPath read = read(person);
    String found = "entries.find { it.criterion == 'I.1' }.";
    assertThat(read.getString(found + "selfScore.points")).isEqualTo(selfScore ? "17.25" : null);
    assertThat(read.getString(found + "headReview.points")).isEqualTo(headReview ? "11" : null);
    assertThat(read.getString(found + "officeReview.points")).isEqualTo(officeReview ? "9" : null);
  }

  private JsonPath read(Api person) {
    return person.get(path(sheet)).statusCode(200).extract().jsonPath();
  }
}
