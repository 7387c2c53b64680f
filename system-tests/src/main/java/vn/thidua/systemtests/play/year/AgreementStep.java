package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.YearParts.Agreement;
import vn.thidua.systemtests.casefile.place.Pointer;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Places;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/**
 * The secretary drafts the agreement, opens it on the day on which it was signed, and records the
 * signatures as given on paper, since a case does not say who put them there.
 */
public final class AgreementStep implements Step {

  static final String COLLECTION = "/agreements";
  private static final String DRAFT = "DRAFT";
  private static final String CLOSED = "CLOSED";

  private final Stage stage;
  private final Agreement wanted;
  private final Bodies bodies;
  private final Shelf shelf;

  public AgreementStep(Stage stage, Agreement wanted) {
    this.stage = stage;
    this.wanted = wanted;
    this.bodies = new Bodies(stage);
    this.shelf = new Shelf(stage, COLLECTION, Thing.AGREEMENT);
  }

  @Override
  public String title() {
    return "Giao ước thi đua (agreement)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().cluster() == null) {
      return;
    }
    shelf.find();
    JsonNode stored = shelf.get(wanted.key());
    if (stored != null) {
      Echo.compare(draft(), stored, differences);
      compareSignatures(stored, differences);
    }
  }

  private void compareSignatures(JsonNode stored, Differences differences) {
    LocalDate signedOn = wanted.signedOn();
    for (int i = 0; signedOn != null && i < wanted.signatories().size(); i++) {
      JsonNode signature = signatureOf(stored, wanted.signatories().get(i));
      if (signature != null) {
        differences.text(
            Pointer.of("agreement", "signedOn"), signedOn.toString(), signature.path("signedOn"));
      }
    }
  }

  /** The one that stands, whatever was withdrawn. */
  private @Nullable JsonNode signatureOf(JsonNode agreement, String organization) {
    JsonNode known = stage.played().organizations().get(organization);
    for (JsonNode signature : agreement.path("signatures")) {
      if (known != null
          && stands(signature)
          && signature.path("organizationId").equals(known.path("id"))) {
        return signature;
      }
    }
    return null;
  }

  static boolean stands(JsonNode signature) {
    return signature.path("withdrawn").isNull() || !signature.has("withdrawn");
  }

  @Override
  public void make() {
    JsonNode agreement = shelf.bring(wanted.key(), draft());
    LocalDate signedOn = wanted.signedOn();
    if (signedOn != null) {
      agreement = opened(agreement, signedOn);
      for (int i = 0; i < wanted.signatories().size(); i++) {
        agreement = signed(agreement, i, signedOn);
      }
    }
    LocalDate closedOn = wanted.closedOn();
    if (closedOn != null) {
      closed(agreement, closedOn);
    }
    stage.narrator().counts(List.of(Thing.AGREEMENT, Thing.AGREEMENT_ACTS));
  }

  private JsonNode opened(JsonNode agreement, LocalDate on) {
    if (!agreement.path("status").asText().equals(DRAFT)) {
      stage.narrator().found(Thing.AGREEMENT_ACTS);
      return agreement;
    }
    return act(agreement, "/opening", on, "signedOn");
  }

  private void closed(JsonNode agreement, LocalDate on) {
    if (agreement.path("status").asText().equals(CLOSED)) {
      stage.narrator().found(Thing.AGREEMENT_ACTS);
    } else {
      act(agreement, "/closing", on, "closedOn");
    }
  }

  private JsonNode act(JsonNode agreement, String what, LocalDate on, String field) {
    ObjectNode body = Bodies.empty();
    Bodies.put(body, "on", on);
    Places places = new Places().from("", Pointer.of("agreement", field));
    Call call = Call.post(shelf.path(agreement) + what, body).ifStill(agreement).madeFrom(places);
    return shelf.act(Thing.AGREEMENT_ACTS, wanted.key(), agreement, call);
  }

  private JsonNode signed(JsonNode agreement, int signatory, LocalDate on) {
    String organization = wanted.signatories().get(signatory);
    if (signatureOf(agreement, organization) != null) {
      stage.narrator().found(Thing.AGREEMENT_ACTS);
      return agreement;
    }
    ObjectNode body = Bodies.empty();
    body.put("organizationId", bodies.organization(organization));
    Bodies.put(body, "signedOn", on);
    body.putObject("onPaper");
    Places places =
        new Places()
            .from("", Pointer.of("agreement", "signatories", signatory))
            .from("/signedOn", Pointer.of("agreement", "signedOn"));
    Call call =
        Call.post(shelf.path(agreement) + "/signatures", body).ifStill(agreement).madeFrom(places);
    return shelf.act(Thing.AGREEMENT_ACTS, wanted.key(), agreement, call);
  }

  private Call draft() {
    ObjectNode body = bodies.named(wanted.key());
    body.remove("organizerId");
    body.put("clusterId", stage.played().clusterId());
    body.put("year", wanted.year());
    String title = wanted.title();
    body.put("title", title == null ? "Giao ước thi đua năm %d".formatted(wanted.year()) : title);
    Bodies.put(body, "text", wanted.text());
    return Call.post(COLLECTION, body).madeFrom(Bodies.places("/agreement"));
  }
}
