package vn.thidua.cluster.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.cluster.agreements.Signing.AGREEMENTS;
import static vn.thidua.cluster.agreements.Signing.ok;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Agreements from their draft to their closing, who may see them, what a closed year refuses. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AgreementsTest {

  /** Sees what is drafted from an earlier agreement, as those do who copy what belongs to it. */
  @ApplicationScoped
  public static class Copying {

    private final List<AgreementDrafted> seen = new ArrayList<>();

    List<AgreementDrafted> seen() {
      return List.copyOf(seen);
    }

    void on(@Observes AgreementDrafted drafted) {
      if (drafted.year() == 2044) {
        throw new IllegalStateException("cannot be copied");
      }
      seen.add(drafted);
    }
  }

  @Inject Copying copying;
  @Inject Clock clock;

  private Signing signing;

  @BeforeEach
  void givenACluster() {
    signing = new Signing();
  }

  @Test
  void shouldGoFromDraftToClosed_whenOpenedAndClosed() {
    Response drafted = signing.draft(Map.of("text", "Một là hoàn thành nhiệm vụ"));
    String id = drafted.path("id");

    assertThat(drafted.statusCode()).isEqualTo(201);
    assertThat(drafted.header("Location")).endsWith("/v1/agreements/" + id);
    assertThat(drafted.<String>path("status")).isEqualTo("DRAFT");
    assertThat(drafted.<String>path("organizerId")).isEqualTo(signing.organizer);
    assertThat(drafted.<List<String>>path("unsigned.organizationId"))
        .containsExactly(signing.first, signing.second, signing.third);
    Problem.of(signing.act(id, "/closing", Map.of()), 409, "agreement-status").saying("DRAFT");
    Response opened = ok(signing.act(id, "/opening", Map.of("on", "2025-03-01")));
    assertThat(opened.<String>path("openedOn")).isEqualTo("2025-03-01");
    Problem.of(signing.act(id, "/opening", Map.of()), 409, "agreement-status");
    Problem.of(signing.act(id, "/closing", Map.of("on", "2025-02-28")), 400, "invalid-request")
        .at("/on", "before-start");
    Response closed = ok(signing.act(id, "/closing", Map.of("on", "2025-03-20")));
    assertThat(closed.<String>path("status")).isEqualTo("CLOSED");
    assertThat(closed.<String>path("text")).isEqualTo("Một là hoàn thành nhiệm vụ");
    assertThat(closed.header("ETag")).isEqualTo("\"2\"");
    Problem.of(signing.act(id, "/closing", Map.of()), 409, "agreement-status");
  }

  @Test
  void shouldBeOfToday_whenNoDayIsTold() {
    String today = LocalDate.now(clock).toString();
    String tomorrow = LocalDate.now(clock).plusDays(1).toString();
    String id = signing.drafted(Map.of());

    Problem.of(signing.act(id, "/opening", Map.of("on", tomorrow)), 400, "invalid-request")
        .at("/on", "future-date");
    assertThat(ok(signing.act(id, "/opening", Map.of())).<String>path("openedOn")).isEqualTo(today);
    Problem.of(signing.act(id, "/closing", Map.of("on", tomorrow)), 400, "invalid-request")
        .at("/on", "future-date");
    assertThat(ok(signing.act(id, "/closing", Map.of())).<String>path("closedOn")).isEqualTo(today);
  }

  @Test
  void shouldBeWrittenAnew_whileItIsADraft() {
    String id = signing.drafted(Map.of("text", "Cũ"));
    Map<String, ?> body = Map.of("title", "Giao ước mới");

    Problem.of(
        People.user(signing.secretary).body(body).put(AGREEMENTS + "/" + id),
        428,
        "precondition-required");
    Response redrafted = ok(put(id, "\"0\"", body));
    assertThat(redrafted.<String>path("title")).isEqualTo("Giao ước mới");
    assertThat(redrafted.<String>path("text")).isNull();
    Problem.of(put(id, "\"0\"", body), 412, "precondition-failed");
    assertThat(ok(put(id, "\"1\"", body)).header("ETag")).isEqualTo("\"1\"");
    ok(signing.act(id, "/opening", Map.of()));
    Problem.of(put(id, "\"2\"", body), 409, "agreement-status").saying("OPEN");
    Response changes = ok(People.user(signing.secretary).get(AGREEMENTS + "/" + id + "/changes"));
    assertThat(changes.<List<String>>path("items.action"))
        .containsExactly("agreement-opened", "agreement-changed", "agreement-drafted");
    assertThat(changes.<List<String>>path("items[1].changes.path"))
        .containsExactlyInAnyOrder("/title", "/text");
  }

  @Test
  void shouldTakeOverTheText_whenDraftedFromAnEarlierYear() {
    String former = signing.drafted(Map.of("year", 2024, "text", "Một là hoàn thành nhiệm vụ"));

    Response drafted =
        People.user(signing.secretary)
            .body(Map.of("clusterId", signing.cluster, "year", 2025, "basedOn", former))
            .post(AGREEMENTS);

    assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
    assertThat(drafted.<String>path("text")).isEqualTo("Một là hoàn thành nhiệm vụ");
    assertThat(drafted.<String>path("title")).isEqualTo("Giao ước thi đua năm 2025");
    assertThat(drafted.<String>path("basedOn")).isEqualTo(former);
    assertThat(copying.seen())
        .anySatisfy(seen -> {
          assertThat(seen.agreement()).hasToString(drafted.path("id"));
          assertThat(seen.basedOn()).hasToString(former);
          assertThat(seen.year()).isEqualTo(2025);
          assertThat(seen.by().subject()).isEqualTo(signing.secretary);
        });
  }

  @Test
  void shouldNotBeDrafted_whenWhatBelongsToItCannotBeCopied() {
    String former = signing.drafted(Map.of());

    Response failed = signing.draft(Map.of("year", 2044, "basedOn", former));

    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(listed("year=2044&clusterId=" + signing.cluster)).isEmpty();
  }

  @Test
  void shouldRefuse_whenTheFormerOneIsNoneOfThisClusterOrNotEarlier() {
    String former = signing.drafted(Map.of());
    String elsewhere = new Signing().drafted(Map.of("year", 2023));

    Problem.of(signing.draft(Map.of("year", 2025, "basedOn", former)), 400, "invalid-request")
        .at("/basedOn", "not-earlier");
    Problem.of(signing.draft(Map.of("year", 2026, "basedOn", elsewhere)), 400, "invalid-request")
        .at("/basedOn", "unknown-agreement");
    Problem.of(
            People.user(signing.secretary)
                .body(Map.of("clusterId", signing.cluster, "year", 2026))
                .post(AGREEMENTS),
            400,
            "invalid-request")
        .at("/title", "required");
  }

  @Test
  void shouldBeOneForAClusterAndYear() {
    String id = signing.drafted(Map.of());

    Problem.of(signing.draft(Map.of()), 409, "agreement-exists")
        .at("/year", "agreement-exists")
        .saying(id);
    signing.drafted(Map.of("year", 2026));
  }

  @Test
  void shouldBeTheSame_whenAskedForTwiceUnderOneKey() {
    String key = Given.unique("key");
    Map<String, ?> body =
        Map.of(
            "source",
            "demo",
            "key",
            key,
            "clusterId",
            signing.cluster,
            "year",
            2025,
            "title",
            "Giao ước");

    Response first =
        People.user(signing.secretary).header("Idempotency-Key", key).body(body).post(AGREEMENTS);
    Response second =
        People.user(signing.secretary).header("Idempotency-Key", key).body(body).post(AGREEMENTS);

    assertThat(second.<String>path("id")).isEqualTo(first.<String>path("id"));
    Problem.of(People.user(signing.secretary).body(body).post(AGREEMENTS), 409, "already-exists")
        .at("/key", "already-exists");
    assertThat(listed("source=demo&key=" + key)).containsExactly(first.<String>path("id"));
  }

  @Test
  void shouldBeSeenByThoseInvolved_andChangedBySecretariesOnly() {
    String id = signing.drafted(Map.of());
    String officer = Given.officerOf(signing.second);
    String stranger = Given.officerOf(Given.organization());

    ok(signing.get(officer, id));
    assertThat(listed(officer, "limit=50")).containsExactly(id);
    assertThat(listed(stranger, "limit=50")).isEmpty();
    Problem.of(signing.get(stranger, id), 404, "not-found");
    Problem.of(People.user(stranger).get(AGREEMENTS + "/" + id + "/changes"), 404, "not-found");
    Problem.of(signing.act(officer, id, "/opening", Map.of()), 403, "forbidden");
    Problem.of(signing.act(stranger, id, "/opening", Map.of()), 404, "not-found");
    Problem.of(signing.draft(officer, Map.of("year", 2026)), 403, "forbidden");
    Problem.of(signing.draft(stranger, Map.of("year", 2026)), 400, "invalid-request")
        .at("/clusterId", "unknown-cluster");
    Problem.of(signing.draft(Map.of("clusterId", UUID.randomUUID())), 400, "invalid-request")
        .at("/clusterId", "unknown-cluster");
  }

  @Test
  void shouldBeFound_byYearStatusAndTitleWithoutMarks() {
    String id = signing.opened();
    String other = signing.drafted(Map.of("year", 2026, "title", "Giao ước 2026"));
    String of = "clusterId=" + signing.cluster;

    assertThat(listed(of)).containsExactly(id, other);
    assertThat(listed(of + "&year=2026")).containsExactly(other);
    assertThat(listed(of + "&status=OPEN")).containsExactly(id);
    assertThat(listed(of + "&q=thi dua nam")).containsExactly(id);
    Response first = ok(People.user(signing.secretary).get(AGREEMENTS + "?limit=1&" + of));
    String cursor = first.path("nextCursor");
    assertThat(listed(of + "&limit=1&cursor=" + cursor)).containsExactly(other);
    Problem.of(
            People.user(signing.secretary).get(AGREEMENTS + "?status=SIGNED"),
            400,
            "invalid-request")
        .at("?status", "wrong-type");
  }

  @Test
  void shouldTakeAFixedNumberOfStatements_whenListed() {
    signing.opened();
    long one = SqlStatements.during(() -> listed("organizerId=" + signing.organizer));
    String id = signing.drafted(Map.of("year", 2024));
    ok(signing.act(id, "/opening", Map.of("on", "2024-03-01")));
    ok(signing.onPaper(id, signing.first, "2024-03-13"));
    signing.drafted(Map.of("year", 2026));

    long three = SqlStatements.during(() -> listed("organizerId=" + signing.organizer));

    assertThat(three).isEqualTo(one);
    assertThat(
            ok(People.user(signing.secretary)
                    .get(AGREEMENTS + "?year=2024&organizerId=" + signing.organizer))
                .<List<Integer>>path("items.signed"))
        .containsExactly(1);
  }

  @Test
  void shouldRefuseEverything_whenTheYearOfTheClusterIsClosed() {
    String id = signing.drafted(Map.of());
    String open = signing.drafted(Map.of("year", 2024, "title", "Giao ước 2024"));
    ok(signing.act(open, "/opening", Map.of("on", "2024-03-01")));
    Response signed = ok(signing.onPaper(open, signing.first, "2024-03-13"));
    signing.yearCloses(2024);

    Problem.of(signing.onPaper(open, signing.second, "2024-03-13"), 409, "cluster-year-closed")
        .at("/signedOn", "cluster-year-closed")
        .saying("Biên bản tổng kết");
    Problem.of(
        signing.withdraw(signing.secretary, open, signed.path("signatures[0].id")),
        409,
        "cluster-year-closed");
    Problem.of(
        signing.act(open, "/closing", Map.of("on", "2024-03-20")), 409, "cluster-year-closed");
    signing.yearCloses(2025);
    Problem.of(signing.act(id, "/opening", Map.of()), 409, "cluster-year-closed");
    Problem.of(put(id, "\"0\"", Map.of("title", "Khác")), 409, "cluster-year-closed");
    Problem.of(signing.draft(Map.of("year", 2025)), 409, "cluster-year-closed")
        .at("/year", "cluster-year-closed");
  }

  @Test
  void shouldNameEveryPlace_whenTheRequestIsWrong() {
    Problem.of(
            People.user(signing.secretary)
                .body(Map.of("year", 1, "title", "x".repeat(501), "surprise", 1))
                .post(AGREEMENTS),
            400,
            "invalid-request")
        .at("/surprise", "unknown-field");
    Problem.of(
            People.user(signing.secretary)
                .body(Map.of("year", 1, "title", "x".repeat(501)))
                .post(AGREEMENTS),
            400,
            "invalid-request")
        .at("/clusterId", "required")
        .places(3);
  }

  private Response put(String id, String etag, Map<String, ?> body) {
    return People.user(signing.secretary)
        .header("If-Match", etag)
        .body(body)
        .put(AGREEMENTS + "/" + id);
  }

  private List<String> listed(String query) {
    return listed(signing.secretary, query);
  }

  private static List<String> listed(String subject, String query) {
    return ok(People.user(subject).get(AGREEMENTS + "?" + query)).path("items.id");
  }
}
