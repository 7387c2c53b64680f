package vn.thidua.awards.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.awards.Town;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.rankings.KnownRankings;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.RealServers;

/** Who may decide on what, by the data that every installation begins with. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AuthoritiesTest {

  private static final LocalDate BEFORE_COMMUNES = LocalDate.of(2025, 6, 30);
  private static final LocalDate WITH_COMMUNES = LocalDate.of(2025, 7, 1);

  @Inject Authorities authorities;
  @Inject AwardTypes types;
  @Inject Participants participants;
  @Inject Acting acting;
  @Inject KnownRankings rankings;

  @ParameterizedTest
  @CsvSource({
    "GOVERNMENT_EMULATION_FLAG, GOVERNMENT",
    "NATIONAL_EMULATION_FIGHTER, PRIME_MINISTER",
    "PRIME_MINISTER_CERTIFICATE_OF_MERIT, PRIME_MINISTER",
    "LABOUR_ORDER_3, PRESIDENT",
    "STATE_PRIZE, PRESIDENT",
    "MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT, MINISTER",
    "MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT, PROVINCIAL_CHAIR",
    "COMMEMORATIVE_MEDAL, MINISTER",
    "TYPICAL_COMMUNE, PROVINCIAL_CHAIR",
    "COMMENDATION_CERTIFICATE, DEPARTMENT_HEAD",
    "COMMENDATION_CERTIFICATE, UNIT_HEAD",
    "COMMENDATION_CERTIFICATE, COMMUNE_CHAIR",
    "ADVANCED_LABOUR_COLLECTIVE, ENTERPRISE_DIRECTOR",
    "CULTURAL_FAMILY, COMMUNE_CHAIR"
  })
  void shouldBeCompetent_whenTheLawSaysSo(String type, String authority) {
    Competence competence = competent(type, authority, WITH_COMMUNES);

    assertThat(competence.isCompetent()).isTrue();
    assertThat(competence.citation()).startsWith("Luật 06/2022/QH15, Điều");
  }

  @ParameterizedTest
  @CsvSource({
    "GOVERNMENT_EMULATION_FLAG, PRIME_MINISTER",
    "MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT, DEPARTMENT_HEAD",
    "COMMEMORATIVE_MEDAL, PROVINCIAL_CHAIR",
    "TYPICAL_COMMUNE, MINISTER",
    "LABOUR_ORDER_1, MINISTER",
    "EXCELLENT_LABOUR_COLLECTIVE, ENTERPRISE_DIRECTOR"
  })
  void shouldNotBeCompetent_whenTheLawSaysAnother(String type, String authority) {
    assertThat(competent(type, authority, WITH_COMMUNES).isCompetent()).isFalse();
  }

  @Test
  void shouldNameTypeAuthorityAndWhoIsWithTheCitation_whenRefused() {
    var refusal =
        competent("MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT", "DEPARTMENT_HEAD", WITH_COMMUNES)
            .refusal();

    assertThat(refusal.vi())
        .contains(
            "Bằng khen của bộ, ban, ngành, tỉnh",
            "Người đứng đầu cơ quan chuyên môn cấp tỉnh (DEPARTMENT_HEAD)",
            "Chủ tịch Ủy ban nhân dân cấp tỉnh (Luật 06/2022/QH15, Điều 79)");
    assertThat(refusal.en())
        .contains(
            "Head of a provincial specialised department (DEPARTMENT_HEAD)",
            "Minister or head of a central body (Luật 06/2022/QH15, Điều 79)");
  }

  @Test
  void shouldSaySo_whenNobodyIsKnownWhoMay() {
    Competence competence = competent("ADVANCED_SOLDIER", "MINISTER", WITH_COMMUNES);

    assertThat(competence.isCompetent()).isFalse();
    assertThat(competence.refusal().en()).contains("no authority is known");
    assertThat(competence.refusal().vi()).contains("chưa có dữ liệu");
  }

  @Test
  void shouldPassToTheCommune_whenTheDistrictsEnd() {
    assertThat(competent("CULTURAL_VILLAGE", "DISTRICT_CHAIR", BEFORE_COMMUNES).isCompetent())
        .isTrue();
    assertThat(competent("CULTURAL_VILLAGE", "COMMUNE_CHAIR", BEFORE_COMMUNES).isCompetent())
        .isFalse();
    assertThat(competent("CULTURAL_VILLAGE", "COMMUNE_CHAIR", WITH_COMMUNES).isCompetent())
        .isTrue();
    assertThat(
            authorities.issuerFits(
                new IssuerRef("DISTRICT_CHAIR", UUID.randomUUID()), WITH_COMMUNES))
        .isEqualTo(IssuerFit.NO_SUCH_AUTHORITY);
  }

  @Test
  void shouldFit_whenTheIssuersKindHoldsTheAuthority() {
    Town town = Town.heard(participants, acting, rankings);

    assertThat(fits("DEPARTMENT_HEAD", town.department)).isEqualTo(IssuerFit.FITS);
    assertThat(fits("PROVINCIAL_CHAIR", town.members.getFirst())).isEqualTo(IssuerFit.FITS);
    assertThat(fits("MINISTER", town.ministry)).isEqualTo(IssuerFit.FITS);
    assertThat(fits("PROVINCIAL_CHAIR", town.department))
        .isEqualTo(IssuerFit.KIND_DOES_NOT_HOLD_IT);
    assertThat(fits("PRIME_MINISTER", town.ministry)).isEqualTo(IssuerFit.ORGANIZATION_NOT_ALLOWED);
    assertThat(fits("EMPEROR", town.ministry)).isEqualTo(IssuerFit.NO_SUCH_AUTHORITY);
    assertThat(authorities.issuerFits(new IssuerRef("GOVERNMENT", null), WITH_COMMUNES))
        .isEqualTo(IssuerFit.FITS);
    assertThat(authorities.issuerFits(new IssuerRef("MINISTER", null), WITH_COMMUNES))
        .isEqualTo(IssuerFit.ORGANIZATION_MISSING);
  }

  @Test
  void shouldTellWhatATypeIs_onTheDay() {
    AwardType flag = types.on("GOVERNMENT_EMULATION_FLAG", WITH_COMMUNES).orElseThrow();

    assertThat(flag.level()).isEqualTo(Level.STATE);
    assertThat(flag.kind()).isEqualTo(Kind.TITLE);
    assertThat(flag.subjects()).isEqualTo(Set.of(Subject.COLLECTIVE));
    assertThat(flag.requiresRankingFor(CommendationType.MERIT)).isTrue();
    assertThat(flag.requiresRankingFor(CommendationType.MOVEMENT)).isFalse();
    assertThat(flag.allows(CommendationType.EXTERNAL)).isFalse();
    assertThat(types.on("GOVERNMENT_EMULATION_FLAG", LocalDate.of(2023, 12, 31))).isEmpty();
    assertThat(types.on("NO_SUCH", WITH_COMMUNES)).isEmpty();
  }

  private Competence competent(String type, String authority, LocalDate on) {
    return authorities.competent(type, new IssuerRef(authority, null), on);
  }

  private IssuerFit fits(String authority, UUID organization) {
    return authorities.issuerFits(new IssuerRef(authority, organization), WITH_COMMUNES);
  }
}
