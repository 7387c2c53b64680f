package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.YearParts.Conference;
import vn.thidua.systemtests.casefile.YearParts.Recommendation;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** The secretary enters what was recommended and ordered. */
public final class RecommendationsStep implements Step {

  static final String COLLECTION = "/recommendations";
  private static final String ANY_TOPIC = "OTHER";

  private final Stage stage;
  private final Bodies bodies;
  private final Shelf shelf;

  public RecommendationsStep(Stage stage) {
    this.stage = stage;
    this.bodies = new Bodies(stage);
    this.shelf = new Shelf(stage, COLLECTION, Thing.RECOMMENDATIONS);
  }

  private static String key(Recommendation recommendation) {
    return "recommendation:" + recommendation.key();
  }

  @Override
  public String title() {
    return "Kiến nghị, chỉ đạo (recommendations)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().cluster() == null) {
      return;
    }
    shelf.find();
    for (Recommendation recommendation : stage.file().yearParts().recommendations()) {
      JsonNode stored = shelf.get(key(recommendation));
      if (stored != null) {
        Echo.compare(request(recommendation), stored, differences);
      }
    }
  }

  @Override
  public void make() {
    for (Recommendation recommendation : stage.file().yearParts().recommendations()) {
      shelf.bring(key(recommendation), request(recommendation));
    }
    stage.narrator().counts(List.of(Thing.RECOMMENDATIONS));
  }

  private Call request(Recommendation recommendation) {
    ObjectNode body = bodies.named(key(recommendation));
    body.put("clusterId", stage.played().clusterId());
    body.put("year", year(recommendation.conference()));
    Bodies.put(body, "conferenceId", conference(recommendation.conference()));
    body.put("kind", recommendation.kind());
    Bodies.put(body, "by", bodies.author(recommendation.by()));
    Bodies.put(body, "addressee", bodies.party(recommendation.addressee()));
    body.put("topic", Objects.requireNonNullElse(recommendation.topic(), ANY_TOPIC));
    body.put("text", recommendation.text());
    Bodies.put(body, "dueOn", recommendation.dueOn());
    return Call.post(COLLECTION, body)
        .madeFrom(
            Bodies.places(recommendation.pointer())
                .from("/conferenceId", recommendation.pointer() + "/conference"));
  }

  private int year(@Nullable String conference) {
    return stage.file().yearParts().conferences().stream()
        .filter(held -> held.key().equals(conference))
        .map(RecommendationsStep::firstYear)
        .findFirst()
        .orElse(stage.file().year());
  }

  private static int firstYear(Conference conference) {
    return conference.occasions().getFirst().year();
  }

  private @Nullable String conference(@Nullable String key) {
    JsonNode held =
        key == null
            ? null
            : stage.played().things(ConferencesStep.COLLECTION).get(ConferencesStep.key(key));
    return held == null ? null : held.path("id").asText();
  }
}
