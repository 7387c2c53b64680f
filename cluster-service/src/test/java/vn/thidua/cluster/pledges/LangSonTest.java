package vn.thidua.cluster.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.outside.RecordedAwards;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/**
 * What the department of Lạng Sơn set itself for 2026 to 2030, nested as it is written: awards move
 * it, a revoked one moves it back, and at the end each is kept or missed.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class LangSonTest {

  private static final String END = "2030-12-31";
  private static final String AFTER = "2031-01-01";
  private static final String NOW = "2026-10-31";

  private Pledging pledging;
  private String ministry;
  private String province;
  private String department;
  private String office;
  private String division;
  private String ofDepartment;
  private String ofOffice;
  private String ofDivision;
  private String ofLeaders;
  private String fighters;
  private String exemplars;

  @BeforeEach
  void given() {
    pledging = new Pledging();
    ministry = Given.organization();
    province = Given.organization();
    department = Given.organization();
    office = Given.organization(Map.of("parentId", department));
    division = Given.organization(Map.of("parentId", department));
    ofDepartment = certificates(null, department, 2, "UNIT");
    ofOffice = certificates(ofDepartment, office, 1, "UNIT");
    ofDivision = certificates(ofDepartment, division, 2, "UNIT");
    ofLeaders = certificates(ofDepartment, department, 1, "ROLE_GROUP");
    fighters =
        pledging.made(
            Pledging.awards(
                Pledging.in(
                    ofDepartment,
                    pledging.pledge(department, "Ít nhất 10 công chức đạt Chiến sĩ thi đua cơ sở")),
                10,
                Pledging.FIGHTER,
                "PEOPLE"));
    exemplars =
        pledging.made(
            Pledging.value(
                Pledging.in(
                    ofDepartment,
                    pledging.pledge(department, "Ít nhất 02 điển hình tiên tiến cuối giai đoạn")),
                "GE",
                "2",
                "điển hình"));
  }

  @Test
  void shouldMove_whenAwardsAreDecided_andBackWhenOneIsRevoked() {
    assertThat(states(NOW)).containsOnly("ON_THE_WAY");
    assertThat(states(END)).containsOnly("ON_THE_WAY");
    assertThat(states(AFTER)).containsOnly("MISSED");

    RecordedAwards toOffice =
        RecordedAwards.to(office, Pledging.CERTIFICATE, ministry, "2026-03-01").published();
    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(pledging.state(ofOffice, NOW)).isEqualTo("KEPT"));
    RecordedAwards toDivision =
        RecordedAwards.to(division, Pledging.CERTIFICATE, province, "2026-04-01")
            .by("PROVINCIAL_PEOPLE_COMMITTEE_CHAIR", province)
            .heard();

    assertThat(pledging.count(ofDepartment, NOW)).isEqualTo("2");
    assertThat(pledging.state(ofDepartment, NOW)).isEqualTo("KEPT");
    assertThat(pledging.state(ofDepartment, "2026-03-31")).isEqualTo("ON_THE_WAY");
    assertThat(pledging.count(ofDivision, NOW)).isEqualTo("1");
    Response counted = pledging.get(ofDepartment, NOW);
    assertThat(counted.<List<String>>path("progress.awards.counting.awardId"))
        .containsExactly(toOffice.awardId(), toDivision.awardId());
    assertThat(counted.<String>path("progress.awards.counting[0].decisionNumber"))
        .isEqualTo(toOffice.number());
    assertThat(counted.<String>path("progress.awards.counting[0].decidedOn"))
        .isEqualTo("2026-03-01");
    assertThat(counted.<List<String>>path("progress.awards.counting[0].through"))
        .containsExactly(ofOffice);

    toOffice.revoked("2026-09-01").published();
    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(pledging.state(ofOffice, NOW)).isEqualTo("ON_THE_WAY"));
    assertThat(pledging.state(ofDepartment, NOW)).isEqualTo("ON_THE_WAY");
    assertThat(pledging.state(ofDepartment, "2026-08-31")).as("held until then").isEqualTo("KEPT");
    Response back = pledging.get(ofDepartment, NOW);
    assertThat(back.<List<String>>path("progress.awards.counting.awardId"))
        .containsExactly(toDivision.awardId());
    assertThat(back.<String>path("progress.awards.revoked[0].awardId"))
        .isEqualTo(toOffice.awardId());
    assertThat(back.<String>path("progress.awards.revoked[0].revokedOn")).isEqualTo("2026-09-01");
  }

  @Test
  void shouldCountOnlyWhatIsAskedFor() {
    RecordedAwards.to(office, "PRIME_MINISTER_CERTIFICATE_OF_MERIT", ministry, "2026-03-01")
        .heard();
    RecordedAwards.to(office, Pledging.CERTIFICATE, Given.organization(), "2026-03-01").heard();
    RecordedAwards.to(office, Pledging.CERTIFICATE, ministry, "2025-12-31").heard();
    RecordedAwards.to(office, Pledging.CERTIFICATE, ministry, "2026-03-01").person().heard();
    RecordedAwards.to(Given.organization(), Pledging.CERTIFICATE, ministry, "2026-03-01").heard();

    assertThat(pledging.count(ofOffice, NOW)).isEqualTo("0");
    assertThat(pledging.count(ofDepartment, NOW)).isEqualTo("0");

    RecordedAwards.to(department, Pledging.CERTIFICATE, ministry, "2026-01-01").heard();
    assertThat(pledging.count(ofDepartment, NOW)).isEqualTo("1");
    assertThat(pledging.count(ofOffice, NOW)).isEqualTo("0");
  }

  @Test
  void shouldCountALeader_whoseAwardAnEntryNames_andOnlyOnce() {
    RecordedAwards award =
        RecordedAwards.to(department, Pledging.CERTIFICATE, ministry, "2026-05-01")
            .person()
            .heard();
    RecordedAwards toUnit =
        RecordedAwards.to(department, Pledging.CERTIFICATE, ministry, "2026-05-01").heard();
    RecordedAwards elsewhere =
        RecordedAwards.to(Given.organization(), Pledging.CERTIFICATE, ministry, "2026-05-01")
            .person()
            .heard();

    assertThat(pledging.count(ofLeaders, NOW)).isEqualTo("0");
    pledging.told(ofLeaders, Map.of("on", "2026-05-02", "awardId", award.awardId()));
    pledging.told(ofLeaders, Map.of("on", "2026-05-03", "awardId", award.awardId()));
    Problem.of(
            pledging.tell(ofLeaders, Map.of("on", "2026-05-02", "awardId", toUnit.awardId())),
            409,
            "award-does-not-fit")
        .at("/awardId", "award-does-not-fit");
    Problem.of(
        pledging.tell(ofLeaders, Map.of("on", "2026-05-02", "awardId", elsewhere.awardId())),
        409,
        "award-does-not-fit");
    Problem.of(
            pledging.tell(
                ofLeaders,
                Map.of("on", "2026-05-02", "awardId", "0192d7f6-0000-7000-8000-000000000001")),
            409,
            "not-yet-known")
        .at("/awardId", "not-yet-known");

    assertThat(pledging.count(ofLeaders, NOW)).isEqualTo("1");
    assertThat(pledging.state(ofLeaders, NOW)).isEqualTo("KEPT");
    assertThat(pledging.count(ofDepartment, NOW)).as("with the unit's own").isEqualTo("2");
    award.revoked("2026-10-01").heard();
    assertThat(pledging.state(ofLeaders, NOW)).isEqualTo("ON_THE_WAY");
    pledging.told(ofLeaders, Map.of("on", "2026-10-02", "amount", "1", "source", "Báo cáo 12/BC"));
    assertThat(pledging.state(ofLeaders, NOW)).isEqualTo("KEPT");
    assertThat(pledging.get(ofLeaders, NOW).<String>path("progress.awards.toldByNumber"))
        .isEqualTo("1");
    assertThat(pledging.count(ofDepartment, NOW)).isEqualTo("2");
  }

  @Test
  void shouldBeKeptOrMissed_whenTheTimeIsOver() {
    for (int i = 0; i < 10; i++) {
      RecordedAwards.to(
              i % 2 == 0 ? office : division, Pledging.FIGHTER, province, "2026-06-0" + (1 + i % 9))
          .person()
          .heard();
    }
    RecordedAwards.to(division, Pledging.CERTIFICATE, ministry, "2026-04-01").heard();
    RecordedAwards.to(division, Pledging.CERTIFICATE, province, "2026-05-01").heard();
    pledging.told(exemplars, Map.of("on", "2026-06-01", "amount", "1"));
    pledging.told(exemplars, Map.of("on", "2026-09-01", "amount", "2"));

    Response page = pledging.overview("movementId", pledging.movement, AFTER);

    assertThat(page.<Map<String, Integer>>path("counts"))
        .isEqualTo(Map.of("kept", 4, "onTheWay", 0, "missed", 2, "withdrawn", 0));
    assertThat(page.<List<String>>path("units.organizationId"))
        .containsExactly(department, office, division);
    assertThat(page.<List<String>>path("units[0].pledges.id"))
        .containsExactly(ofDepartment, ofLeaders, fighters, exemplars);
    assertThat(page.<List<String>>path("units[0].pledges.state"))
        .containsExactly("KEPT", "MISSED", "KEPT", "KEPT");
    assertThat(page.<List<String>>path("units[0].pledges.reached"))
        .containsExactly("2", "0", "10", "2");
    assertThat(page.<Integer>path("units[1].counts.missed")).isEqualTo(1);
    assertThat(pledging.overview("organizationId", division, AFTER).<Integer>path("counts.kept"))
        .isEqualTo(1);
    assertThat(pledging.state(exemplars, "2026-08-31")).isEqualTo("ON_THE_WAY");
  }

  private List<String> states(String asOf) {
    return List.of(ofDepartment, ofOffice, ofDivision, ofLeaders, fighters, exemplars).stream()
        .map(pledge -> pledging.state(pledge, asOf))
        .toList();
  }

  private String certificates(@Nullable String parent, String unit, int atLeast, String scope) {
    return pledging.made(
        Pledging.awards(
            Pledging.in(
                parent,
                pledging.pledge(
                    unit,
                    "Ít nhất " + atLeast + " bằng khen của Bộ trưởng hoặc Chủ tịch UBND tỉnh")),
            atLeast,
            Pledging.CERTIFICATE,
            scope,
            ministry,
            province));
  }
}
