package vn.thidua.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.thidua.cluster.clusters.ClusterActs;
import vn.thidua.cluster.clusters.ClusterEffects;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.platform.changelog.By;

/** Makes what a test starts from, through the API, with names of its own. */
public final class Given {

  private Given() {}

  /** A name that no other test uses. */
  public static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }

  public static String organizer() {
    return created(
        People.administrator().body(Map.of("name", unique("Hội đồng"))).post("/v1/organizers"));
  }

  public static String organization() {
    return organization(Map.of());
  }

  /** An organization with these fields besides a name of its own. */
  public static String organization(Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>(Map.of("name", unique("Sở")));
    body.putAll(fields);
    return created(People.administrator().body(body).post("/v1/organizations"));
  }

  /** A code that no other test uses. */
  public static String orgCode() {
    return "T." + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
  }

  /** That the organization is no more from a day on, as a part of some act. */
  public static void ended(String organization, String on) {
    acted(acts ->
        acts.end(
            UUID.fromString(organization),
            LocalDate.parse(on),
            "202/2025/QH15",
            By.system("test").because("Hợp nhất")));
  }

  /** Something done to organizations in a transaction of its own. */
  public static void acted(Consumer<OrganizationActs> act) {
    OrganizationActs acts = CDI.current().select(OrganizationActs.class).get();
    QuarkusTransaction.requiringNew().run(() -> act.accept(acts));
  }

  /** What an act on organizations does to a cluster, in a transaction of its own; which act. */
  public static UUID reorganized(String cluster, ClusterEffects effects, String on) {
    UUID succession = UUID.randomUUID();
    ClusterActs acts = CDI.current().select(ClusterActs.class).get();
    QuarkusTransaction.requiringNew()
        .run(() ->
            acts.apply(
                UUID.fromString(cluster),
                effects,
                LocalDate.parse(on),
                succession,
                "202/2025/QH15",
                By.system("test")));
    return succession;
  }

  /** A new person who has been secretary of the organizer for long; returns the subject. */
  public static String secretaryOf(String organizer) {
    return holder("SECRETARY", "organizerId", organizer);
  }

  /** A new person who has been officer of the organization for long; returns the subject. */
  public static String officerOf(String organization) {
    return holder("OFFICER", "organizationId", organization);
  }

  /** A new person who has represented the organization for long; returns the subject. */
  public static String representativeOf(String organization) {
    return holder("REPRESENTATIVE", "organizationId", organization);
  }

  private static String holder(String role, String field, String target) {
    String subject = unique("person");
    mandate(Map.of("subject", subject, "role", role, field, target, "from", "2020-01-01"));
    return subject;
  }

  public static String mandate(Map<String, ?> body) {
    return created(People.administrator().body(body).post("/v1/mandates"));
  }

  /** A cluster of the organizer with these members from its decision of 2024-01-15 on. */
  public static String cluster(String secretary, String organizer, String... members) {
    return created(
        People.user(secretary).body(clusterBody(organizer, members)).post("/v1/clusters"));
  }

  public static Map<String, Object> clusterBody(String organizer, String... members) {
    Map<String, Object> body = new HashMap<>();
    body.put("organizerId", organizer);
    body.put("name", unique("Cụm"));
    body.put("type", "CLUSTER");
    body.put("decision", Map.of("number", "12/QĐ-HĐ", "date", "2024-01-15"));
    body.put(
        "members",
        List.copyOf(
            Arrays.stream(members).map(member -> Map.of("organizationId", member)).toList()));
    return body;
  }

  private static String created(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.path("id");
  }
}
