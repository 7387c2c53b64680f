package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.thidua.systemtests.casefile.YearParts.Basis;
import vn.thidua.systemtests.casefile.YearParts.Movement;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Places;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** The secretary enters the movements that the cluster, or some organizations, joined. */
public final class MovementsStep implements Step {

  static final String COLLECTION = "/movements";

  private final Stage stage;
  private final Bodies bodies;
  private final Shelf shelf;

  public MovementsStep(Stage stage) {
    this.stage = stage;
    this.bodies = new Bodies(stage);
    this.shelf = new Shelf(stage, COLLECTION, Thing.MOVEMENTS);
  }

  static String key(Movement movement) {
    return key(movement.key());
  }

  static String key(String key) {
    return "movement:" + key;
  }

  @Override
  public String title() {
    return "Phong trào thi đua (movements)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().cluster() == null) {
      return;
    }
    shelf.find();
    for (Movement movement : stage.file().yearParts().movements()) {
      JsonNode stored = shelf.get(key(movement));
      if (stored != null) {
        Echo.compare(request(movement), stored, differences);
      }
    }
  }

  @Override
  public void make() {
    for (Movement movement : stage.file().yearParts().movements()) {
      shelf.bring(key(movement), request(movement));
    }
    stage.narrator().counts(List.of(Thing.MOVEMENTS));
  }

  private Call request(Movement movement) {
    ObjectNode body = bodies.named(key(movement));
    body.put("name", movement.name());
    Bodies.put(body, "nameEn", movement.nameEn());
    body.put("form", movement.form());
    ObjectNode launch = Bodies.empty();
    Bodies.put(launch, "by", bodies.party(movement.launch().by()));
    Bodies.put(launch, "person", bodies.person(movement.launch().person()));
    Bodies.put(launch, "on", movement.launch().on());
    Bodies.put(launch, "place", movement.launch().place());
    Bodies.put(body, "launch", launch);
    ObjectNode period = Bodies.empty();
    Bodies.put(period, "from", movement.period().from());
    Bodies.put(period, "to", movement.period().to());
    Bodies.put(period, "fromYear", movement.period().fromYear());
    Bodies.put(period, "toYear", movement.period().toYear());
    Bodies.put(body, "period", period);
    Bodies.put(body, "motto", movement.motto());
    Bodies.put(body, "contents", movement.contents());
    Bodies.put(body, "criteria", movement.criteria());
    bases(body, movement.legalBases());
    Places places =
        Bodies.places(movement.pointer())
            .from("/launch/by", movement.pointer() + "/launchedBy")
            .alike("/launch/person", movement.pointer() + "/launcher")
            .from("/launch/on", movement.pointer() + "/launchedOn")
            .from("/launch/place", movement.pointer() + "/launchedAt")
            .alike("/period", movement.pointer());
    participants(body, movement, places);
    return Call.post(COLLECTION, body).madeFrom(places);
  }

  private static void bases(ObjectNode body, List<Basis> bases) {
    if (bases.isEmpty()) {
      return;
    }
    ArrayNode list = body.putArray("legalBases");
    for (Basis basis : bases) {
      ObjectNode one = list.addObject();
      Bodies.put(one, "number", basis.number());
      Bodies.put(one, "date", basis.date());
      Bodies.put(one, "issuer", basis.issuer());
      Bodies.put(one, "title", basis.title());
    }
  }

  private void participants(ObjectNode body, Movement movement, Places places) {
    ArrayNode list = body.putArray("participants");
    List<String> keys = movement.participants();
    for (int i = 0; i < keys.size(); i++) {
      list.addObject().put("organizationId", bodies.organization(keys.get(i)));
      places.from("/participants/" + i, movement.pointer() + "/participants/" + i);
    }
    if (keys.isEmpty()) {
      list.addObject().put("clusterId", stage.played().clusterId());
      places.from("/participants/0", "/cluster");
    }
  }
}
