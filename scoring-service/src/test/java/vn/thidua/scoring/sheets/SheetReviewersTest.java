package vn.thidua.scoring.sheets;

import static org.hamcrest.Matchers.empty;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;

/** Whose turn it is to review in the head's place, and who must not. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetReviewersTest {

  @Inject DataSource database;
  @Inject Clock clock;

  private Scene scene;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
  }

  @Test
  void shouldBeTheHeadsReviewer_forAMemberAndForTheDeputy() {
    for (UUID unit : List.of(scene.neighbor, scene.deputy)) {
      String sheet = submitted(unit);

      refused(scene.deputyReviewer, sheet, unit.equals(scene.deputy) ? 403 : 404);
      refused(scene.officeReviewer, sheet, 403);
      accepted(scene.headReviewer, sheet);
    }
  }

  @Test
  void shouldBeTheDeputysReviewer_forTheHeadsOwnSheet() {
    String sheet = submitted(scene.head);

    refused(scene.headReviewer, sheet, 403);
    refused(scene.officeReviewer, sheet, 403);
    accepted(scene.deputyReviewer, sheet);
  }

  @Test
  void shouldBeAnyDeputysReviewer_whenThereAreTwo() {
    scene.rows.leader(scene.cluster, Scene.YEAR, scene.neighbor, "DEPUTY_HEAD", null);
    Api second = scene.person("REVIEWER", scene.neighbor);
    String sheet = submitted(scene.head);

    accepted(scene.deputyReviewer, sheet);
    accepted(second, sheet);
  }

  @Test
  void shouldBeTheOrganizersReviewer_whenThereIsNoDeputy() {
    scene.deputyEnds();
    String sheet = submitted(scene.head);

    refused(scene.headReviewer, sheet, 403);
    refused(scene.deputyReviewer, sheet, 404);
    accepted(scene.officeReviewer, sheet);
    scene.done(scene.officeReviewer, sheet, "head-review/complete");
    scene.done(scene.officeReviewer, sheet, "office-review/complete");
  }

  @Test
  void shouldBeTheDeputysReviewer_whenTheHeadHasEnded() {
    scene.headEnds();
    String members = submitted(scene.member);
    String formerHeads = submitted(scene.head);

    refused(scene.headReviewer, members, 404);
    accepted(scene.deputyReviewer, members);
    accepted(scene.deputyReviewer, formerHeads);
  }

  @Test
  void shouldBeTheOrganizersReviewer_whenTheDeputyStandsInForAnEndedHead() {
    scene.headEnds();
    String sheet = submitted(scene.deputy);

    refused(scene.deputyReviewer, sheet, 403);
    accepted(scene.officeReviewer, sheet);
  }

  @Test
  void shouldBeTheActingHeadsReviewer_andTheOrganizersForItsOwnSheet() {
    scene.headEnds();
    scene.rows.leaderFrom(
        scene.cluster, Scene.YEAR, scene.deputy, "HEAD", LocalDate.of(Scene.YEAR, 7, 1));
    scene.rows.leader(scene.cluster, Scene.YEAR, scene.neighbor, "DEPUTY_HEAD", null);
    Api otherDeputy = scene.person("REVIEWER", scene.neighbor);
    String members = submitted(scene.member);
    String own = submitted(scene.deputy);

    refused(otherDeputy, members, 404);
    accepted(scene.deputyReviewer, members);
    refused(scene.deputyReviewer, own, 403);
    accepted(otherDeputy, own);
  }

  @Test
  void shouldBeTheHeadsReviewer_fromItsFirstDayToItsLast() {
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    scene.rows.leadershipEnds(scene.cluster, scene.head, tomorrow);
    scene.rows.leaderFrom(scene.cluster, Scene.YEAR, scene.neighbor, "HEAD", tomorrow);
    Api next = scene.person("REVIEWER", scene.neighbor);
    String sheet = submitted(scene.member);

    refused(next, sheet, 404);
    next.get(Scene.SHEETS + "?periodId=" + scene.period).body("items", empty());
    accepted(scene.headReviewer, sheet);
  }

  @Test
  void shouldBeTheOrganizersReviewer_whenNobodyLeads() {
    scene.headEnds();
    scene.deputyEnds();
    String sheet = submitted(scene.member);

    refused(scene.headReviewer, sheet, 404);
    accepted(scene.officeReviewer, sheet);
  }

  @Test
  void shouldBeTheNewHeadsReviewer_whenTheHeadWasReplaced() {
    scene.headEnds();
    scene.rows.leader(scene.cluster, Scene.YEAR, scene.neighbor, "HEAD", null);
    Api next = scene.person("REVIEWER", scene.neighbor);
    String sheet = submitted(scene.member);

    refused(scene.headReviewer, sheet, 404);
    refused(scene.deputyReviewer, sheet, 404);
    accepted(next, sheet);
  }

  @Test
  void shouldBeOfThePeriodsYear_notOfAnother() {
    scene.rows.leader(scene.cluster, Scene.YEAR + 1, scene.neighbor, "HEAD", null);
    String sheet = submitted(scene.member);

    refused(scene.person("REVIEWER", scene.neighbor), sheet, 404);
    accepted(scene.headReviewer, sheet);
  }

  @Test
  void shouldBeNobodyWhoActsForTheUnit_whateverElseTheyAre() {
    String sheet = submitted(scene.member);
    for (String role : List.of("OFFICER", "REVIEWER")) {
      String both = Scene.subject();
      scene.rows.mandate(both, role, scene.member);
      scene.rows.mandate(both, "REVIEWER", scene.head);
      scene.rows.mandate(both, "REVIEWER", scene.organizer);
      scene.rows.mandate(both, "SECRETARY", scene.organizer);
      Api person = Api.as(Tokens.user(both));

      refused(person, sheet, 403);
      scene.write(person, sheet, "office-review", List.of()).statusCode(403);
      person.post(path(sheet, "head-review/complete")).statusCode(403);
      person.post(path(sheet, "office-review/complete")).statusCode(403);
      person.post(path(sheet, "return"), Map.of("reason", "x")).statusCode(403);
      person.post(path(sheet, "bars"), Map.of("code", "X", "reason", "x")).statusCode(403);
    }
  }

  @Test
  void shouldReviewAgain_whenTheMandateForTheUnitHasEnded() {
    String sheet = submitted(scene.member);
    String subject = Scene.subject();
    scene.rows.mandate(subject, "OFFICER", scene.member);
    scene.rows.mandatesEnd(subject, LocalDate.of(2020, 1, 1));
    scene.rows.mandate(subject, "REVIEWER", scene.head);

    accepted(Api.as(Tokens.user(subject)), sheet);
  }

  private String submitted(UUID unit) {
    Api officer = scene.person("OFFICER", unit);
    String sheet = officer.created(Scene.SHEETS, scene.opening(unit));
    scene.done(officer, sheet, "submit");
    return sheet;
  }

  private void accepted(Api reviewer, String sheet) {
    scene.write(reviewer, sheet, "head-review", List.of()).statusCode(200);
  }

  private void refused(Api person, String sheet, int status) {
    scene.write(person, sheet, "head-review", List.of()).statusCode(status);
    person.get(path(sheet)).statusCode(status == 404 ? 404 : 200);
  }
}
