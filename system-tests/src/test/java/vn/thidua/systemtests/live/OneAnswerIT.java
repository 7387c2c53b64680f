package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;

/** Whoever asks is refused in the same words through the gateway and by the service itself. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class OneAnswerIT {

  private static final Account ADMINISTRATOR = Account.ADMINISTRATOR;
  private static final Account SECRETARY = Account.SECRETARY;
  private static final Account OFFICER = SmallTown.OFFICER;
  private static final String STALE = "\"-1\"";

  enum Service {
    CLUSTER,
    SCORING,
    AWARDS
  }

  /**
   * A request and how it is to be refused.
   *
   * @param who null = nobody
   */
  record Refusal(
      String name,
      Service service,
      @Nullable Account who,
      Asking asking,
      int status,
      String slug,
      List<String> pointers) {

    @Override
    public String toString() {
      return status + " " + name;
    }
  }

  private final WholeSystem system;
  private final Doors doors;
  private SmallTown town;

  OneAnswerIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  @BeforeAll
  void settleTheTown() {
    town = SmallTown.of(system, doors, "one-answer");
  }

  @AfterAll
  void close() {
    doors.close();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void shouldAnswerTheSameThroughTheGateway_whenARequestIsRefused(Refusal refusal) {
    // Given
    Asking inEnglish = refusal.asking().with("Accept-Language", "en");
    // When
    Reply gateway = throughGateway(refusal, refusal.asking());
    Reply service = direct(refusal, refusal.asking());
    Reply gatewayInEnglish = throughGateway(refusal, inEnglish);
    Reply serviceInEnglish = direct(refusal, inEnglish);
    // Then
    assertRefused(refusal, gateway, "vi");
    assertRefused(refusal, gatewayInEnglish, "en");
    String path = refusal.asking().path().replaceFirst("\\?.*", "");
    assertThat(gateway.body().path("instance").asText()).isEqualTo("/api" + path);
    assertThat(service.body().path("instance").asText()).isEqualTo(path);
    assertThat(told(gateway)).isEqualTo(told(service));
    assertThat(told(gatewayInEnglish)).isEqualTo(told(serviceInEnglish));
    assertThat(gatewayInEnglish.body().path("title")).isNotEqualTo(gateway.body().path("title"));
    assertThat(gatewayInEnglish.body().path("detail")).isNotEqualTo(gateway.body().path("detail"));
  }

  private static void assertRefused(Refusal refusal, Reply reply, String language) {
    JsonNode problem = reply.body();
    assertThat(reply.status()).as(reply.text()).isEqualTo(refusal.status());
    assertThat(reply.contentType()).isEqualTo("application/problem+json");
    assertThat(reply.header("Content-Language")).isEqualTo(language);
    assertThat(problem.path("status").asInt()).isEqualTo(refusal.status());
    assertThat(problem.path("type").asText()).isEqualTo("urn:thi-dua:problem:" + refusal.slug());
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("traceId").asText()).matches("[0-9a-f]{32}");
    List<String> pointers = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      pointers.add(error.path("pointer").asText());
      assertThat(error.path("code").asText()).isNotBlank();
      assertThat(error.path("message").asText()).isNotBlank();
    }
    assertThat(pointers).as(reply.text()).containsExactlyInAnyOrderElementsOf(refusal.pointers());
  }

  /** All that may not differ between the doors. */
  private static List<Object> told(Reply reply) {
    ObjectNode problem = reply.body().deepCopy();
    problem.remove(List.of("instance", "traceId"));
    return List.of(
        reply.status(),
        reply.contentType(),
        reply.header("Content-Language"),
        reply.header("WWW-Authenticate"),
        problem);
  }

  private Reply throughGateway(Refusal refusal, Asking asking) {
    return ask(system.gateway() + "/api", refusal, asking);
  }

  private Reply direct(Refusal refusal, Asking asking) {
    int port =
        switch (refusal.service()) {
          case CLUSTER -> system.ports().cluster();
          case SCORING -> system.ports().scoring();
          case AWARDS -> system.ports().awards();
        };
    return ask("http://127.0.0.1:" + port, refusal, asking);
  }

  private Reply ask(String address, Refusal refusal, Asking asking) {
    Account who = refusal.who();
    return who == null ? doors.ask(address, asking) : doors.ask(address, who, asking);
  }

  Stream<Refusal> refusals() {
    return Stream.of(unauthenticated(), notAllowed(), notSeen(), notUnderstood(), notNow())
        .flatMap(List::stream);
  }

  private List<Refusal> unauthenticated() {
    Asking clusters = Asking.get("/v1/clusters");
    Asking sheets = Asking.get("/v1/score-sheets");
    String forged = "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.";
    return List.of(
        refusal("no token", Service.CLUSTER, null, clusters, 401, "unauthenticated"),
        refusal("no token", Service.SCORING, null, sheets, 401, "unauthenticated"),
        refusal("no token", Service.AWARDS, null, Asking.get("/v1/awards"), 401, "unauthenticated"),
        refusal(
            "a forged token",
            Service.CLUSTER,
            null,
            clusters.with("Authorization", forged),
            401,
            "unauthenticated"),
        refusal(
            "no token, and a body that is wrong",
            Service.SCORING,
            null,
            Asking.post("/v1/schemes", "{'colour': 1}"),
            401,
            "unauthenticated"));
  }

  private List<Refusal> notAllowed() {
    return List.of(
        refusal(
            "an organizer by an officer",
            Service.CLUSTER,
            OFFICER,
            Asking.post("/v1/organizers", "{'name': 'Hội đồng khác'}"),
            403,
            "forbidden"),
        refusal(
            "a leader by an officer",
            Service.CLUSTER,
            OFFICER,
            Asking.post(town.cluster() + "/leaders", leadership("DEPUTY_HEAD")),
            403,
            "forbidden"),
        refusal(
            "a scheme without a mandate",
            Service.SCORING,
            Account.person("officer-14"),
            Asking.post("/v1/schemes", town.newScheme()),
            403,
            "forbidden"),
        refusal(
            "a proposal by an officer",
            Service.AWARDS,
            OFFICER,
            Asking.post("/v1/proposals", town.newProposal()),
            403,
            "forbidden"),
        refusal(
            "a self-score by the secretary",
            Service.SCORING,
            SECRETARY,
            Asking.put(town.ownSheet() + "/self-score", "{'entries': []}")
                .with("If-Match", town.ownSheetTag()),
            403,
            "forbidden"));
  }

  private List<Refusal> notSeen() {
    return List.of(
        refusal(
            "another unit's sheet",
            Service.SCORING,
            OFFICER,
            Asking.get(town.othersSheet()),
            404,
            "not-found"),
        refusal(
            "submitting another unit's sheet",
            Service.SCORING,
            OFFICER,
            Asking.post(town.othersSheet() + "/submit", ""),
            404,
            "not-found"),
        refusal(
            "a cluster that is not there",
            Service.CLUSTER,
            SECRETARY,
            Asking.get("/v1/clusters/00000000-0000-7000-8000-000000000000"),
            404,
            "not-found"),
        refusal(
            "a proposal that is not there",
            Service.AWARDS,
            SECRETARY,
            Asking.post("/v1/proposals/00000000-0000-7000-8000-000000000000/forwarding", ""),
            404,
            "not-found"),
        refusal(
            "an id that is none",
            Service.SCORING,
            SECRETARY,
            Asking.get("/v1/schemes/abc"),
            404,
            "not-found"));
  }

  private List<Refusal> notUnderstood() {
    String selfScore = town.ownSheet() + "/self-score";
    return List.of(
        invalid(
            "an unknown field",
            Service.CLUSTER,
            ADMINISTRATOR,
            Asking.post("/v1/organizations", "{'name': 'A', 'colour': 'red'}"),
            "/colour"),
        invalid(
            "an unknown field deep inside",
            Service.SCORING,
            OFFICER,
            Asking.put(selfScore, "{'entries': [{'criterion': '1', 'colour': 1}]}")
                .with("If-Match", STALE),
            "/entries/0/colour"),
        invalid(
            "a day that is none",
            Service.CLUSTER,
            ADMINISTRATOR,
            Asking.post(
                "/v1/mandates",
                "{'subject': 'a', 'role': 'OFFICER', 'organizationId': '%s', 'from': 'soon'}"
                    .formatted(town.ownOrganization())),
            "/from"),
        invalid(
            "a number that is none",
            Service.SCORING,
            OFFICER,
            Asking.put(selfScore, "{'entries': [{'criterion': '1', 'points': 'much'}]}")
                .with("If-Match", STALE),
            "/entries/0/points"),
        invalid(
            "a criterion that the scheme does not have",
            Service.SCORING,
            OFFICER,
            Asking.put(selfScore, "{'entries': [{'criterion': '99', 'points': '1'}]}")
                .with("If-Match", town.ownSheetTag()),
            "/entries/0/criterion"),
        invalid(
            "several bad values",
            Service.CLUSTER,
            ADMINISTRATOR,
            Asking.post("/v1/organizations", "{'name': ' ', 'orgCode': '?'}"),
            "/name",
            "/orgCode"),
        invalid(
            "what is missing of a decision",
            Service.AWARDS,
            SECRETARY,
            Asking.post(
                "/v1/award-decisions",
                "{'organizerId': '%s', 'number': ' ', 'date': '2024-05-20', 'awards': []}"
                    .formatted(town.organizer())),
            "/number",
            "/issuer",
            "/signer",
            "/awards"),
        invalid(
            "a parameter that is no number",
            Service.SCORING,
            SECRETARY,
            Asking.get("/v1/periods?limit=many"),
            "?limit"),
        refusal(
            "JSON that breaks off",
            Service.CLUSTER,
            ADMINISTRATOR,
            Asking.post("/v1/organizations", "{'name': "),
            400,
            "malformed-json"));
  }

  private List<Refusal> notNow() {
    String selfScore = town.ownSheet() + "/self-score";
    return List.of(
        refusal(
            "submitting a finished sheet",
            Service.SCORING,
            SmallTown.OTHER_OFFICER,
            Asking.post(town.othersSheet() + "/submit", ""),
            409,
            "wrong-status"),
        refusal(
            "publishing a published scheme's change",
            Service.SCORING,
            SECRETARY,
            Asking.put(town.scheme(), town.newScheme()).with("If-Match", town.schemeTag()),
            409,
            "scheme-published"),
        new Refusal(
            "a second head",
            Service.CLUSTER,
            SECRETARY,
            Asking.post(town.cluster() + "/leaders", leadership("HEAD")),
            409,
            "head-already-appointed",
            List.of("/role")),
        refusal(
            "an older version",
            Service.SCORING,
            OFFICER,
            Asking.put(selfScore, "{'entries': []}").with("If-Match", STALE),
            412,
            "precondition-failed"),
        refusal(
            "no version",
            Service.SCORING,
            OFFICER,
            Asking.put(selfScore, "{'entries': []}"),
            428,
            "precondition-required"));
  }

  private String leadership(String role) {
    return "{'year': 2025, 'organizationId': '%s', 'role': '%s'}"
        .formatted(town.ownOrganization(), role);
  }

  private static Refusal invalid(
      String name, Service service, Account who, Asking asking, String... pointers) {
    return new Refusal(name, service, who, asking, 400, "invalid-request", List.of(pointers));
  }

  private static Refusal refusal(
      String name, Service service, @Nullable Account who, Asking asking, int status, String slug) {
    return new Refusal(name, service, who, asking, status, slug, List.of());
  }
}
