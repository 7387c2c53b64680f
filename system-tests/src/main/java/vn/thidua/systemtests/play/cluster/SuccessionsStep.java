package vn.thidua.systemtests.play.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Succession;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;
import vn.thidua.systemtests.report.ClusterAfter;

/** What became of the organizations after the year: each act is planned and, once due, done. */
public final class SuccessionsStep implements Step {

  private static final String COLLECTION = "/successions";
  private static final String PLANNED = "PLANNED";
  private static final String CARRIED_OUT = "CARRIED_OUT";

  private final Stage stage;
  private final ClusterRequests requests;

  public SuccessionsStep(Stage stage, ClusterRequests requests) {
    this.stage = stage;
    this.requests = requests;
  }

  @Override
  public String title() {
    return "Sắp xếp đơn vị (successions)";
  }

  @Override
  public void look(Differences differences) {
    for (Succession act : stage.file().successions()) {
      JsonNode stored = find(act);
      if (stored != null) {
        stage.played().successions().put(act.identity(), stored);
        compare(act, stored, differences);
      }
    }
  }

  private @Nullable JsonNode find(Succession act) {
    return stage.named(Account.ADMINISTRATOR, COLLECTION, act.identity());
  }

  private void compare(Succession wanted, JsonNode stored, Differences differences) {
    String pointer = wanted.pointer();
    differences.text(pointer + "/kind", wanted.kind(), stored.path("kind"));
    differences.text(pointer + "/date", wanted.date().toString(), stored.path("on"));
    parties(pointer + "/from", wanted.from(), stored.path("predecessors"), differences);
    parties(
        pointer + "/to",
        ClusterRequests.successorsOf(wanted),
        stored.path("successors"),
        differences);
    String status = stored.path("status").asText();
    if (!status.equals(PLANNED) && !status.equals(CARRIED_OUT)) {
      differences.add(pointer, CARRIED_OUT, status);
    }
  }

  private void parties(
      String pointer, List<String> wanted, JsonNode stored, Differences differences) {
    List<String> ids = new ArrayList<>();
    for (JsonNode party : stored) {
      ids.add(party.isTextual() ? party.asText() : party.path("organizationId").asText());
    }
    List<String> keys = stage.played().keysOf(ids);
    if (!keys.equals(wanted)) {
      differences.add(pointer, String.join(", ", wanted), String.join(", ", keys));
    }
  }

  @Override
  public void make() {
    stage.file().successions().forEach(this::bringAbout);
    stage.narrator().counts(List.of(Thing.SUCCESSIONS, Thing.SUCCESSIONS_CARRIED_OUT));
    stage.file().successions().stream()
        .map(Succession::date)
        .filter(date -> !date.isAfter(stage.calendar().today()))
        .max(LocalDate::compareTo)
        .ifPresent(last -> stage.played().clusterAfter(clusterOn(last)));
  }

  private void bringAbout(Succession act) {
    Account who = whoDecides(act);
    JsonNode stored = stage.played().successions().get(act.identity());
    if (stored == null) {
      stage.gateway().settle();
      stored = stage.create(who, Thing.SUCCESSIONS, requests.succession(act), () -> find(act));
    } else {
      stage.narrator().found(Thing.SUCCESSIONS);
    }
    if (act.date().isAfter(stage.calendar().today())) {
      stage.narrator().say("  %s: chưa đến ngày (planned, not due)".formatted(act.identity()));
    } else if (stored.path("status").asText().equals(PLANNED)) {
      String path = COLLECTION + "/" + stored.path("id").asText();
      stored = stage.gateway().ask(who, Call.post(path + "/execution", null).ifStill(stored));
      stage.narrator().created(Thing.SUCCESSIONS_CARRIED_OUT);
    } else {
      stage.narrator().found(Thing.SUCCESSIONS_CARRIED_OUT);
    }
    stage.played().successions().put(act.identity(), stored);
  }

  /** A secretary may where only members of the cluster end or are renamed. */
  private Account whoDecides(Succession act) {
    List<String> concerned = act.kind().equals(Succession.RENAME) ? act.from() : act.ended();
    return stage.file().cluster().members().containsAll(concerned)
        ? Account.SECRETARY
        : Account.ADMINISTRATOR;
  }

  private ClusterAfter clusterOn(LocalDate day) {
    JsonNode cluster =
        stage
            .gateway()
            .ask(
                Account.SECRETARY,
                Call.get("/clusters/" + stage.played().clusterId() + "?asOf=" + day));
    Map<String, String> names = new HashMap<>();
    List<String> members = new ArrayList<>();
    for (JsonNode member : cluster.path("members")) {
      String name = member.path("name").asText();
      names.put(member.path("organizationId").asText(), name);
      members.add(name);
    }
    List<ClusterAfter.Leader> leaders = new ArrayList<>();
    for (JsonNode leader : cluster.path("leaders")) {
      String id = leader.path("organizationId").asText();
      leaders.add(
          new ClusterAfter.Leader(
              leader.path("role").asText(),
              leader.path("acting").asBoolean(),
              names.getOrDefault(id, stage.played().keyOf(id))));
    }
    return new ClusterAfter(day, members, leaders);
  }
}
