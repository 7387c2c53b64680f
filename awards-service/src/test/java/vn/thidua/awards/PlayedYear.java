package vn.thidua.awards;

import static vn.thidua.awards.Papers.DECISIONS;
import static vn.thidua.awards.Papers.PROPOSALS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.platform.testsupport.Topic;

/** Everything that can happen to proposals, decisions and totals in a year, once. */
final class PlayedYear {

  private final Town town;
  private final Api secretary;
  private final Topic topic;

  PlayedYear(Town town, Topic topic) {
    this.town = town;
    this.secretary = Api.as(town.secretary);
    this.topic = topic;
  }

  List<Topic.Message> play() {
    List<Topic.Message> messages = new ArrayList<>();
    String decided = proposal(town.members.getFirst());
    Map<String, Object> changed = Papers.proposal(town);
    changed.remove("organizerId");
    act(PROPOSALS, decided, "submission");
    act(PROPOSALS, decided, "return", "Bổ sung biên bản họp");
    secretary.put(PROPOSALS + "/" + decided, "\"2\"", changed).statusCode(200);
    act(PROPOSALS, decided, "submission");
    act(PROPOSALS, decided, "forwarding");
    String refused =
        Papers.forwarded(town, Papers.certificateProposal(town, town.commune, Town.YEAR));
    act(PROPOSALS, refused, "refusal", "Chưa đủ tiêu chuẩn");
    String withdrawn = proposal(town.members.get(2));
    act(PROPOSALS, withdrawn, "withdrawal", "Đơn vị đề nghị rút");

    Map<String, Object> flag = Papers.giving("GOVERNMENT_EMULATION_FLAG", town.members.getFirst());
    flag.put("proposalId", decided);
    String first =
        secretary.created(
            DECISIONS, Papers.decision(town, Map.of("authority", "GOVERNMENT"), flag));
    String revocation =
        secretary.created(
            DECISIONS + "/" + first + "/revocations",
            Papers.revocation(Map.of("authority", "GOVERNMENT")));
    String certificates = secretary.created(DECISIONS, Papers.departmentDecision(town));

    messages.addAll(topic.messages(decided, 7));
    messages.addAll(topic.messages(refused, 4));
    messages.addAll(topic.messages(withdrawn, 2));
    messages.addAll(topic.messages(first, 2));
    messages.addAll(topic.messages(revocation, 1));
    messages.addAll(topic.messages(certificates, 1));
    messages.addAll(topic.messages(total(), 2));
    return messages;
  }

  private String proposal(UUID organization) {
    return secretary.created(PROPOSALS, Papers.proposal(town, organization));
  }

  private String total() {
    String id =
        secretary.created(
            "/v1/award-totals",
            Map.of(
                "organizerId",
                town.organizer,
                "clusterId",
                town.cluster,
                "year",
                Town.YEAR,
                "count",
                18,
                "collectives",
                7,
                "individuals",
                11));
    secretary
        .put("/v1/award-totals/" + id, "\"0\"", Map.of("count", 697, "note", "Không tách"))
        .statusCode(200);
    return id;
  }

  private void act(String collection, String id, String act) {
    secretary.post(collection + "/" + id + "/" + act).statusCode(200);
  }

  private void act(String collection, String id, String act, String reason) {
    secretary.post(collection + "/" + id + "/" + act, Map.of("reason", reason)).statusCode(200);
  }
}
