package vn.thidua.systemtests.faults.load;

import static vn.thidua.systemtests.faults.load.Request.NUMBER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import vn.thidua.systemtests.client.Account;

/** Operations on what cluster-service owns. */
final class ClusterWork {

  /** How often one organization or cluster is changed before it has had enough. */
  private static final int ENTRIES = 40;

  private static final List<String> HISTORIES = List.of("names", "codes", "kinds", "parents");

  private static final String LONG_AGO = "1990-01-01";

  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  private final World world;

  ClusterWork(World world) {
    this.world = world;
  }

  Optional<Request> register(RandomGenerator dice) {
    ObjectNode body = Bodies.of("kind", "OTHER", "name", "Đơn vị " + NUMBER, "from", LONG_AGO);
    if (dice.nextBoolean()) {
      body.put("source", "faults").put("key", NUMBER);
    }
    return Optional.of(
        Request.create(
            Known.Kind.ORGANIZATION,
            "organization-registered",
            Account.ADMINISTRATOR,
            "/organizations",
            body));
  }

  Optional<Request> rename(RandomGenerator dice) {
    return organization(dice).map(organization -> rename(organization, dice.nextInt(4) > 0));
  }

  static Request rename(Known organization, boolean guarded) {
    ObjectNode body =
        Bodies.of("name", "Tên " + NUMBER, "from", next(organization, "names"), "document", NUMBER);
    Request request =
        Request.change("organization-renamed", Account.ADMINISTRATOR, organization, "/names", body);
    return guarded ? request : request.unguarded();
  }

  Optional<Request> changeCode(RandomGenerator dice) {
    return organization(dice)
        .map(organization -> {
          ObjectNode body =
              Bodies.of(
                  "orgCode",
                  "H" + dice.nextInt(1, 99) + "." + dice.nextInt(1_000_000),
                  "from",
                  next(organization, "codes"),
                  "document",
                  NUMBER);
          Request request =
              Request.change(
                  "organization-code-changed", Account.ADMINISTRATOR, organization, "/codes", body);
          return dice.nextInt(4) > 0 ? request : request.unguarded();
        });
  }

  Optional<Request> changeKind(RandomGenerator dice) {
    return organization(dice)
        .map(organization ->
            Request.change(
                "organization-kind-changed",
                Account.ADMINISTRATOR,
                organization,
                "/kinds",
                Bodies.of(
                    "kind",
                    dice.nextBoolean() ? "OFFICE" : "DIVISION",
                    "from",
                    next(organization, "kinds"),
                    "document",
                    NUMBER)));
  }

  /** Where it would stand above itself it is refused. */
  Optional<Request> move(RandomGenerator dice) {
    return organization(dice)
        .map(organization -> {
          ObjectNode body = Bodies.of("from", next(organization, "parents"), "document", NUMBER);
          Optional<Known> parent =
              dice.nextInt(4) == 0
                  ? Optional.empty()
                  : world.any(Known.Kind.ORGANIZATION, dice, known -> true);
          body.put("parentId", parent.map(known -> known.id().toString()).orElse(null));
          return Request.change(
              "organization-moved", Account.ADMINISTRATOR, organization, "/parents", body);
        });
  }

  private Optional<Known> organization(RandomGenerator dice) {
    return world.any(
        Known.Kind.ORGANIZATION,
        dice,
        known ->
            HISTORIES.stream().mapToInt(name -> known.view().path(name).size()).sum() < ENTRIES);
  }

  /** The day after the last entry began, or ended. */
  private static String next(Known organization, String entries) {
    String last = LONG_AGO;
    for (JsonNode entry : organization.view().path(entries)) {
      for (String day : List.of(entry.path("from").asText(), entry.path("to").asText())) {
        last = day.matches(DAY) && day.compareTo(last) > 0 ? day : last;
      }
    }
    return LocalDate.parse(last).plusDays(1).toString();
  }

  Optional<Request> grant(RandomGenerator dice) {
    return world
        .any(Known.Kind.ORGANIZATION, dice, known -> true)
        .map(organization ->
            Request.create(
                Known.Kind.MANDATE,
                "mandate-granted",
                Account.ADMINISTRATOR,
                "/mandates",
                Bodies.of(
                    "subject",
                    "faults-" + NUMBER,
                    "personName",
                    "Người " + NUMBER,
                    "role",
                    "OFFICER",
                    "organizationId",
                    organization.id().toString(),
                    "from",
                    "2024-01-01")));
  }

  Optional<Request> endMandate(RandomGenerator dice) {
    return world
        .any(
            Known.Kind.MANDATE,
            dice,
            known ->
                known.text("subject").startsWith("faults-") && known.view().path("to").isNull())
        .map(mandate ->
            Request.change(
                "mandate-ended",
                Account.ADMINISTRATOR,
                mandate,
                "/end",
                Bodies.of("on", "2025-06-01", "reason", "Thôi việc " + NUMBER)));
  }

  Optional<Request> establish(RandomGenerator dice) {
    Set<String> members = new TreeSet<>();
    for (int i = dice.nextInt(4); i > 0; i--) {
      world
          .any(Known.Kind.ORGANIZATION, dice, known -> true)
          .ifPresent(known -> members.add(known.id().toString()));
    }
    return Optional.of(establish(List.copyOf(members)));
  }

  Request establish(List<String> organizations) {
    List<ObjectNode> members = new ArrayList<>();
    organizations.forEach(id -> members.add(Bodies.of("organizationId", id)));
    ObjectNode body =
        Bodies.of(
            "organizerId",
            world.first(Known.Kind.ORGANIZER).id().toString(),
            "name",
            "Cụm " + NUMBER,
            "type",
            "CLUSTER");
    body.set("decision", Bodies.decision());
    body.set("members", Bodies.array(members));
    return Request.create(
        Known.Kind.CLUSTER, "cluster-established", Account.SECRETARY, "/clusters", body);
  }

  Optional<Request> addMember(RandomGenerator dice) {
    Optional<Known> cluster = cluster(dice);
    Optional<Known> joining = world.any(Known.Kind.ORGANIZATION, dice, known -> true);
    if (cluster.isEmpty() || joining.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode body =
        Bodies.of("organizationId", joining.get().id().toString(), "from", "2024-02-01");
    body.set("decision", Bodies.decision());
    return Optional.of(
        Request.change("member-joined", Account.SECRETARY, cluster.get(), "/members", body));
  }

  Optional<Request> endMember(RandomGenerator dice) {
    return cluster(dice)
        .flatMap(cluster ->
            one(cluster.view().path("members"), "to", dice)
                .map(member ->
                    Request.change(
                        "member-left",
                        Account.SECRETARY,
                        cluster,
                        "/members/" + member.path("organizationId").asText() + "/end",
                        Bodies.of("on", "2025-03-01", "reason", "Rời cụm " + NUMBER))));
  }

  Optional<Request> appoint(RandomGenerator dice) {
    return cluster(dice)
        .flatMap(cluster ->
            one(cluster.view().path("members"), "to", dice)
                .map(member -> {
                  ObjectNode body =
                      Bodies.of(
                          "organizationId",
                          member.path("organizationId").asText(),
                          "role",
                          dice.nextInt(3) == 0 ? "HEAD" : "DEPUTY_HEAD");
                  body.put("year", dice.nextInt(2024, 2060));
                  body.set("person", Bodies.of("name", "Bà " + NUMBER));
                  body.set("decision", Bodies.decision());
                  return Request.change(
                      "leader-appointed", Account.SECRETARY, cluster, "/leaders", body);
                }));
  }

  Optional<Request> endLeader(RandomGenerator dice) {
    return cluster(dice)
        .flatMap(cluster ->
            one(cluster.view().path("leaders"), "endedOn", dice)
                .map(leader ->
                    Request.change(
                        "leadership-ended",
                        Account.SECRETARY,
                        cluster,
                        "/leaders/" + leader.path("id").asText() + "/end",
                        Bodies.of(
                            "on", leader.path("year").asText() + "-06-30",
                            "reason", "Thôi giữ " + NUMBER))));
  }

  /** Not the first one: the score sheets rely on its members. */
  private Optional<Known> cluster(RandomGenerator dice) {
    Known first = world.first(Known.Kind.CLUSTER);
    return world.any(
        Known.Kind.CLUSTER,
        dice,
        known ->
            known != first
                && known.view().path("members").size() + known.view().path("leaders").size()
                    < ENTRIES);
  }

  private static Optional<JsonNode> one(JsonNode entries, String end, RandomGenerator dice) {
    List<JsonNode> open = new ArrayList<>();
    entries.forEach(entry -> {
      if (entry.path(end).isNull()) {
        open.add(entry);
      }
    });
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(dice.nextInt(open.size())));
  }
}
