package vn.thidua.systemtests.play.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFile.EstablishingDecision;
import vn.thidua.systemtests.casefile.CaseFile.Leader;
import vn.thidua.systemtests.casefile.CaseFile.Organization;
import vn.thidua.systemtests.casefile.CaseFile.Person;
import vn.thidua.systemtests.casefile.CaseFile.Succession;
import vn.thidua.systemtests.casefile.place.Pointer;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Places;
import vn.thidua.systemtests.play.stage.CaseCalendar;
import vn.thidua.systemtests.play.stage.MandatePlan;
import vn.thidua.systemtests.play.stage.Played;

/** The requests that say who takes part. */
public final class ClusterRequests {

  static final String ORGANIZER_KEY = "organizer";
  public static final String NO_NUMBER = "không số";
  static final String NO_DOCUMENT = "không nêu văn bản";

  private final CaseFile file;
  private final CaseCalendar calendar;
  private final Played played;

  public ClusterRequests(CaseFile file, CaseCalendar calendar, Played played) {
    this.file = file;
    this.calendar = calendar;
    this.played = played;
  }

  String organizerName() {
    EstablishingDecision decision = file.cluster().decision();
    String issuer = decision == null ? null : decision.issuer();
    return issuer == null || issuer.isBlank() ? file.name() : issuer;
  }

  String decisionNumber() {
    EstablishingDecision decision = file.cluster().decision();
    String number = decision == null ? null : decision.number();
    return number == null || number.isBlank() ? NO_NUMBER : number;
  }

  Call organizer() {
    ObjectNode body = named(ORGANIZER_KEY);
    body.put("name", organizerName());
    return Call.post("/organizers", body)
        .madeFrom(places().alike("/name", "/cluster/decision/issuer"));
  }

  Call kind(String code, String pointer) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("name", code);
    return Call.put("/organization-kinds/" + code, body)
        .madeFrom(new Places().from("/name", pointer).from("?code", pointer));
  }

  Call organization(int index) {
    Organization organization = file.organizations().get(index);
    ObjectNode body = named(organization.key());
    putIfSaid(body, "kind", organization.kind());
    body.put("name", organization.name());
    putIfSaid(body, "nameEn", organization.nameEn());
    putIfSaid(body, "orgCode", organization.orgCode());
    if (organization.parent() != null) {
      body.put("parentId", played.organizationId(organization.parent()));
    }
    String pointer = Pointer.of("organizations", index);
    return Call.post("/organizations", body)
        .madeFrom(
            places()
                .alike("", pointer)
                .from("/source", "/case")
                .from("/parentId", pointer + "/parent"));
  }

  Call mandate(String subject, MandatePlan.Mandate mandate) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("subject", subject);
    body.put("role", mandate.role());
    if (mandate.organization() == null) {
      body.put("organizerId", played.organizerId());
    } else {
      body.put("organizationId", played.organizationId(mandate.organization()));
    }
    body.put("from", calendar.mandatesFrom().toString());
    return Call.post("/mandates", body);
  }

  Call cluster() {
    CaseFile.Cluster cluster = file.cluster();
    ObjectNode body = named(cluster.key());
    body.put("organizerId", played.organizerId());
    body.put("name", cluster.name());
    body.put("type", cluster.type());
    ObjectNode decision = body.putObject("decision");
    decision.put("number", decisionNumber());
    decision.put("date", calendar.decisionDate().toString());
    EstablishingDecision given = cluster.decision();
    putIfSaid(decision, "issuer", given == null ? null : given.issuer());
    ArrayNode members = body.putArray("members");
    Places places = places().alike("", "/cluster");
    List<String> keys = cluster.members();
    for (int i = 0; i < keys.size(); i++) {
      members
          .addObject()
          .put("organizationId", played.organizationId(keys.get(i)))
          .put("from", calendar.membersFrom().toString());
      places.from("/members/" + i, Pointer.of("cluster", "members", i));
    }
    return Call.post("/clusters", body).madeFrom(places.from("/source", "/case"));
  }

  Call leader(int index) {
    Leader leader = file.cluster().leaders().get(index);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("year", leader.year());
    body.put("organizationId", played.organizationId(leader.organization()));
    body.put("role", leader.role());
    Person person = leader.person();
    if (person != null) {
      ObjectNode node = body.putObject("person");
      node.put("name", person.name());
      putIfSaid(node, "position", person.position());
    }
    String pointer = Pointer.of("cluster", "leaders", index);
    return Call.post("/clusters/" + played.clusterId() + "/leaders", body)
        .madeFrom(
            new Places().alike("", pointer).from("/organizationId", pointer + "/organization"));
  }

  /** An existing organization on either side; what the file says is all that is said. */
  Call succession(Succession act) {
    ObjectNode body = named(act.identity());
    body.put("organizerId", played.organizerId());
    body.put("kind", act.kind());
    body.put("on", act.date().toString());
    String document = act.document();
    body.putObject("legalBasis")
        .put("title", document == null || document.isBlank() ? NO_DOCUMENT : document);
    ArrayNode before = body.putArray("predecessors");
    act.from().forEach(key -> before.add(played.organizationId(key)));
    ArrayNode after = body.putArray("successors");
    successorsOf(act)
        .forEach(key -> after.addObject().put("organizationId", played.organizationId(key)));
    if (act.name() != null) {
      ObjectNode change = body.putObject("change");
      change.put("name", act.name());
      putIfSaid(change, "nameEn", act.nameEn());
    }
    String pointer = act.pointer();
    return Call.post("/successions", body)
        .madeFrom(
            places()
                .from("/source", "/case")
                .from("/on", pointer + "/date")
                .from("/kind", pointer + "/kind")
                .from("/legalBasis", pointer + "/document")
                .alike("/predecessors", pointer + "/from")
                .from("/successors", pointer + "/to")
                .alike("/change", pointer));
  }

  /** A renamed organization is its own successor. */
  static List<String> successorsOf(Succession act) {
    return act.kind().equals(Succession.RENAME) ? act.from() : act.to();
  }

  private ObjectNode named(String key) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("source", file.name());
    body.put("key", key);
    return body;
  }

  private static Places places() {
    return new Places().from("/source", "/case");
  }

  private static void putIfSaid(ObjectNode body, String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      body.put(field, value);
    }
  }
}
