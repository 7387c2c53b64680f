package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thidua.systemtests.casefile.YearParts.Agreement;
import vn.thidua.systemtests.casefile.YearParts.Awards;
import vn.thidua.systemtests.casefile.YearParts.Movement;
import vn.thidua.systemtests.casefile.YearParts.Period;
import vn.thidua.systemtests.casefile.YearParts.Pledge;
import vn.thidua.systemtests.casefile.YearParts.Ratio;
import vn.thidua.systemtests.casefile.YearParts.Value;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Places;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;
import vn.thidua.systemtests.play.stage.Written;

/** The secretary enters what was pledged in the agreement and in movements. */
public final class PledgesStep implements Step {

  static final String COLLECTION = "/pledges";

  /**
   * A pledge with what it belongs to.
   *
   * @param owner the key of the agreement or the movement
   */
  private record Owned(
      Pledge pledge, String collection, String owner, LocalDate from, LocalDate to) {

    String key() {
      return key(pledge.key());
    }

    String key(String pledge) {
      return "pledge:" + owner + ":" + pledge;
    }
  }

  private final Stage stage;
  private final Bodies bodies;
  private final Shelf shelf;
  private final List<Owned> wanted = new ArrayList<>();

  public PledgesStep(Stage stage) {
    this.stage = stage;
    this.bodies = new Bodies(stage);
    this.shelf = new Shelf(stage, COLLECTION, Thing.PLEDGES);
    for (Movement movement : stage.file().yearParts().movements()) {
      Period period = movement.period();
      LocalDate from = first(period);
      LocalDate to = last(period);
      for (Pledge pledge : movement.pledges()) {
        add(pledge, MovementsStep.COLLECTION, MovementsStep.key(movement), from, to);
      }
    }
    Agreement agreement = stage.file().yearParts().agreement();
    if (agreement != null) {
      LocalDate from = LocalDate.of(agreement.year(), Month.JANUARY, 1);
      LocalDate to = LocalDate.of(agreement.year(), Month.DECEMBER, 31);
      for (Pledge pledge : agreement.pledges()) {
        add(pledge, AgreementStep.COLLECTION, agreement.key(), from, to);
      }
    }
  }

  private void add(Pledge pledge, String collection, String owner, LocalDate from, LocalDate to) {
    wanted.add(
        new Owned(
            pledge,
            collection,
            owner,
            Objects.requireNonNullElse(pledge.from(), from),
            Objects.requireNonNullElse(pledge.to(), to)));
  }

  private LocalDate first(Period period) {
    if (period.from() != null) {
      return period.from();
    }
    Integer year = period.fromYear();
    return year == null ? stage.calendar().firstDay() : LocalDate.of(year, Month.JANUARY, 1);
  }

  private LocalDate last(Period period) {
    if (period.to() != null) {
      return period.to();
    }
    Integer year = period.toYear();
    return year == null ? stage.calendar().lastDay() : LocalDate.of(year, Month.DECEMBER, 31);
  }

  public boolean isEmpty() {
    return wanted.isEmpty();
  }

  @Override
  public String title() {
    return "Chỉ tiêu thi đua (pledges)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().cluster() == null) {
      return;
    }
    shelf.find();
    for (Owned owned : wanted) {
      JsonNode stored = shelf.get(owned.key());
      if (stored != null) {
        Echo.compare(content(owned), stored, differences);
      }
    }
  }

  @Override
  public void make() {
    for (Owned owned : wanted) {
      shelf.bring(owned.key(), request(owned));
    }
    stage.narrator().counts(List.of(Thing.PLEDGES));
  }

  /** With what it belongs to, which is there by now. */
  private Call request(Owned owned) {
    Call content = content(owned);
    ObjectNode body = (ObjectNode) Objects.requireNonNull(content.body());
    String parent = owned.pledge().parent();
    if (parent != null) {
      body.put("parentId", shelf.id(owned.key(parent)));
    } else {
      JsonNode owner = stage.played().things(owned.collection()).get(owned.owner());
      boolean movement = owned.collection().equals(MovementsStep.COLLECTION);
      body.set(movement ? "movementId" : "agreementId", Objects.requireNonNull(owner).path("id"));
      if (movement) {
        body.put("clusterId", stage.played().clusterId());
      }
    }
    return content;
  }

  private Call content(Owned owned) {
    Pledge pledge = owned.pledge();
    ObjectNode body = bodies.named(owned.key());
    body.put("organizationId", bodies.organization(pledge.organization()));
    body.put("text", pledge.text());
    Bodies.put(body, "from", owned.from());
    Bodies.put(body, "to", owned.to());
    Awards awards = pledge.awards();
    Ratio ratio = pledge.ratio();
    Value value = pledge.value();
    if (awards != null) {
      body.put("measure", "AWARDS").set("awards", awards(awards));
    } else if (ratio != null) {
      body.put("measure", "RATIO")
          .putObject("ratio")
          .put("target", Written.plain(ratio.target()))
          .put("of", Written.plain(ratio.of()));
    } else if (value != null) {
      ObjectNode aim = body.put("measure", "VALUE").putObject("value");
      aim.put("sign", value.sign()).put("amount", Written.plain(value.amount()));
      Bodies.put(aim, "unit", value.unit());
    } else {
      body.put("measure", "TEXT");
    }
    String pointer = pledge.pointer();
    Places places =
        Bodies.places(pointer)
            .from("/organizationId", pointer + "/organization")
            .from("/parentId", pointer + "/parent")
            .alike("/awards", pointer)
            .from("/awards/awardTypes", pointer + "/awardType");
    return Call.post(COLLECTION, body).madeFrom(places);
  }

  private ObjectNode awards(Awards awards) {
    ObjectNode aim = Bodies.empty();
    aim.put("atLeast", awards.atLeast());
    Bodies.put(aim, "awardTypes", awards.types());
    Bodies.put(aim, "authorities", awards.authorities());
    if (!awards.issuers().isEmpty()) {
      ArrayNode issuers = aim.putArray("issuers");
      awards.issuers().forEach(key -> issuers.add(bodies.organization(key)));
    }
    aim.put("scope", awards.scope());
    Bodies.put(aim, "roleGroup", awards.roleGroup());
    return aim;
  }
}
