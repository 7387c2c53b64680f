package vn.thidua.systemtests.faults.load;

import static vn.thidua.systemtests.faults.load.Request.NUMBER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import vn.thidua.systemtests.client.Account;

/** Operations on what scoring-service owns. */
final class ScoringWork {

  /** Periods with this in their title are closed and opened; the others stay open for sheets. */
  private static final String RESTLESS = "đóng mở";

  private static final int ACTS = 40;

  private final World world;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  ScoringWork(World world) {
    this.world = world;
  }

  Request draft() {
    return Request.create(
        Known.Kind.SCHEME,
        "scheme-drafted",
        Account.SECRETARY,
        "/schemes",
        Bodies.scheme(organizer()));
  }

  Optional<Request> replace(RandomGenerator dice) {
    return world
        .any(Known.Kind.SCHEME, dice, known -> known.is("status", "DRAFT"))
        .map(scheme ->
            Request.change(
                    "scheme-replaced", Account.SECRETARY, scheme, "", Bodies.scheme(organizer()))
                .put());
  }

  Optional<Request> publish(RandomGenerator dice) {
    return world
        .any(Known.Kind.SCHEME, dice, known -> known.is("status", "DRAFT"))
        .map(ScoringWork::publish);
  }

  static Request publish(Known scheme) {
    return Request.change("scheme-published", Account.SECRETARY, scheme, "/publish", null);
  }

  Optional<Request> openPeriod(RandomGenerator dice) {
    return world
        .any(Known.Kind.SCHEME, dice, known -> known.is("status", "PUBLISHED"))
        .map(scheme -> openPeriod(scheme, dice.nextInt(3) == 0));
  }

  Request openPeriod(Known scheme, boolean restless) {
    ObjectNode body =
        Bodies.of(
            "organizerId", organizer(),
            "schemeId", scheme.id().toString(),
            "title", "Kỳ " + NUMBER + (restless ? " " + RESTLESS : ""));
    body.put("year", 2025);
    body.putArray("clusterIds").add(world.first(Known.Kind.CLUSTER).id().toString());
    return Request.create(Known.Kind.PERIOD, "period-opened", Account.SECRETARY, "/periods", body);
  }

  Optional<Request> closeOrReopen(RandomGenerator dice) {
    return world
        .any(
            Known.Kind.PERIOD,
            dice,
            known ->
                known.text("title").contains(RESTLESS) && known.view().path("acts").size() < ACTS)
        .map(period -> {
          boolean open = period.is("status", "OPEN");
          return Request.change(
              open ? "period-closed" : "period-reopened",
              Account.SECRETARY,
              period,
              open ? "/close" : "/reopen",
              Bodies.of("reason", "Lý do " + NUMBER));
        });
  }

  /** Each member of the first cluster has its officer. */
  Optional<Request> openSheet(RandomGenerator dice) {
    Optional<Known> period =
        world.any(Known.Kind.PERIOD, dice, known -> !known.text("title").contains(RESTLESS));
    if (period.isEmpty()) {
      return Optional.empty();
    }
    int member = dice.nextInt(Account.OFFICERS);
    String organization = world.of(Known.Kind.ORGANIZATION).get(member).id().toString();
    if (!asked.add(period.get().id() + organization)) {
      return Optional.empty();
    }
    ObjectNode body =
        Bodies.of(
            "periodId", period.get().id().toString(),
            "clusterId", world.first(Known.Kind.CLUSTER).id().toString(),
            "organizationId", organization);
    return Optional.of(
        Request.create(
            Known.Kind.SHEET,
            "score-sheet-opened",
            Account.officer(member),
            "/score-sheets",
            body,
            body));
  }

  Optional<Request> selfScore(RandomGenerator dice) {
    return sheet(dice, "DRAFT")
        .map(sheet ->
            Request.change(
                    "score-sheet-self-scored",
                    sheet.reader(),
                    sheet,
                    "/self-score",
                    Bodies.selfScore(Integer.toString(dice.nextInt(11))))
                .put());
  }

  Optional<Request> submit(RandomGenerator dice) {
    return sheet(dice, "DRAFT")
        .filter(sheet -> !sheet.view().path("entries").isEmpty())
        .map(sheet ->
            Request.change("score-sheet-submitted", sheet.reader(), sheet, "/submit", null));
  }

  Optional<Request> recall(RandomGenerator dice) {
    return sheet(dice, "SUBMITTED")
        .map(sheet ->
            Request.change("score-sheet-recalled", sheet.reader(), sheet, "/recall", null));
  }

  Optional<Request> explain(RandomGenerator dice) {
    return sheet(dice, "SUBMITTED")
        .map(sheet ->
            Request.change(
                    "score-sheet-explained",
                    sheet.reader(),
                    sheet,
                    "/explanations",
                    Bodies.explanations())
                .put());
  }

  Optional<Request> barOrLift(RandomGenerator dice) {
    return world
        .any(
            Known.Kind.SHEET,
            dice,
            known ->
                !known.is("status", "OFFICE_REVIEWED")
                    && known.view().path("bars").size() < ACTS / 2)
        .map(sheet -> {
          for (JsonNode bar : sheet.view().path("bars")) {
            if (bar.path("liftedAt").isNull()) {
              return Request.change(
                  "score-sheet-bar-lifted",
                  Account.SECRETARY,
                  sheet,
                  "/bars/" + bar.path("id").asText() + "/lift",
                  Bodies.of("reason", "Bỏ " + NUMBER));
            }
          }
          return Request.change(
              "score-sheet-bar-imposed",
              Account.SECRETARY,
              sheet,
              "/bars",
              Bodies.of("code", "LATE", "reason", "Chậm " + NUMBER));
        });
  }

  private Optional<Known> sheet(RandomGenerator dice, String status) {
    return world.any(
        Known.Kind.SHEET,
        dice,
        known -> known.is("status", status) && known.view().path("acts").size() < 2 * ACTS);
  }

  /** The scheme, the period and so on as the mix wants them. */
  Optional<Request> draft(RandomGenerator dice) {
    return Optional.of(draft());
  }

  private String organizer() {
    return world.first(Known.Kind.ORGANIZER).id().toString();
  }

  static List<String> members(World world) {
    return world.of(Known.Kind.ORGANIZATION).stream()
        .limit(Account.OFFICERS)
        .map(known -> known.id().toString())
        .toList();
  }
}
