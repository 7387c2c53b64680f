package vn.thidua.cluster.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.cluster.agreements.Signing.AGREEMENTS;
import static vn.thidua.cluster.agreements.Signing.ok;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Topic;

/** Who signs, when it is late, what is seen and told of those who have not. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SignaturesTest {

  private static final Topic TOPIC = Topic.named("cluster.events.v1");

  @Inject Clock clock;

  private Signing signing;
  private String agreement;
  private String representative;

  @BeforeEach
  void givenAnOpenAgreement() {
    signing = new Signing();
    agreement = signing.opened();
    representative = Given.representativeOf(signing.first);
  }

  @Test
  void shouldSignForItself_whenTheRepresentativeDoes() {
    Response signed = ok(signing.bySelf(representative, agreement, signing.first));

    assertThat(signed.<List<String>>path("unsigned.organizationId"))
        .containsExactly(signing.second, signing.third);
    assertThat(signed.<String>path("signatures[0].organizationId")).isEqualTo(signing.first);
    assertThat(signed.<String>path("signatures[0].person.name")).isEqualTo("Trần Thị B");
    assertThat(signed.<String>path("signatures[0].signedOn"))
        .isEqualTo(LocalDate.now(clock).toString());
    assertThat(signed.<Boolean>path("signatures[0].onPaper")).isFalse();
    assertThat(signed.<Boolean>path("signatures[0].late")).isFalse();
    assertThat(signed.<String>path("members[0].signatureId"))
        .isEqualTo(signed.path("signatures[0].id"));
    assertThat(signed.<String>path("members[1].signatureId")).isNull();
    Response changes =
        ok(People.user(signing.secretary).get(AGREEMENTS + "/" + agreement + "/changes"));
    assertThat(changes.<String>path("items[0].by.as")).isEqualTo("REPRESENTATIVE");
    assertThat(changes.<String>path("items[0].by.target")).isEqualTo(signing.first);
    assertThat(changes.<String>path("items[0].organizationId")).isEqualTo(signing.first);
    assertThat(changes.asString()).doesNotContain("Trần Thị B");
  }

  @Test
  void shouldBeRefused_whenSomebodyElseSigns() {
    String officer = Given.officerOf(signing.first);

    Problem.of(signing.bySelf(officer, agreement, signing.first), 403, "forbidden");
    Problem.of(signing.bySelf(representative, agreement, signing.second), 403, "forbidden");
    Problem.of(signing.bySelf(signing.secretary, agreement, signing.first), 403, "forbidden");
    Problem.of(
        signing.act(
            representative,
            agreement,
            "/signatures",
            Map.of("organizationId", signing.first, "signedOn", "2025-03-13", "onPaper", Map.of())),
        403,
        "forbidden");
    Problem.of(
        signing.bySelf(Given.representativeOf(Given.organization()), agreement, signing.first),
        404,
        "not-found");
    String another = Given.organization();
    Problem.of(signing.onPaper(agreement, another, "2025-03-13"), 409, "not-a-member")
        .at("/organizationId", "not-a-member");
    Problem.of(
            signing.onPaper(agreement, UUID.randomUUID().toString(), "2025-03-13"),
            400,
            "invalid-request")
        .at("/organizationId", "unknown-organization");
    assertThat(signing.unsigned(agreement)).hasSize(3);
  }

  @Test
  void shouldBeRefused_whenTheDayOrThePersonIsWrong() {
    Problem.of(
            signing.act(
                representative,
                agreement,
                "/signatures",
                Map.of("organizationId", signing.first, "signedOn", "2025-03-13")),
            400,
            "invalid-request")
        .at("/signedOn", "not-today")
        .at("/person", "required")
        .places(2);
    Problem.of(
            signing.act(
                agreement,
                "/signatures",
                Map.of("organizationId", signing.first, "onPaper", Map.of())),
            400,
            "invalid-request")
        .at("/signedOn", "required");
    Problem.of(
            signing.onPaper(agreement, signing.first, LocalDate.now(clock).plusDays(1).toString()),
            400,
            "invalid-request")
        .at("/signedOn", "future-date");
    Problem.of(signing.onPaper(agreement, signing.first, "2025-02-28"), 400, "invalid-request")
        .at("/signedOn", "before-start");
    String draft = signing.drafted(Map.of("year", 2026));
    Problem.of(signing.bySelf(representative, draft, signing.first), 409, "agreement-status");
  }

  @Test
  void shouldSignOnce() {
    ok(signing.onPaper(agreement, signing.first, "2025-03-13"));

    Problem.of(signing.bySelf(representative, agreement, signing.first), 409, "already-signed")
        .at("/organizationId", "already-signed")
        .saying("2025-03-13");
  }

  @Test
  void shouldShowTheScan_whenPaperIsScanned() {
    String file = uploaded();

    Response signed =
        ok(
            signing.act(
                agreement,
                "/signatures",
                Map.of(
                    "organizationId",
                    signing.second,
                    "signedOn",
                    "2025-03-13",
                    "onPaper",
                    Map.of("fileId", file))));

    assertThat(signed.<String>path("signatures[0].scan.id")).isEqualTo(file);
    assertThat(signed.<Object>path("signatures[0].person")).isNull();
    assertThat(signed.<Boolean>path("signatures[0].onPaper")).isTrue();
    ok(People.user(Given.officerOf(signing.third)).get("/v1/files/" + file));
    Problem.of(
            signing.act(
                agreement,
                "/signatures",
                Map.of(
                    "organizationId",
                    signing.third,
                    "signedOn",
                    "2025-03-13",
                    "onPaper",
                    Map.of("fileId", UUID.randomUUID()))),
            400,
            "invalid-request")
        .at("/onPaper/fileId", "unknown-file");
  }

  @Test
  void shouldHaveFilesOfItsOwn_whileItIsADraft() {
    String first = uploaded();
    String second = uploaded();
    Response drafted = signing.draft(Map.of("year", 2026, "files", List.of(first)));

    Response redrafted =
        ok(
            People.user(signing.secretary)
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "Giao ước thi đua năm 2025", "files", List.of(second)))
                .put(AGREEMENTS + "/" + drafted.path("id")));

    assertThat(drafted.<List<String>>path("files.id")).containsExactly(first);
    assertThat(redrafted.<List<String>>path("files.id")).containsExactly(second);
    assertThat(redrafted.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void shouldSettleWhoIsUnsigned_whenClosed() {
    ok(signing.onPaper(agreement, signing.first, "2025-03-13"));
    ok(signing.onPaper(agreement, signing.third, "2025-03-14"));
    leaves(signing.third, "2025-03-15");

    Problem.of(signing.act(agreement, "/closing", Map.of("on", "2025-03-13")), 409, "signed-later")
        .at("/on", "signed-later");
    ok(signing.act(agreement, "/closing", Map.of("on", "2025-03-20")));
    String joining = Given.organization();
    joins(joining, "2025-04-01");

    Response seen = ok(signing.get(agreement));
    assertThat(seen.<List<String>>path("members.organizationId"))
        .containsExactly(signing.first, signing.second);
    assertThat(seen.<List<String>>path("unsigned.organizationId")).containsExactly(signing.second);
    assertThat(seen.<List<String>>path("unsigned.organizationName")).doesNotContainNull();
    Topic.Message closed = TOPIC.messages(agreement, 5).getLast();
    assertThat(closed.headers()).containsEntry("ce_type", "vn.thidua.cluster.agreement-closed.v1");
    assertThat(closed.value())
        .contains("\"unsigned\":[\"" + signing.second + "\"]")
        .doesNotContain("Trần Thị B");
  }

  @Test
  void shouldBeLate_whenSignedAfterTheClosing() {
    ok(signing.act(agreement, "/closing", Map.of("on", "2025-03-20")));

    Response late = ok(signing.bySelf(representative, agreement, signing.first));
    Response found = ok(signing.onPaper(agreement, signing.second, "2025-03-19"));

    assertThat(late.<Boolean>path("signatures[0].late")).isTrue();
    assertThat(found.<Boolean>path("signatures[1].late")).isFalse();
    assertThat(found.<List<String>>path("unsigned.organizationId")).containsExactly(signing.third);
    assertThat(TOPIC.messages(agreement, 5).getLast().value())
        .contains("\"late\":[\"" + signing.first + "\"]")
        .contains("\"unsigned\":[\"" + signing.third + "\"]");
  }

  @Test
  void shouldSignLate_whenItLeftOrJoinedAfterTheClosing() {
    ok(signing.act(agreement, "/closing", Map.of("on", "2025-03-20")));
    leaves(signing.third, "2025-04-01");
    String joining = Given.organization();
    joins(joining, "2025-04-01");

    ok(signing.onPaper(agreement, signing.third, "2025-05-02"));
    Response signed = ok(signing.onPaper(agreement, joining, "2025-05-02"));

    assertThat(signed.<List<String>>path("unsigned.organizationId"))
        .containsExactly(signing.first, signing.second);
    Problem.of(signing.onPaper(agreement, joining, "2025-05-03"), 409, "already-signed");
  }

  @Test
  void shouldBeUnsignedAgain_whenTheSignatureWasAMistake() {
    Response signed = ok(signing.onPaper(agreement, signing.second, "2025-03-13"));
    String signature = signed.path("signatures[0].id");
    ok(signing.act(agreement, "/closing", Map.of("on", "2025-03-20")));

    Problem.of(signing.withdraw(representative, agreement, signature), 403, "forbidden");
    Problem.of(
        signing.withdraw(signing.secretary, agreement, UUID.randomUUID().toString()),
        404,
        "not-found");
    Response withdrawn = ok(signing.withdraw(signing.secretary, agreement, signature));

    assertThat(withdrawn.<List<String>>path("unsigned.organizationId")).contains(signing.second);
    assertThat(withdrawn.<String>path("signatures[0].withdrawn.reason")).isEqualTo("Ghi nhầm");
    Problem.of(
        signing.withdraw(signing.secretary, agreement, signature), 409, "signature-withdrawn");
    Response anew = ok(signing.onPaper(agreement, signing.second, "2025-03-20"));
    assertThat(anew.<List<?>>path("signatures")).hasSize(2);
    assertThat(anew.<Boolean>path("signatures[1].late")).isTrue();
  }

  @Test
  void shouldWithdrawItsOwn_whenTheRepresentativeDoes() {
    Response signed = ok(signing.bySelf(representative, agreement, signing.first));

    Response withdrawn =
        ok(signing.withdraw(representative, agreement, signed.path("signatures[0].id")));

    assertThat(withdrawn.<List<String>>path("unsigned.organizationId")).hasSize(3);
  }

  @Test
  void shouldTakeTheMembersOfItsOwnYear_whenEnteredLater() {
    leaves(signing.third, "2026-01-01");
    String past = signing.drafted(Map.of("year", 2024, "title", "Giao ước 2024"));

    assertThat(signing.unsigned(past))
        .containsExactly(signing.first, signing.second, signing.third);
    String next = signing.drafted(Map.of("year", LocalDate.now(clock).getYear() + 1));
    assertThat(signing.unsigned(next)).containsExactly(signing.first, signing.second);
  }

  @Test
  void shouldTakeAFixedNumberOfStatements_howeverManyHaveSigned() {
    ok(signing.onPaper(agreement, signing.first, "2025-03-13"));
    ok(signing.get(agreement));
    long one = SqlStatements.during(() -> ok(signing.get(agreement)));
    ok(signing.onPaper(agreement, signing.second, "2025-03-13"));
    ok(signing.onPaper(agreement, signing.third, "2025-03-13"));

    assertThat(SqlStatements.during(() -> ok(signing.get(agreement)))).isEqualTo(one).isPositive();
  }

  @Test
  void shouldTellTheSame_whenItIsClosedWhileOneSigns() throws Exception {
    Response closed;
    Response signed;
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      Future<Response> closing =
          executor.submit(() -> signing.act(agreement, "/closing", Map.of("on", "2025-03-20")));
      signed = signing.onPaper(agreement, signing.first, "2025-03-20");
      closed = closing.get();
    }

    Response seen = ok(signing.get(agreement));
    ok(closed);
    ok(signed);
    assertThat(seen.<List<String>>path("unsigned.organizationId"))
        .containsExactly(signing.second, signing.third);
    List<String> told =
        TOPIC.messages(agreement, 4).stream().map(m -> m.headers().get("ce_type")).toList();
    assertThat(seen.<Boolean>path("signatures[0].late"))
        .isEqualTo(told.getLast().equals("vn.thidua.cluster.agreement-signed.v1"));
  }

  @Test
  void shouldBeSignedOnce_whenManyRecordItAtOnce() throws Exception {
    List<Integer> statuses;
    try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
      Callable<Integer> record =
          () -> signing.onPaper(agreement, signing.first, "2025-03-13").statusCode();
      List<Future<Integer>> futures = executor.invokeAll(List.of(record, record, record, record));
      statuses = futures.stream().map(Future::resultNow).sorted().toList();
    }

    assertThat(statuses).containsExactly(200, 409, 409, 409);
    assertThat(ok(signing.get(agreement)).<List<?>>path("signatures")).hasSize(1);
  }

  @Test
  void shouldBeGrantedForAnOrganizationOnly_whenAMandateIsOfARepresentative() {
    Problem.of(
            People.administrator()
                .body(
                    Map.of(
                        "subject",
                        Given.unique("person"),
                        "role",
                        "REPRESENTATIVE",
                        "organizerId",
                        signing.organizer,
                        "from",
                        "2024-01-01"))
                .post("/v1/mandates"),
            400,
            "invalid-request")
        .at("/role", "role-target");
  }

  private String uploaded() {
    Response response =
        People.user(signing.secretary)
            .contentType("application/pdf")
            .queryParam("name", "Giao ước.pdf")
            .queryParam("organizerId", signing.organizer)
            .body(
                ("%PDF-1.7\n% " + Given.unique("scan") + "\nstartxref\n9\n%%EOF\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post("/v1/files");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.path("id");
  }

  private void leaves(String organization, String on) {
    ok(
        People.user(signing.secretary)
            .body(Map.of("on", on, "reason", "Chuyển cụm"))
            .post("/v1/clusters/" + signing.cluster + "/members/" + organization + "/end"));
  }

  private void joins(String organization, String from) {
    ok(
        People.user(signing.secretary)
            .body(Map.of("organizationId", organization, "from", from))
            .post("/v1/clusters/" + signing.cluster + "/members"));
  }
}
