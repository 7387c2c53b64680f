package vn.thidua.systemtests.faults.load;

import static vn.thidua.systemtests.faults.load.Request.NUMBER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.client.Account;

/** Operations on what awards-service owns. */
final class AwardsWork {

  private static final String AWARD_TYPE = "PRIME_MINISTER_CERTIFICATE_OF_MERIT";
  private static final String AUTHORITY = "PRIME_MINISTER";
  private static final String TYPE_OF_COMMENDATION = "MERIT";
  private static final int ACTS = 40;

  private final World world;

  AwardsWork(World world) {
    this.world = world;
  }

  Optional<Request> draft(RandomGenerator dice) {
    return world
        .any(Known.Kind.ORGANIZATION, dice, known -> true)
        .map(organization -> draft(organization, year(dice)));
  }

  Request draft(Known organization, int year) {
    ObjectNode body = content(organization.id().toString(), year);
    body.put("organizerId", organizer());
    return Request.create(
        Known.Kind.PROPOSAL, "proposal-drafted", Account.SECRETARY, "/proposals", body);
  }

  Optional<Request> change(RandomGenerator dice) {
    return proposal(dice, "DRAFT", "RETURNED")
        .map(proposal ->
            Request.change(
                    "proposal-changed",
                    Account.SECRETARY,
                    proposal,
                    "",
                    content(proposal.text("organizationId"), proposal.view().path("year").asInt()))
                .put());
  }

  Optional<Request> submit(RandomGenerator dice) {
    return proposal(dice, "DRAFT", "RETURNED")
        .map(proposal -> step("proposal-submitted", proposal, "/submission", null));
  }

  Optional<Request> giveBack(RandomGenerator dice) {
    return proposal(dice, "SUBMITTED", "SUBMITTED")
        .map(proposal -> step("proposal-returned", proposal, "/return", reason("Bổ sung ")));
  }

  Optional<Request> forward(RandomGenerator dice) {
    return proposal(dice, "SUBMITTED", "SUBMITTED")
        .map(proposal -> step("proposal-forwarded", proposal, "/forwarding", null));
  }

  Optional<Request> refuseOrWithdraw(RandomGenerator dice) {
    return proposal(dice, "FORWARDED", "SUBMITTED")
        .map(proposal ->
            proposal.is("status", "FORWARDED")
                ? step("proposal-refused", proposal, "/refusal", reason("Chưa đạt "))
                : step("proposal-withdrawn", proposal, "/withdrawal", reason("Rút ")));
  }

  /** Now and then it decides a proposal, which becomes a new version in the same transaction. */
  Optional<Request> record(RandomGenerator dice) {
    Optional<Known> proposal = proposal(dice, "FORWARDED", "FORWARDED");
    if (proposal.isPresent()) {
      JsonNode decided = proposal.get().view();
      ObjectNode award =
          award(decided.path("organizationId").asText(), decided.path("year").asInt());
      award.put("proposalId", proposal.get().id().toString());
      proposal.get().doubt();
      return Optional.of(record(award));
    }
    return world
        .any(Known.Kind.ORGANIZATION, dice, known -> true)
        .map(organization -> record(award(organization.id().toString(), year(dice))));
  }

  private Request record(ObjectNode award) {
    ObjectNode body = signed("2025-02-10");
    body.put("organizerId", organizer()).put("title", "Về khen thưởng " + NUMBER);
    body.putArray("awards").add(award);
    return Request.create(
        Known.Kind.DECISION,
        "award-decision-recorded",
        Account.SECRETARY,
        "/award-decisions",
        body);
  }

  Optional<Request> revoke(RandomGenerator dice) {
    return world
        .any(
            Known.Kind.DECISION,
            dice,
            known -> known.is("kind", "AWARD") && known.view().path("version").asInt() == 0)
        .map(decision -> {
          ObjectNode body = signed("2025-09-01");
          body.put("ground", "FALSE_MERIT").put("reason", "Kê khai sai " + NUMBER);
          decision.doubt();
          return Request.create(
              Known.Kind.DECISION,
              "award-decision-recorded",
              Account.SECRETARY,
              decision.path() + "/revocations",
              body);
        });
  }

  Optional<Request> report(RandomGenerator dice) {
    ObjectNode body = total(dice);
    body.put("organizerId", organizer()).put("year", year(dice));
    world
        .any(Known.Kind.CLUSTER, dice, known -> true)
        .ifPresent(cluster -> body.put("clusterId", cluster.id().toString()));
    return Optional.of(
        Request.create(
            Known.Kind.TOTAL, "award-total-reported", Account.SECRETARY, "/award-totals", body));
  }

  Optional<Request> correct(RandomGenerator dice) {
    return world
        .any(Known.Kind.TOTAL, dice, known -> known.view().path("version").asInt() < ACTS)
        .map(total ->
            Request.change("award-total-corrected", Account.SECRETARY, total, "", total(dice))
                .put());
  }

  private Optional<Known> proposal(RandomGenerator dice, String status, String orStatus) {
    return world.any(
        Known.Kind.PROPOSAL,
        dice,
        known ->
            (known.is("status", status) || known.is("status", orStatus))
                && known.view().path("acts").size() < ACTS);
  }

  private static Request step(
      String event, Known proposal, String path, @Nullable ObjectNode body) {
    return Request.change(event, Account.SECRETARY, proposal, path, body);
  }

  private static ObjectNode reason(String why) {
    return Bodies.of("reason", why + NUMBER);
  }

  private static ObjectNode content(String organization, int year) {
    ObjectNode body =
        Bodies.of(
            "awardType", AWARD_TYPE,
            "commendationType", TYPE_OF_COMMENDATION,
            "organizationId", organization,
            "merits", "Thành tích " + NUMBER);
    body.put("year", year);
    return body;
  }

  private static ObjectNode award(String organization, int year) {
    ObjectNode award =
        Bodies.of(
            "awardType", AWARD_TYPE,
            "commendationType", TYPE_OF_COMMENDATION,
            "organizationId", organization);
    award.put("year", year);
    return award;
  }

  private static ObjectNode signed(String date) {
    ObjectNode body = Bodies.of("number", NUMBER + "/QĐ-TTg", "date", date);
    body.set("issuer", Bodies.of("authority", AUTHORITY));
    body.set("signer", Bodies.of("name", "Người ký", "position", "Thủ tướng"));
    return body;
  }

  private static ObjectNode total(RandomGenerator dice) {
    ObjectNode body = Bodies.of("note", "Số liệu " + NUMBER);
    body.put("count", dice.nextInt(1_000));
    return body;
  }

  /** Far apart: an organization has one living proposal of a type in a year. */
  private static int year(RandomGenerator dice) {
    return dice.nextInt(1990, 2026);
  }

  private String organizer() {
    return world.first(Known.Kind.ORGANIZER).id().toString();
  }
}
