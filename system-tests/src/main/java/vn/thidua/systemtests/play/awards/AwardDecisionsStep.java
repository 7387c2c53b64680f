package vn.thidua.systemtests.play.awards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.AwardDecision;
import vn.thidua.systemtests.casefile.CaseFile.Proposal;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** The secretary records the documents by which the proposals were decided. */
public final class AwardDecisionsStep implements Step {

  private static final String COLLECTION = "/award-decisions";

  private final Stage stage;
  private final AwardRequests requests;
  private final List<DecidedTogether> wanted;

  public AwardDecisionsStep(Stage stage, AwardRequests requests) {
    this.stage = stage;
    this.requests = requests;
    this.wanted = DecidedTogether.of(stage.file().proposals());
  }

  @Override
  public String title() {
    return "Quyết định khen thưởng (award decisions)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().organizer() == null) {
      return;
    }
    Map<String, String> filter =
        Map.of("organizerId", stage.played().organizerId(), "source", stage.file().name());
    for (JsonNode item : stage.gateway().list(Account.SECRETARY, COLLECTION, filter)) {
      stage.played().awardDecisions().put(item.path("key").asText(), read(item));
    }
    for (DecidedTogether together : wanted) {
      JsonNode stored = stage.played().awardDecisions().get(together.key());
      if (stored != null) {
        compare(together, stored, differences);
      }
      compareProposals(together, stored, differences);
    }
    Set<String> inFile = wanted.stream().map(DecidedTogether::key).collect(Collectors.toSet());
    for (String key : stage.played().awardDecisions().keySet()) {
      if (!inFile.contains(key)) {
        differences.add("/proposals", "", key);
      }
    }
  }

  private void compare(DecidedTogether together, JsonNode stored, Differences differences) {
    String pointer = together.pointer();
    AwardDecision decision = together.decision();
    differences.text(pointer + "/number", decision.number(), stored.path("number"));
    differences.text(pointer + "/date", decision.date().toString(), stored.path("date"));
    JsonNode issuer = stored.path("issuer");
    String authority = together.proposals().getFirst().pointer() + "/decidedBy";
    differences.text(authority, together.authority(), issuer.path("authority"));
    String organization = text(issuer.path("organizationId"));
    String storedIssuer = organization.isEmpty() ? "" : stage.played().keyOf(organization);
    String wantedIssuer = decision.issuer() == null ? "" : decision.issuer();
    if (!storedIssuer.equals(wantedIssuer)) {
      differences.add(pointer + "/issuer", wantedIssuer, storedIssuer);
    }
    JsonNode signer = stored.path("signer");
    differences.text(pointer + "/signer/name", decision.signer().name(), signer.path("name"));
    differences.text(
        pointer + "/signer/position", decision.signer().position(), signer.path("position"));
    compareHolders(together, stored, differences);
  }

  private void compareHolders(DecidedTogether together, JsonNode stored, Differences differences) {
    List<String> holders = new ArrayList<>();
    for (JsonNode award : stored.path("awards")) {
      holders.add(
          holder(
              award.path("awardType").asText(),
              award.path("commendationType").asText(),
              stage.played().keyOf(award.path("organizationId").asText())));
    }
    for (Proposal proposal : together.proposals()) {
      String holder =
          holder(proposal.awardType(), proposal.commendationType(), proposal.organization());
      if (!holders.remove(holder)) {
        differences.add(proposal.pointer(), holder, "");
      }
    }
    holders.forEach(holder -> differences.add("/proposals", "", holder));
  }

  private static String holder(String awardType, String commendationType, String organization) {
    return awardType + " " + commendationType + " " + organization;
  }

  /** A proposal decided by another document than the file says. */
  private void compareProposals(
      DecidedTogether together, @Nullable JsonNode decision, Differences differences) {
    String id = decision == null ? "" : decision.path("id").asText();
    for (Proposal proposal : together.proposals()) {
      JsonNode stored = stage.played().proposals().get(AwardRequests.key(proposal));
      String decidedBy = stored == null ? "" : text(stored.path("decisionId"));
      if (!decidedBy.isEmpty() && !decidedBy.equals(id)) {
        differences.add(proposal.pointer() + "/decision", together.key(), decidedBy);
      }
    }
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText("");
  }

  @Override
  public void make() {
    wanted.forEach(this::record);
    stage.narrator().counts(List.of(Thing.AWARD_DECISIONS));
  }

  private void record(DecidedTogether together) {
    if (stage.played().awardDecisions().containsKey(together.key())) {
      stage.narrator().found(Thing.AWARD_DECISIONS);
      return;
    }
    JsonNode recorded =
        stage.create(
            Account.SECRETARY,
            Thing.AWARD_DECISIONS,
            requests.decision(together),
            () -> find(together.key()));
    Differences differences = new Differences();
    compare(together, read(recorded), differences);
    differences.refuseAny();
    stage.played().awardDecisions().put(together.key(), recorded);
  }

  private @Nullable JsonNode find(String key) {
    return stage.named(Account.SECRETARY, COLLECTION, key);
  }

  private JsonNode read(JsonNode item) {
    String path = COLLECTION + "/" + item.path("id").asText();
    return stage.gateway().ask(Account.SECRETARY, Call.get(path));
  }
}
