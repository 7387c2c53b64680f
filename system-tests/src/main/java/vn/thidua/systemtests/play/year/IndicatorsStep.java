package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.IndicatorParts.Figure;
import vn.thidua.systemtests.casefile.IndicatorParts.Indicator;
import vn.thidua.systemtests.casefile.YearParts.Basis;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;
import vn.thidua.systemtests.play.stage.Written;

/** The secretary defines what is measured, and records the figures as they were reported. */
public final class IndicatorsStep implements Step {

  private static final String COLLECTION = "/indicators";
  private static final String FIGURES = "/indicator-values";

  private final Stage stage;
  private final Bodies bodies;
  private final Shelf shelf;

  public IndicatorsStep(Stage stage) {
    this.stage = stage;
    this.bodies = new Bodies(stage);
    this.shelf = new Shelf(stage, COLLECTION, Thing.INDICATORS);
  }

  private static String key(String indicator) {
    return "indicator:" + indicator;
  }

  @Override
  public String title() {
    return "Chỉ số và số liệu (indicators)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().cluster() == null) {
      return;
    }
    shelf.find();
    for (Indicator indicator : stage.file().indicatorParts().indicators()) {
      JsonNode stored = shelf.get(key(indicator.key()));
      if (stored != null) {
        Echo.compare(request(indicator), stored, differences);
        for (Figure figure : figuresOf(indicator)) {
          JsonNode there = stored(figure);
          if (there != null) {
            Echo.compare(request(figure), there, differences);
          }
        }
      }
    }
  }

  @Override
  public void make() {
    for (Indicator indicator : stage.file().indicatorParts().indicators()) {
      shelf.bring(key(indicator.key()), request(indicator));
      figuresOf(indicator).forEach(this::bring);
    }
    stage.narrator().counts(List.of(Thing.INDICATORS, Thing.INDICATOR_VALUES));
  }

  private List<Figure> figuresOf(Indicator indicator) {
    return stage.file().indicatorParts().figures().stream()
        .filter(figure -> figure.indicator().equals(indicator.key()))
        .toList();
  }

  private void bring(Figure figure) {
    Call asked = request(figure);
    if (stored(figure) != null) {
      stage.narrator().found(Thing.INDICATOR_VALUES);
      return;
    }
    JsonNode made =
        stage.create(Account.SECRETARY, Thing.INDICATOR_VALUES, asked, () -> stored(figure));
    Differences differences = new Differences();
    Echo.compare(asked, made, differences);
    differences.refuseAny();
  }

  /** There is one figure for each unit or cluster and span of years. */
  private @Nullable JsonNode stored(Figure figure) {
    Map<String, String> filter =
        Map.of(
            "indicatorId",
            shelf.id(key(figure.indicator())),
            "year",
            Integer.toString(figure.year()));
    int fromYear = Objects.requireNonNullElse(figure.fromYear(), figure.year());
    return stage.gateway().list(Account.SECRETARY, FIGURES, filter).stream()
        .filter(item -> item.path("fromYear").asInt(figure.year()) == fromYear)
        .filter(item -> item.path(measuredBy(figure)).asText().equals(measured(figure)))
        .findFirst()
        .orElse(null);
  }

  private static String measuredBy(Figure figure) {
    return figure.organization() == null ? "clusterId" : "organizationId";
  }

  private String measured(Figure figure) {
    String unit = figure.organization();
    return unit == null ? stage.played().clusterId() : bodies.organization(unit);
  }

  private Call request(Indicator indicator) {
    ObjectNode body = bodies.named(key(indicator.key()));
    String owner = indicator.owner();
    if (owner != null) {
      body.put("ownerId", bodies.organization(owner));
    }
    // One organizer holds several cases, each with a catalog of its own.
    body.put("code", stage.file().name() + "/" + indicator.key());
    body.put("title", indicator.title());
    Bodies.put(body, "titleEn", indicator.titleEn());
    body.put("scope", indicator.scope());
    body.put("unit", indicator.unit());
    Bodies.put(body, "decimals", indicator.decimals());
    Bodies.put(body, "direction", indicator.direction());
    Bodies.put(body, "origin", indicator.origin());
    Basis basis = indicator.legalBasis();
    if (basis != null) {
      ObjectNode document = body.putObject("legalBasis");
      Bodies.put(document, "number", basis.number());
      Bodies.put(document, "date", basis.date());
      Bodies.put(document, "issuer", basis.issuer());
      Bodies.put(document, "title", basis.title());
    }
    return Call.post(COLLECTION, body)
        .madeFrom(
            Bodies.places(indicator.pointer())
                .from("/ownerId", indicator.pointer() + "/owner")
                .from("/code", indicator.pointer() + "/key"));
  }

  private Call request(Figure figure) {
    ObjectNode body = Bodies.empty();
    body.put("indicatorId", shelf.id(key(figure.indicator())));
    body.put("year", figure.year());
    Bodies.put(body, "fromYear", figure.fromYear());
    body.put(measuredBy(figure), measured(figure));
    body.put("sign", figure.sign());
    if (figure.value() != null) {
      body.put("value", Written.plain(figure.value()));
    }
    if (figure.target() != null) {
      body.put("target", Written.plain(figure.target()));
    }
    body.put("origin", figure.origin());
    Bodies.put(body, "asOf", figure.asOf());
    Bodies.put(body, "note", figure.note());
    return Call.post(FIGURES, body)
        .madeFrom(
            Bodies.places(figure.pointer())
                .from("/indicatorId", figure.pointer() + "/indicator")
                .from("/organizationId", figure.pointer() + "/organization"));
  }
}
