package vn.thidua.cluster.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** What was valid in a closed year stays valid in it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ClosedYearsTest {

  @Inject ClosedYears years;

  private String member;
  private UUID cluster;

  @BeforeEach
  void givenAClusterWithAMember() {
    String organizer = Given.organizer();
    member = Given.organization(Map.of("from", "2020-01-01"));
    cluster = UUID.fromString(Given.cluster(Given.secretaryOf(organizer), organizer, member));
  }

  @Test
  void shouldTellTheAct_whenAYearIsClosed() {
    ClosedYear closed = close(2024, member);

    assertThat(years.of(cluster, 2024)).contains(closed);
    assertThat(years.of(cluster, 2025)).isEmpty();
    close(2025);
    assertThat(years.of(cluster)).extracting(ClosedYear::year).containsExactly(2025, 2024);
  }

  @Test
  void shouldRefuse_whenTheYearIsClosedAlready() {
    close(2024, member);

    assertThatThrownBy(() -> close(2024, member))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type().slug()).isEqualTo("cluster-year-closed"));
  }

  @Test
  void shouldRefuseWhatTouchesTheYear_whenItsClusterAsks() {
    close(2024, member);

    assertThatThrownBy(() -> years.requireOpen(cluster, LocalDate.of(2024, 12, 31), "/on"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> years.requireOpen(cluster, LocalDate.of(2023, 1, 1), "/on"))
        .isInstanceOf(ProblemException.class);
    assertThatCode(() -> years.requireOpen(cluster, LocalDate.of(2025, 1, 1), "/on"))
        .doesNotThrowAnyException();
    assertThatCode(() -> years.requireOpen(UUID.randomUUID(), LocalDate.of(2024, 1, 1), "/on"))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldRefuseEveryChangeInIt_whenTheOrganizationTookPart() {
    close(2024, member);
    String parent = Given.organization(Map.of("from", "2020-01-01"));
    Map<String, Map<String, String>> changes =
        Map.of(
            "names", Map.of("name", "Tên khác"),
            "codes", Map.of("orgCode", Given.orgCode()),
            "kinds", Map.of("kind", "OFFICE"),
            "parents", Map.of("parentId", parent));

    changes.forEach((collection, change) -> {
      Problem.of(change(collection, change, "2024-12-31"), 409, "cluster-year-closed")
          .at("/from", "cluster-year-closed")
          .saying(cluster.toString())
          .saying("2024")
          .saying("2025-01-15")
          .saying("Biên bản số 1");
      Problem.of(change(collection, change, "2023-06-01"), 409, "cluster-year-closed");
      assertThat(change(collection, change, "2025-01-01").statusCode())
          .as(collection)
          .isEqualTo(200);
    });
  }

  @Test
  void shouldRefuseItsEnd_whenTheYearIsClosed() {
    close(2024, member);

    assertThatThrownBy(() -> Given.ended(member, "2024-07-01"))
        .hasStackTraceContaining("cluster-year-closed");
    Given.ended(member, "2025-07-01");
  }

  @Test
  void shouldChange_whenTheOrganizationTookNoPart() {
    close(2024);

    assertThat(change("names", Map.of("name", "Tên khác"), "2024-06-01").statusCode())
        .isEqualTo(200);
  }

  private ClosedYear close(int year, String... organizations) {
    ClosedYear closed =
        new ClosedYear(
            cluster,
            year,
            LocalDate.of(year + 1, 1, 15),
            "Biên bản số 1",
            null,
            "secretary",
            Instant.parse("2026-01-15T08:00:00Z"),
            null);
    List<UUID> took = Arrays.stream(organizations).map(UUID::fromString).toList();
    QuarkusTransaction.requiringNew().run(() -> years.close(closed, took));
    return closed;
  }

  private Response change(String collection, Map<String, String> change, String from) {
    Map<String, String> body = new HashMap<>(change);
    body.put("from", from);
    return People.administrator().body(body).post("/v1/organizations/" + member + "/" + collection);
  }
}
