package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.YearParts.Agreement;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;
import vn.thidua.systemtests.report.YearLife;

/** Reads back, at the end, what the case has in the year. */
public final class ReadBackStep implements Step {

  private final Stage stage;

  public ReadBackStep(Stage stage) {
    this.stage = stage;
  }

  @Override
  public String title() {
    return "Đọc lại năm thi đua (the year read back)";
  }

  /** What it reads is compared by the steps that make it. */
  @Override
  public void look(Differences differences) {}

  @Override
  public void make() {
    stage
        .played()
        .yearLife(
            new YearLife(
                texts(MovementsStep.COLLECTION, "name"),
                agreement(),
                counted(PledgesStep.COLLECTION, "state"),
                conferences(),
                counted(RecommendationsStep.COLLECTION, "status"),
                exemplars()));
  }

  private List<JsonNode> list(String collection) {
    if (stage.played().things(collection).isEmpty()) {
      return List.of();
    }
    return stage
        .gateway()
        .list(
            Account.SECRETARY,
            collection,
            Map.of("organizerId", stage.played().organizerId(), "source", stage.file().name()));
  }

  private List<String> texts(String collection, String field) {
    return list(collection).stream().map(item -> item.path(field).asText()).toList();
  }

  private Map<String, Integer> counted(String collection, String field) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode item : list(collection)) {
      counts.merge(item.path(field).asText(), 1, Integer::sum);
    }
    return counts;
  }

  private YearLife.@Nullable Agreement agreement() {
    Agreement wanted = stage.file().yearParts().agreement();
    if (wanted == null) {
      return null;
    }
    JsonNode agreement = stage.played().things(AgreementStep.COLLECTION).get(wanted.key());
    if (agreement == null) {
      return null;
    }
    List<String> unsigned = new ArrayList<>();
    for (JsonNode one : agreement.path("unsigned")) {
      unsigned.add(
          one.path("organizationName")
              .asText(stage.played().keyOf(one.path("organizationId").asText())));
    }
    int signed = 0;
    for (JsonNode signature : agreement.path("signatures")) {
      signed += AgreementStep.stands(signature) ? 1 : 0;
    }
    return new YearLife.Agreement(
        agreement.path("title").asText(), agreement.path("status").asText(), signed, unsigned);
  }

  private List<YearLife.Conference> conferences() {
    List<YearLife.Conference> all = new ArrayList<>();
    for (JsonNode held : stage.played().things(ConferencesStep.COLLECTION).values()) {
      List<String> purposes = new ArrayList<>();
      held.path("occasions")
          .forEach(
              one -> purposes.add(one.path("kind").asText() + " " + one.path("year").asText()));
      all.add(
          new YearLife.Conference(
              String.join(", ", purposes),
              textOf(held.path("heldFrom")),
              textOf(held.path("place")),
              held.path("resolutions").size()));
    }
    return all;
  }

  private List<String> exemplars() {
    List<String> names = new ArrayList<>();
    for (JsonNode exemplar : stage.played().things(ExemplarsStep.COLLECTION).values()) {
      String person = textOf(exemplar.path("person").path("name"));
      String name = person.isEmpty() ? textOf(exemplar.path("name")) : person;
      String organization = textOf(exemplar.path("organizationId"));
      names.add(name.isEmpty() ? stage.played().keyOf(organization) : name);
    }
    return names;
  }

  private static String textOf(JsonNode value) {
    return value.isNull() ? "" : value.asText("");
  }
}
