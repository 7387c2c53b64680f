package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.thidua.scoring.sheets.Scene.YEAR;
import static vn.thidua.scoring.sheets.Scene.path;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Acts;
import vn.thidua.scoring.Agreements;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.agreements.KnownAgreements;
import vn.thidua.scoring.following.FollowAgreement;

/** Who did not sign the agreement is barred where the period says so, until they sign. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetSignatureTest {

  @Inject DataSource database;
  @Inject FollowAgreement following;
  @Inject KnownAgreements known;
  @Inject ObjectMapper json;

  private Scene scene;
  private Agreements agreement;
  private String sheet;

  @BeforeEach
  void givenASheetAndAnAgreement() {
    scene = Scene.of(database);
    agreement = Agreements.of(scene.cluster, YEAR);
    sheet = scene.opened();
  }

  @Test
  void shouldBeBarred_whenTheAgreementIsClosedUnsigned_andNoMoreWhenSignedLate() throws Exception {
    String neighbors = scene.opened(scene.neighbor);
    rule(true);

    agreement.opened(List.of(), List.of(scene.member, scene.neighbor));
    closed(List.of(scene.neighbor), List.of(scene.member));

    scene
        .officer
        .get(path(sheet))
        .body("bars.code", contains("NOT_SIGNED"))
        .body("bars[0].agreementId", equalTo(agreement.id.toString()))
        .body("bars[0].reason", startsWith("Chưa ký giao ước thi đua năm 2024"))
        .body("bars[0].liftedAt", nullValue());
    scene.auditor.get(path(neighbors)).body("bars", empty());
    closed(List.of(scene.neighbor, scene.member), List.of());
    scene
        .officer
        .get(path(sheet))
        .body("bars", hasSize(1))
        .body("bars[0].liftedAt", notNullValue())
        .body("bars[0].liftReason", startsWith("Đã ký giao ước"));
    assertThat(Announced.of(database, sheet))
        .containsExactly(
            "0 score-sheet-opened", "1 score-sheet-bar-imposed", "2 score-sheet-bar-lifted");
    scene
        .auditor
        .get(path(sheet, "changes"))
        .body("items[0].by.subject", equalTo("signature-rule"))
        .body("items[0].by.as", equalTo("system"))
        .body("items[0].changes.path", contains("/bars"))
        .body("items[1].reason", startsWith("Chưa ký giao ước"));
  }

  @Test
  void shouldBeBarredAgain_whenTheSignatureIsWithdrawn() throws Exception {
    rule(true);
    closed(List.of(), List.of(scene.member));
    closed(List.of(scene.member), List.of());

    closed(List.of(), List.of(scene.member));

    scene
        .officer
        .get(path(sheet))
        .body("bars.code", contains("NOT_SIGNED", "NOT_SIGNED"))
        .body("bars[1].liftedAt", nullValue());
    assertThat(Announced.of(database, sheet)).hasSize(4);
  }

  @Test
  void shouldNotBeBarred_whileTheAgreementIsOpenOrThePeriodDoesNotSaySo() {
    agreement.opened(List.of(), List.of(scene.member));
    heard();
    rule(true);
    scene.officer.get(path(sheet)).body("bars", empty());
    rule(false);

    closed(List.of(), List.of(scene.member));

    scene.officer.get(path(sheet)).body("bars", empty()).body("version", equalTo(0));
  }

  @Test
  void shouldFollowTheRule_whenItIsChanged() {
    closed(List.of(), List.of(scene.member));

    rule(true);
    scene.officer.get(path(sheet)).body("bars.code", contains("NOT_SIGNED"));
    rule(false);

    scene
        .officer
        .get(path(sheet))
        .body("bars[0].liftReason", equalTo("Kỳ không còn loại đơn vị chưa ký giao ước thi đua"));
  }

  @Test
  void shouldBeBarredFromItsBeginning_whenTheSheetIsOpenedLater() throws Exception {
    rule(true);
    closed(List.of(), List.of(scene.member, scene.neighbor));

    String later = scene.opened(scene.neighbor);

    scene.auditor.get(path(later)).body("bars.code", contains("NOT_SIGNED"));
    assertThat(Announced.of(database, later))
        .containsExactly("0 score-sheet-opened", "1 score-sheet-bar-imposed");
  }

  @Test
  void shouldConcernThatClusterAndYearOnly() {
    rule(true);
    Agreements other = Agreements.of(scene.cluster, YEAR + 1);
    Agreements elsewhere = Agreements.of(UUID.randomUUID(), YEAR);

    other.closed(List.of(), List.of(scene.member));
    elsewhere.closed(List.of(), List.of(scene.member));
    heard(other);
    heard(elsewhere);

    scene.officer.get(path(sheet)).body("bars", empty());
  }

  @Test
  void shouldLeaveAClosedPeriodAlone_untilItIsReopened() {
    rule(true);
    scene.periodCloses();

    closed(List.of(), List.of(scene.member));

    scene.officer.get(path(sheet)).body("bars", empty());
    scene
        .secretary
        .post("/v1/periods/" + scene.period + "/reopen", Map.of("reason", "Đính chính"))
        .statusCode(200);
    scene.officer.get(path(sheet)).body("bars.code", contains("NOT_SIGNED"));
  }

  @Test
  void shouldBeTheRulesOnly_notSomebodysToImposeOrLift() {
    rule(true);
    closed(List.of(), List.of(scene.member));
    String bar = scene.officer.get(path(sheet)).extract().path("bars[0].id");

    Problem.of(
        scene
            .secretary
            .post(path(sheet, "bars/" + bar + "/lift"), Map.of("reason", "Chiếu cố"))
            .extract()
            .response(),
        409,
        "bar-of-rule");
    Problem.of(
            scene
                .secretary
                .post(path(sheet, "bars"), Map.of("code", "NOT_SIGNED", "reason", "x"))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/code", "reserved");
    scene
        .secretary
        .post(path(sheet, "bars"), Map.of("code", "CORRUPTION", "reason", "Vi phạm"))
        .statusCode(200)
        .body("bars[1].agreementId", nullValue());
  }

  @Test
  void shouldComeToTheSame_howeverOftenAndInWhateverOrderItIsTold() throws Exception {
    rule(true);
    List<Map<String, @Nullable Object>> states = new ArrayList<>();
    states.add(agreement.opened(List.of(), List.of(scene.member)));
    states.add(agreement.closed(List.of(), List.of(scene.member)));
    states.add(agreement.closed(List.of(scene.member), List.of()));
    states.add(agreement.closed(List.of(), List.of(scene.member)));
    heard();
    int announced = Announced.of(database, sheet).size();
    states.addAll(List.copyOf(states));
    Collections.shuffle(states, new Random(6));

    states.forEach(state ->
        QuarkusTransaction.requiringNew().run(() -> following.hear(json.valueToTree(state))));

    assertThat(Announced.of(database, sheet)).hasSize(announced);
    scene.officer.get(path(sheet)).body("bars.last().liftedAt", nullValue());
  }

  @Test
  void shouldStayAsItIs_whenEverythingIsForgottenAndToldAgain() throws Exception {
    rule(true);
    Map<String, @Nullable Object> state = agreement.closed(List.of(), List.of(scene.member));
    heard();

    QuarkusTransaction.requiringNew().run(() -> known.forget());
    assertThat(version()).isEmpty();
    QuarkusTransaction.requiringNew().run(() -> following.hear(json.valueToTree(state)));

    assertThat(version()).containsExactly("0");
    assertThat(Announced.of(database, sheet)).hasSize(2);
    scene.officer.get(path(sheet)).body("bars", hasSize(1)).body("bars[0].liftedAt", nullValue());
  }

  @Test
  void shouldGoWithTheSheet_untilWhoeverHoldsItSigns() {
    UUID successor = scene.rows.organization("Đơn vị mới");
    rule(true);
    closed(List.of(), List.of(scene.member));
    UUID act =
        Acts.carriedOut(
            "MERGE",
            "2024-07-01",
            List.of(scene.member),
            List.of(successor),
            new Acts.Replaced(scene.cluster, scene.member, successor));
    await()
        .pollInSameThread()
        .untilAsserted(() ->
            scene.auditor.get(path(sheet)).body("organizationId", equalTo(successor.toString())));
    scene.auditor.get(path(sheet)).body("bars", hasSize(1)).body("bars[0].liftedAt", nullValue());

    closed(List.of(successor), List.of(scene.member));

    scene.auditor.get(path(sheet)).body("bars[0].liftedAt", notNullValue());
    Acts.rectified(act, "2024-08-01");
    await()
        .pollInSameThread()
        .untilAsserted(() ->
            scene
                .auditor
                .get(path(sheet))
                .body("organizationId", equalTo(scene.member.toString()))
                .body("bars", hasSize(2))
                .body("bars[1].liftedAt", nullValue()));
  }

  private void rule(boolean barred) {
    scene
        .secretary
        .post(
            "/v1/periods/" + scene.period + "/unsigned-rule",
            Map.of("unsignedBars", barred, "reason", "Quy chế năm 2024"))
        .statusCode(200);
  }

  private void closed(List<UUID> signed, List<UUID> unsigned) {
    agreement.closed(signed, unsigned);
    heard();
  }

  private void heard() {
    heard(agreement);
  }

  private void heard(Agreements told) {
    await().pollInSameThread().until(() -> version(told).contains(Long.toString(told.version())));
  }

  private List<String> version() {
    return version(agreement);
  }

  private List<String> version(Agreements told) {
    return scene.rows.texts("select version from known_agreement where id = ?", told.id);
  }
}
