package vn.thidua.cluster.yearbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.outside.KnownAwards;
import vn.thidua.cluster.outside.KnownRankings;
import vn.thidua.cluster.outside.totals.AwardTypeNames;
import vn.thidua.cluster.outside.totals.KnownAwardTotals;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** A cluster's year at a glance. */
@QuarkusTest
@WithTestResource(RealServers.class)
class YearbooksTest {

  private static final String AS_OF = "2024-12-31";

  @Inject KnownRankings rankings;
  @Inject KnownAwardTotals totals;
  @Inject KnownAwards awards;
  @Inject AwardTypeNames names;

  @Test
  void shouldTellAllThatIsKnownOfAYear() {
    FullYear full = heard(new FullYear(9));
    ClusterTwo two = full.two;

    Response year = two.overview(AS_OF);

    assertThat(year.statusCode()).as(year.asString()).isEqualTo(200);
    assertThat(year.<String>path("name")).isEqualTo("Cụm thi đua số 2");
    assertThat(year.<String>path("organizerName")).isEqualTo("Ủy ban Dân tộc");
    assertThat(year.<String>path("establishedBy.number")).isEqualTo("409/QĐ-UBDT");
    assertThat(year.<String>path("establishedBy.title")).startsWith("Về việc thành lập");
    assertThat(year.<List<String>>path("members.organizationId")).isEqualTo(two.members);
    assertThat(year.<String>path("members[8].name"))
        .isEqualTo("Văn phòng Ủy ban nhân dân tỉnh Ninh Bình");
    assertThat(year.<List<String>>path("leaders.role")).containsExactly("HEAD", "DEPUTY_HEAD");
    assertThat(year.<String>path("leaders[0].person.name")).isEqualTo("Nguyễn Nguyên Quân");
    assertThat(year.<String>path("leaders[0].decision.number")).isEqualTo("441/QĐ-UBDT");
    assertThat(year.<String>path("nextLeaders[0].name")).isEqualTo("Ban Dân tộc tỉnh Hòa Bình");
    assertThat(year.<String>path("agreement.status")).isEqualTo("CLOSED");
    assertThat(year.<List<?>>path("agreement.signatures")).hasSize(8);
    assertThat(year.<List<String>>path("agreement.unsigned.organizationId"))
        .containsExactly(two.member(1));
    assertThat(year.<List<String>>path("movements.name"))
        .containsExactly(
            "Cả nước chung sức xây dựng nông thôn mới",
            "Vì người nghèo - Không để ai bị bỏ lại phía sau");
    assertThat(year.<Integer>path("movements[0].registrations")).isEqualTo(8);
    assertThat(year.<List<String>>path("conferences.id")).containsExactly(full.summary);
    assertThat(year.<List<String>>path("conferences[0].resolutions.kind"))
        .containsExactly("HEADS_ELECTED", "AGREEMENT_SIGNED", "AWARDS_HANDED_OVER", "OTHER");
    assertThat(year.<Map<String, Integer>>path("pledges.counts"))
        .containsEntry("kept", 1)
        .containsEntry("onTheWay", 2)
        .containsEntry("missed", 0);
    assertThat(year.<List<String>>path("recommendations.kind"))
        .containsExactlyInAnyOrder("RECOMMENDATION", "INSTRUCTION");
    assertThat(year.<List<String>>path("exemplars.person.name")).containsExactly("Lương Thị Hồng");
    assertThat(year.<String>path("closing.document")).isEqualTo("Biên bản hội nghị tổng kết");
  }

  @Test
  void shouldTellRankingAndAwards_asTheOthersAnnouncedThem() {
    FullYear full = heard(new FullYear(3));

    Response year = full.two.overview(AS_OF);

    assertThat(year.<String>path("ranking.id")).isEqualTo(full.ranking.toString());
    assertThat(year.<List<Integer>>path("ranking.places.rank")).containsExactly(1, 2, null);
    assertThat(year.<List<String>>path("ranking.places.total"))
        .containsExactly("95.50", "94.50", "0.00");
    assertThat(year.<List<Boolean>>path("ranking.places.barred"))
        .containsExactly(false, false, true);
    assertThat(year.<String>path("ranking.places[0].name"))
        .isEqualTo("Ban Dân tộc thành phố Hà Nội");
    assertThat(year.<List<String>>path("awards.types.awardType"))
        .containsExactly("GOVERNMENT_EMULATION_FLAG", "PM_CERTIFICATE_OF_MERIT");
    assertThat(year.<String>path("awards.types[0].name")).isEqualTo("Cờ thi đua của Chính phủ");
    assertThat(year.<List<Integer>>path("awards.types.collectives")).containsExactly(1, 0);
    assertThat(year.<List<Integer>>path("awards.types.individuals")).containsExactly(0, 1);
    assertThat(year.<List<Integer>>path("awards.totals.count")).containsExactly(697);
    assertThat(year.<Object>path("awards.totals[0].collectives")).isNull();
    assertThat(full.two.overview("2024-11-30").<List<Integer>>path("awards.types.collectives"))
        .as("before one was taken back")
        .containsExactly(1, 1);
    assertThat(full.two.overview("2024-12-11").<Object>path("ranking"))
        .as("before it was computed")
        .isNull();
  }

  @Test
  void shouldSayWhatIsMissing_atEachPointOfTheYear() {
    FullYear full = new FullYear(3);
    ClusterTwo two = full.two;

    Response year = two.overview(AS_OF);

    assertThat(year.<String>path("calendar.regulationId")).isEqualTo(full.regulation);
    assertThat(year.<String>path("calendar.approval.number")).isEqualTo("12/QĐ-UBDT");
    assertThat(year.<List<String>>path("calendar.steps.step"))
        .containsExactly(
            "REGISTRATION",
            "AGREEMENT",
            "MID_YEAR_REVIEW",
            "SELF_SCORING",
            "HEAD_REVIEW",
            "SUMMARY",
            "SUBMISSION");
    assertThat(year.<List<String>>path("calendar.steps.state"))
        .as("registered on the day of the test, not then")
        .containsExactly("OVERDUE", "DONE", "DONE", "UNKNOWN", "UNKNOWN", "DONE", "UNKNOWN");
    assertThat(year.<List<String>>path("calendar.steps.due")).contains("2024-08-01", "2025-03-15");
    assertThat(year.<String>path("calendar.steps[1].doneOn")).isEqualTo("2024-07-25");
    assertThat(year.<String>path("calendar.steps[1].by.id")).isEqualTo(full.agreement);
    assertThat(year.<List<String>>path("calendar.steps[1].lacking.organizationId"))
        .containsExactly(two.member(1));
    assertThat(year.<String>path("calendar.steps[2].by.kind")).isEqualTo("MOVEMENT");
    assertThat(year.<String>path("calendar.steps[5].by.id")).isEqualTo(full.summary);
    assertThat(two.overview("2024-07-24").<String>path("calendar.steps[1].state"))
        .isEqualTo("OPEN");
    assertThat(two.overview("2024-12-12").<String>path("calendar.steps[5].state"))
        .isEqualTo("OPEN");
  }

  @Test
  void shouldBeAWholeYear_whenNothingWasEntered() {
    ClusterTwo two = new ClusterTwo(0);

    Response year = two.overview(AS_OF);

    assertThat(year.statusCode()).as(year.asString()).isEqualTo(200);
    for (String empty :
        List.of("members", "leaders", "nextLeaders", "movements", "conferences", "exemplars")) {
      assertThat(year.<List<?>>path(empty)).as(empty).isEmpty();
    }
    assertThat(year.<List<?>>path("pledges.units")).isEmpty();
    assertThat(year.<List<?>>path("awards.types")).isEmpty();
    for (String missing : List.of("agreement", "ranking", "closing", "calendar")) {
      assertThat(year.<Object>path(missing)).as(missing).isNull();
    }
    Problem.of(two.overview(two.secretary, 2023, AS_OF), 404, "not-found");
    assertThat(two.overview(two.secretary, 2025, AS_OF).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldCallOrganizationsAsInTheYear_whenTheyAreRenamedOrEnd() {
    ClusterTwo two = new ClusterTwo(2);
    People.administrator()
        .body(Map.of("name", "Sở Dân tộc và Tôn giáo Hà Nội", "from", "2025-03-01"))
        .post("/v1/organizations/" + two.member(0) + "/names");
    Given.ended(two.member(1), "2024-10-01");

    assertThat(two.overview(AS_OF).<List<String>>path("members.name"))
        .containsExactly("Ban Dân tộc thành phố Hà Nội", "Ban Dân tộc tỉnh Hòa Bình");
    assertThat(two.overview(two.secretary, 2025, AS_OF).<String>path("members[0].name"))
        .isEqualTo("Sở Dân tộc và Tôn giáo Hà Nội");
  }

  @Test
  void shouldBeSeenByThoseConcerned_andByNobodyElse() {
    ClusterTwo two = new ClusterTwo(1);
    String officer = Given.officerOf(two.member(0));
    String stranger = Given.officerOf(Given.organization());
    String path = "/v1/clusters/" + two.cluster + "/years/2024";

    assertThat(two.overview(officer, 2024, AS_OF).statusCode()).isEqualTo(200);
    Problem.of(two.overview(stranger, 2024, AS_OF), 404, "not-found");
    Problem.of(People.user(stranger).accept("*/*").get(path + "/report/docx"), 404, "not-found");
    Problem.of(People.user(officer).get("/v1/clusters/x/years/2024/overview"), 404, "not-found");
    Problem.of(
        People.user(officer).get("/v1/clusters/" + two.cluster + "/years/x/overview"),
        404,
        "not-found");
    Problem.of(two.overview(officer, 2024, "31/12/2024"), 400, "invalid-request")
        .at("?asOf", "wrong-type");
  }

  @Test
  void shouldAskTheDatabaseAsOften_forALargeClusterAsForASmallOne() {
    FullYear small = heard(new FullYear(2));
    FullYear large = heard(new FullYear(9));
    small.two.overview(AS_OF);

    long few = SqlStatements.during(() -> small.two.overview(AS_OF));
    long many = SqlStatements.during(() -> large.two.overview(AS_OF));

    assertThat(many).isEqualTo(few).isBetween(1L, 60L);
  }

  private FullYear heard(FullYear full) {
    rankings.requireKnown(full.ranking, "/");
    UUID member = UUID.fromString(full.two.member(0));
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          assertThat(totals.of(full.two.id(), 2024)).isNotEmpty();
          assertThat(awards.counts(Set.of(member), 2024, LocalDate.parse(AS_OF))).hasSize(2);
          assertThat(names.of(Set.of("GOVERNMENT_EMULATION_FLAG"))).isNotEmpty();
        });
    return full;
  }
}
