package vn.thidua.systemtests.play.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Cluster;
import vn.thidua.systemtests.casefile.CaseFile.EstablishingDecision;
import vn.thidua.systemtests.casefile.CaseFile.Leader;
import vn.thidua.systemtests.casefile.CaseFile.Person;
import vn.thidua.systemtests.casefile.place.Pointer;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** The secretary establishes the cluster and notes who leads it. */
public final class ClusterStep implements Step {

  private final Stage stage;
  private final ClusterRequests requests;

  public ClusterStep(Stage stage, ClusterRequests requests) {
    this.stage = stage;
    this.requests = requests;
  }

  @Override
  public String title() {
    return "Cụm, khối (cluster)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().organizer() == null) {
      return;
    }
    // As administrator: the secretary of a play that broke off may not be one yet.
    JsonNode cluster = find(Account.ADMINISTRATOR);
    stage.played().cluster(cluster);
    if (cluster != null) {
      compare(cluster, differences);
    }
  }

  private @Nullable JsonNode find(Account who) {
    JsonNode item = stage.named(who, "/clusters", stage.file().cluster().key());
    if (item == null) {
      return null;
    }
    return stage.gateway().ask(who, Call.get("/clusters/" + item.path("id").asText()));
  }

  private void compare(JsonNode stored, Differences differences) {
    Cluster wanted = stage.file().cluster();
    differences.text("/cluster/name", wanted.name(), stored.path("name"));
    differences.text("/cluster/type", wanted.type(), stored.path("type"));
    JsonNode decision = stored.path("decision");
    EstablishingDecision given = wanted.decision();
    differences.text(
        "/cluster/decision/number", requests.decisionNumber(), decision.path("number"));
    differences.text(
        "/cluster/decision/date",
        stage.calendar().decisionDate().toString(),
        decision.path("date"));
    differences.text(
        "/cluster/decision/issuer", given == null ? null : given.issuer(), decision.path("issuer"));
    List<String> members = stage.played().keysOf(membersOf(stored));
    if (!members.equals(wanted.members())) {
      differences.add(
          "/cluster/members", String.join(", ", wanted.members()), String.join(", ", members));
    }
    compareLeaders(stored, differences);
  }

  /** Those of the last day of the year, who are scored. */
  private List<String> membersOf(JsonNode cluster) {
    String lastDay = stage.calendar().lastDay().toString();
    List<JsonNode> members = new ArrayList<>();
    for (JsonNode member : cluster.path("members")) {
      String from = member.path("from").asText("");
      String to = member.path("to").asText("");
      if (from.compareTo(lastDay) <= 0 && (to.isEmpty() || to.compareTo(lastDay) > 0)) {
        members.add(member);
      }
    }
    members.sort(Comparator.comparingInt(member -> member.path("position").asInt()));
    return members.stream().map(member -> member.path("organizationId").asText()).toList();
  }

  private void compareLeaders(JsonNode cluster, Differences differences) {
    List<Leader> leaders = stage.file().cluster().leaders();
    for (int i = 0; i < leaders.size(); i++) {
      Leader wanted = leaders.get(i);
      String pointer = Pointer.of("cluster", "leaders", i);
      JsonNode stored = storedLeader(cluster, wanted.year(), wanted.organization());
      if (stored != null) {
        differences.text(pointer + "/role", wanted.role(), stored.path("role"));
        comparePerson(pointer + "/person", wanted.person(), stored.path("person"), differences);
      }
    }
    for (JsonNode stored : cluster.path("leaders")) {
      String organization = stage.played().keyOf(stored.path("organizationId").asText());
      boolean inFile =
          leaders.stream()
              .anyMatch(leader ->
                  leader.year() == stored.path("year").asInt()
                      && leader.organization().equals(organization));
      if (isOpen(stored) && stored.path("year").asInt() == stage.file().year() && !inFile) {
        differences.add("/cluster/leaders", "", stored.path("role").asText() + " " + organization);
      }
    }
  }

  private static void comparePerson(
      String pointer, @Nullable Person wanted, JsonNode stored, Differences differences) {
    differences.text(pointer + "/name", wanted == null ? null : wanted.name(), stored.path("name"));
    differences.text(
        pointer + "/position", wanted == null ? null : wanted.position(), stored.path("position"));
  }

  private static boolean isOpen(JsonNode leader) {
    return leader.path("endedOn").isNull() || leader.path("endedOn").isMissingNode();
  }

  /** The open leadership of an organization in a year, or else one that ended. */
  private @Nullable JsonNode storedLeader(JsonNode cluster, int year, String organization) {
    JsonNode known = stage.played().organizations().get(organization);
    JsonNode found = null;
    for (JsonNode leader : cluster.path("leaders")) {
      boolean same =
          known != null
              && leader.path("year").asInt() == year
              && leader.path("organizationId").equals(known.path("id"));
      if (same && (found == null || isOpen(leader))) {
        found = leader;
      }
    }
    return found;
  }

  @Override
  public void make() {
    JsonNode cluster = stage.played().cluster();
    if (cluster == null) {
      cluster =
          stage.create(
              Account.SECRETARY, Thing.CLUSTER, requests.cluster(), () -> find(Account.SECRETARY));
      stage.gateway().settle();
      stage.played().cluster(cluster);
    } else {
      stage.narrator().found(Thing.CLUSTER);
    }
    List<Leader> leaders = stage.file().cluster().leaders();
    for (int i = 0; i < leaders.size(); i++) {
      Leader leader = leaders.get(i);
      if (storedLeader(cluster, leader.year(), leader.organization()) == null) {
        stage.gateway().create(Account.SECRETARY, requests.leader(i)).orFail();
        stage.narrator().created(Thing.LEADERS);
        stage.gateway().settle();
      } else {
        stage.narrator().found(Thing.LEADERS);
      }
    }
    stage.narrator().counts(List.of(Thing.CLUSTER, Thing.LEADERS));
  }
}
