package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.systemtests.casefile.YearParts.Exemplar;
import vn.thidua.systemtests.casefile.YearParts.ExemplarStep;
import vn.thidua.systemtests.casefile.YearParts.Replica;
import vn.thidua.systemtests.casefile.place.Pointer;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Places;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** The secretary enters who and what was found worth following. */
public final class ExemplarsStep implements Step {

  static final String COLLECTION = "/exemplars";

  private final Stage stage;
  private final Bodies bodies;
  private final Shelf shelf;

  public ExemplarsStep(Stage stage) {
    this.stage = stage;
    this.bodies = new Bodies(stage);
    this.shelf = new Shelf(stage, COLLECTION, Thing.EXEMPLARS);
  }

  private static String key(Exemplar exemplar) {
    return "exemplar:" + exemplar.key();
  }

  @Override
  public String title() {
    return "Điển hình tiên tiến (exemplars)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().cluster() == null) {
      return;
    }
    shelf.find();
    for (Exemplar exemplar : stage.file().yearParts().exemplars()) {
      JsonNode stored = shelf.get(key(exemplar));
      if (stored != null) {
        Echo.compare(request(exemplar), stored, differences);
      }
    }
  }

  @Override
  public void make() {
    for (Exemplar exemplar : stage.file().yearParts().exemplars()) {
      String key = key(exemplar);
      JsonNode stored = shelf.bring(key, request(exemplar));
      List<Call> told = new ArrayList<>();
      String path = shelf.path(stored);
      for (int i = 0; i < exemplar.steps().size(); i++) {
        told.add(told(path + "/steps", step(exemplar.steps().get(i)), exemplar, "steps", i));
      }
      for (int i = 0; i < exemplar.replicatedAt().size(); i++) {
        ObjectNode replica = replica(exemplar.replicatedAt().get(i));
        told.add(told(path + "/replications", replica, exemplar, "replicatedAt", i));
      }
      for (int i = 0; i < exemplar.honors().size(); i++) {
        ObjectNode honor = Bodies.empty().put("text", exemplar.honors().get(i));
        told.add(told(path + "/honors", honor, exemplar, "honors", i));
      }
      tell(key, stored, told);
    }
    stage.narrator().counts(List.of(Thing.EXEMPLARS, Thing.EXEMPLAR_ENTRIES));
  }

  private static Call told(
      String path, ObjectNode body, Exemplar exemplar, String list, int index) {
    return Call.post(path, body)
        .madeFrom(new Places().from("", exemplar.pointer() + Pointer.of(list, index)));
  }

  /** What was told has no name: the same content is the same entry. */
  private void tell(String key, JsonNode stored, List<Call> told) {
    JsonNode exemplar = stored;
    for (Call call : told) {
      String list = call.path().substring(call.path().lastIndexOf('/') + 1);
      boolean there = false;
      for (JsonNode entry : stored.path(list)) {
        there = there || Echo.matches(call, entry);
      }
      if (there) {
        stage.narrator().found(Thing.EXEMPLAR_ENTRIES);
      } else {
        exemplar = shelf.act(Thing.EXEMPLAR_ENTRIES, key, exemplar, call);
      }
    }
  }

  private Call request(Exemplar exemplar) {
    ObjectNode body = bodies.named(key(exemplar));
    body.put("clusterId", stage.played().clusterId());
    body.put("year", exemplar.year());
    Bodies.put(body, "toYear", exemplar.toYear());
    body.put("kind", exemplar.kind());
    Bodies.put(body, "person", bodies.person(exemplar.person()));
    String organization = exemplar.organization();
    if (organization != null) {
      body.put("organizationId", bodies.organization(organization));
    }
    Bodies.put(body, "name", exemplar.name());
    Bodies.put(body, "field", exemplar.field());
    Bodies.put(body, "about", exemplar.about());
    return Call.post(COLLECTION, body)
        .madeFrom(
            Bodies.places(exemplar.pointer())
                .from("/organizationId", exemplar.pointer() + "/organization"));
  }

  private ObjectNode step(ExemplarStep step) {
    ObjectNode one = Bodies.empty();
    one.put("step", step.step());
    Bodies.put(one, "from", step.from());
    Bodies.put(one, "to", step.to());
    Bodies.put(one, "by", bodies.author(step.by()));
    Bodies.put(one, "note", step.note());
    return one;
  }

  private ObjectNode replica(Replica replica) {
    ObjectNode one = Bodies.empty();
    String organization = replica.where().organization();
    if (organization == null) {
      Bodies.put(one, "place", replica.where().name());
    } else {
      one.put("organizationId", bodies.organization(organization));
    }
    Bodies.put(one, "on", replica.on());
    Bodies.put(one, "note", replica.note());
    return one;
  }
}
