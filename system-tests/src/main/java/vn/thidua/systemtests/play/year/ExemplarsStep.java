package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.thidua.systemtests.casefile.YearParts.Exemplar;
import vn.thidua.systemtests.casefile.YearParts.ExemplarStep;
import vn.thidua.systemtests.casefile.YearParts.Replica;
import vn.thidua.systemtests.client.Call;
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
      shelf.bring(key(exemplar), request(exemplar));
    }
    stage.narrator().counts(List.of(Thing.EXEMPLARS));
  }

  private Call request(Exemplar exemplar) {
    ObjectNode body = bodies.named(key(exemplar));
    body.put("clusterId", stage.played().clusterId());
    body.put("kind", exemplar.kind());
    Bodies.put(body, "person", bodies.person(exemplar.person()));
    String organization = exemplar.organization();
    if (organization != null) {
      body.put("organizationId", bodies.organization(organization));
    }
    Bodies.put(body, "name", exemplar.name());
    Bodies.put(body, "field", exemplar.field());
    Bodies.put(body, "about", exemplar.about());
    ObjectNode discovered = Bodies.empty();
    Bodies.put(discovered, "on", exemplar.discoveredOn());
    Bodies.put(discovered, "by", exemplar.discoveredBy());
    Bodies.put(body, "discovered", discovered);
    if (!exemplar.steps().isEmpty()) {
      ArrayNode steps = body.putArray("steps");
      exemplar.steps().forEach(step -> steps.add(step(step)));
    }
    if (!exemplar.replicatedAt().isEmpty()) {
      ArrayNode places = body.putArray("replicatedAt");
      exemplar.replicatedAt().forEach(replica -> places.add(replica(replica)));
    }
    if (!exemplar.honours().isEmpty()) {
      ArrayNode honours = body.putArray("honours");
      exemplar.honours().forEach(text -> honours.addObject().put("text", text));
    }
    return Call.post(COLLECTION, body)
        .madeFrom(
            Bodies.places(exemplar.pointer())
                .from("/organizationId", exemplar.pointer() + "/organization")
                .from("/discovered", exemplar.pointer()));
  }

  private static ObjectNode step(ExemplarStep step) {
    ObjectNode one = Bodies.empty();
    one.put("step", step.step());
    Bodies.put(one, "from", step.from());
    Bodies.put(one, "to", step.to());
    Bodies.put(one, "who", step.who());
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
