package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.YearParts.Attendee;
import vn.thidua.systemtests.casefile.YearParts.Conference;
import vn.thidua.systemtests.casefile.YearParts.Occasion;
import vn.thidua.systemtests.casefile.YearParts.Resolution;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Places;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** The secretary enters the conferences and what they resolved. */
public final class ConferencesStep implements Step {

  static final String COLLECTION = "/conferences";

  private final Stage stage;
  private final Bodies bodies;
  private final Shelf shelf;
  private final ResolutionRequests resolutions;

  public ConferencesStep(Stage stage) {
    this.stage = stage;
    this.bodies = new Bodies(stage);
    this.shelf = new Shelf(stage, COLLECTION, Thing.CONFERENCES);
    this.resolutions = new ResolutionRequests(stage);
  }

  static String key(String key) {
    return "conference:" + key;
  }

  @Override
  public String title() {
    return "Hội nghị (conferences)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().cluster() == null) {
      return;
    }
    shelf.find();
    for (Conference conference : stage.file().yearParts().conferences()) {
      JsonNode stored = shelf.get(key(conference.key()));
      if (stored != null) {
        Echo.compare(request(conference), stored, differences);
      }
    }
  }

  @Override
  public void make() {
    for (Conference conference : stage.file().yearParts().conferences()) {
      String key = key(conference.key());
      JsonNode stored = shelf.bring(key, request(conference));
      List<JsonNode> there = new ArrayList<>();
      stored.path("resolutions").forEach(there::add);
      for (Resolution resolution : conference.resolutions()) {
        Call asked = resolutions.of(shelf.path(stored), conference, resolution);
        JsonNode found = taken(there, asked);
        if (found == null) {
          stored = shelf.act(Thing.RESOLUTIONS, key, stored, asked);
        } else {
          stage.narrator().found(Thing.RESOLUTIONS);
        }
      }
    }
    stage.narrator().counts(List.of(Thing.CONFERENCES, Thing.RESOLUTIONS));
  }

  /** Resolutions have no names: the same words and references are the same resolution. */
  private static @Nullable JsonNode taken(List<JsonNode> there, Call asked) {
    for (JsonNode one : there) {
      if (Echo.matches(asked, one)) {
        there.remove(one);
        return one;
      }
    }
    return null;
  }

  private Call request(Conference conference) {
    ObjectNode body = bodies.named(key(conference.key()));
    String organization = conference.organization();
    if (organization == null) {
      body.put("clusterId", stage.played().clusterId());
    } else {
      body.put("organizationId", bodies.organization(organization));
    }
    Bodies.put(body, "title", conference.title());
    ArrayNode occasions = body.putArray("occasions");
    for (Occasion occasion : conference.occasions()) {
      occasions.addObject().put("kind", occasion.kind()).put("year", occasion.year());
    }
    Bodies.put(body, "heldFrom", conference.heldFrom());
    Bodies.put(body, "heldTo", conference.heldTo());
    Bodies.put(body, "place", conference.place());
    Bodies.put(body, "chair", bodies.person(conference.chair()));
    Places places = Bodies.places(conference.pointer());
    places
        .from("/organizationId", conference.pointer() + "/organization")
        .from("/chair/organizationId", conference.pointer() + "/chair/organization")
        .from("/chair/organizationName", conference.pointer() + "/chair/organization");
    if (!conference.attendees().isEmpty()) {
      ArrayNode attendees = body.putArray("attendees");
      conference.attendees().forEach(attendee -> attendees.add(attendee(attendee)));
    }
    Bodies.put(body, "agenda", conference.agenda());
    Bodies.put(body, "summary", conference.summary());
    return Call.post(COLLECTION, body).madeFrom(places);
  }

  private ObjectNode attendee(Attendee attendee) {
    ObjectNode one =
        attendee.who() == null
            ? bodies.standingFor(Objects.requireNonNull(attendee.organization()))
            : bodies.person(attendee.who());
    Bodies.put(one, "role", attendee.role());
    return one;
  }
}
