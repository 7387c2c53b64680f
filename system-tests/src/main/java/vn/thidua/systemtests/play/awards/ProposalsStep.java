package vn.thidua.systemtests.play.awards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Proposal;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;
import vn.thidua.systemtests.report.Ranking;

/** The secretary drafts, submits and forwards what is proposed, on the ranking just read. */
public final class ProposalsStep implements Step {

  private enum Status {
    DRAFT,
    SUBMITTED,
    RETURNED,
    FORWARDED,
    DECIDED,
    REFUSED,
    WITHDRAWN;

    /** The secretary may still change it. */
    boolean isOpen() {
      return this == DRAFT || this == RETURNED;
    }

    /** It came to nothing. */
    boolean isDead() {
      return this == REFUSED || this == WITHDRAWN;
    }
  }

  private final Stage stage;
  private final AwardRequests requests;

  public ProposalsStep(Stage stage, AwardRequests requests) {
    this.stage = stage;
    this.requests = requests;
  }

  @Override
  public String title() {
    return "Đề nghị khen thưởng (proposals)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().organizer() == null) {
      return;
    }
    Map<String, String> filter =
        Map.of("organizerId", stage.played().organizerId(), "source", stage.file().name());
    for (JsonNode item : stage.gateway().list(Account.SECRETARY, "/proposals", filter)) {
      stage.played().proposals().put(item.path("key").asText(), item);
    }
    for (Proposal proposal : stage.file().proposals()) {
      JsonNode stored = stage.played().proposals().get(AwardRequests.key(proposal));
      if (stored != null) {
        differences.addAll(finishedOtherwise(proposal, stored));
      }
    }
    Set<String> inFile =
        stage.file().proposals().stream().map(AwardRequests::key).collect(Collectors.toSet());
    stage
        .played()
        .proposals()
        .forEach((key, stored) -> {
          if (!inFile.contains(key) && !statusOf(stored).isDead()) {
            differences.add("/proposals", "", key);
          }
        });
  }

  /** What is no longer in the secretary's hands, and yet is not what the file says. */
  private Differences finishedOtherwise(Proposal wanted, JsonNode stored) {
    Differences differences = new Differences();
    Status status = statusOf(stored);
    if (status.isDead()) {
      Status inFile = wanted.decision() == null ? Status.FORWARDED : Status.DECIDED;
      differences.add(wanted.pointer(), inFile.name(), status.name());
    }
    if (!status.isOpen()) {
      differences.addAll(content(wanted, stored));
    }
    if (status == Status.DECIDED && wanted.decision() == null) {
      differences.add(wanted.pointer() + "/decision", "", stored.path("decisionId").asText());
    }
    return differences;
  }

  private Differences content(Proposal wanted, JsonNode stored) {
    Differences differences = new Differences();
    String pointer = wanted.pointer();
    differences.text("/year", String.valueOf(stage.file().year()), stored.path("year"));
    differences.text(pointer + "/awardType", wanted.awardType(), stored.path("awardType"));
    differences.text(
        pointer + "/commendationType", wanted.commendationType(), stored.path("commendationType"));
    String organization = stage.played().keyOf(stored.path("organizationId").asText());
    if (!organization.equals(wanted.organization())) {
      differences.add(pointer + "/organization", wanted.organization(), organization);
    }
    return differences;
  }

  @Override
  public void make() {
    stage.file().proposals().forEach(this::propose);
    stage.narrator().counts(List.of(Thing.PROPOSALS, Thing.PROPOSAL_ACTS));
  }

  private void propose(Proposal proposal) {
    String key = AwardRequests.key(proposal);
    JsonNode stored = stage.played().proposals().get(key);
    if (stored == null) {
      stage.gateway().settle();
      Call draft = requests.draft(proposal);
      stored = whole(stage.create(Account.SECRETARY, Thing.PROPOSALS, draft, () -> find(key)));
      finishedOtherwise(proposal, stored).refuseAny();
    } else {
      stage.narrator().found(Thing.PROPOSALS);
    }
    stored = brought(proposal, stored);
    stored = moved(stored, Status.SUBMITTED, "/submission");
    stored = moved(stored, Status.FORWARDED, "/forwarding");
    stage.played().proposals().put(key, stored);
  }

  /** A draft as the file has it, on the latest ranking; what is further stays on its own. */
  private JsonNode brought(Proposal proposal, JsonNode stored) {
    boolean asRanked = isOnLatestRanking(proposal, stored);
    if (!statusOf(stored).isOpen()) {
      if (!asRanked) {
        stage
            .narrator()
            .say(
                "  %s: theo xếp hạng trước đó, giữ nguyên (on an earlier ranking, left as it is)"
                    .formatted(AwardRequests.key(proposal)));
      }
      return stored;
    }
    if (asRanked && content(proposal, stored).isEmpty()) {
      return stored;
    }
    stage.narrator().say("  Bản nháp khác tệp: thay lại (the draft differs: replaced)");
    return whole(stage.gateway().ask(Account.SECRETARY, requests.replacement(proposal, stored)));
  }

  private boolean isOnLatestRanking(Proposal proposal, JsonNode stored) {
    Ranking ranking = stage.played().ranking();
    boolean wanted = ranking != null && requests.rankOf(proposal) != null;
    String digest = stored.path("ranking").path("digest").asText("");
    return digest.equals(wanted && ranking != null ? ranking.outputDigest() : "");
  }

  private JsonNode moved(JsonNode stored, Status to, String action) {
    Status status = statusOf(stored);
    boolean ahead = to == Status.SUBMITTED ? status.isOpen() : status == Status.SUBMITTED;
    if (!ahead) {
      stage.narrator().found(Thing.PROPOSAL_ACTS);
      return stored;
    }
    JsonNode answer = stage.gateway().ask(Account.SECRETARY, requests.action(stored, action));
    stage.narrator().created(Thing.PROPOSAL_ACTS);
    return isWhole(answer) ? answer : read(stored);
  }

  private @Nullable JsonNode find(String key) {
    return stage.named(Account.SECRETARY, "/proposals", key);
  }

  private JsonNode whole(JsonNode answer) {
    return isWhole(answer) ? answer : read(answer);
  }

  private static boolean isWhole(JsonNode answer) {
    return answer.has("status") && answer.has("version") && answer.has("organizationId");
  }

  private JsonNode read(JsonNode stored) {
    return stage.gateway().ask(Account.SECRETARY, Call.get(AwardRequests.path(stored)));
  }

  private static Status statusOf(JsonNode stored) {
    return Status.valueOf(stored.path("status").asText());
  }
}
