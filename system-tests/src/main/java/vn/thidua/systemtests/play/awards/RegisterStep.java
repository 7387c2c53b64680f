package vn.thidua.systemtests.play.awards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;
import vn.thidua.systemtests.report.Awards;

/** The secretary reads who was proposed for the year, and who holds what in the register. */
public final class RegisterStep implements Step {

  private final Stage stage;
  private final Map<String, String> namesOfTypes = new HashMap<>();
  private final Map<String, String> namesOfAuthorities = new HashMap<>();

  public RegisterStep(Stage stage) {
    this.stage = stage;
  }

  @Override
  public String title() {
    return "Sổ khen thưởng (register of awards)";
  }

  /** The register follows from the decisions; there is nothing that could differ. */
  @Override
  public void look(Differences differences) {}

  @Override
  public void make() {
    for (JsonNode authority : stage.gateway().list(Account.SECRETARY, "/authorities", Map.of())) {
      namesOfAuthorities.put(authority.path("code").asText(), authority.path("name").asText());
    }
    List<Awards.Proposed> proposed = new ArrayList<>();
    for (JsonNode item : ofTheYear("/proposals", Map.of())) {
      String path = AwardRequests.path(item);
      proposed.add(proposed(stage.gateway().ask(Account.SECRETARY, Call.get(path))));
    }
    List<Awards.Held> held = new ArrayList<>();
    ofTheYear("/awards", Map.of("status", "HELD")).forEach(award -> held.add(held(award)));
    List<Awards.Total> totals = new ArrayList<>();
    ofTheYear("/award-totals", Map.of()).forEach(total -> totals.add(total(total)));
    stage.played().awards(new Awards(stage.file().year(), proposed, held, totals));
  }

  private List<JsonNode> ofTheYear(String collection, Map<String, String> more) {
    Map<String, String> filter = new HashMap<>(more);
    filter.put("organizerId", stage.played().organizerId());
    filter.put("year", String.valueOf(stage.file().year()));
    return stage.gateway().list(Account.SECRETARY, collection, filter);
  }

  private Awards.Proposed proposed(JsonNode proposal) {
    JsonNode ranking = proposal.path("ranking");
    return new Awards.Proposed(
        nameOfType(proposal.path("awardType").asText()),
        proposal.path("organizationName").asText(),
        ranking.path("rank").isNumber() ? Integer.valueOf(ranking.path("rank").intValue()) : null,
        ranking.path("provisional").asBoolean(),
        text(proposal.path("overtakenBy")) != null,
        proposal.path("status").asText());
  }

  private Awards.Held held(JsonNode award) {
    JsonNode decision = award.path("decision");
    String authority = decision.path("authority").asText();
    return new Awards.Held(
        stage.played().keyOf(award.path("organizationId").asText()),
        award.path("awardType").asText(),
        authority,
        award.path("awardTypeName").asText(),
        holder(award),
        namesOfAuthorities.getOrDefault(authority, authority),
        decision.path("number").asText(),
        decision.path("date").asText());
  }

  private static String holder(JsonNode award) {
    String person = text(award.path("person").path("name"));
    String organization = award.path("organizationName").asText();
    return person == null ? organization : person + ", " + organization;
  }

  private static Awards.Total total(JsonNode total) {
    return new Awards.Total(
        total.path("count").asText(),
        text(total.path("collectives")),
        text(total.path("individuals")),
        text(total.path("note")));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isNull() || value.isMissingNode() ? null : value.asText();
  }

  private String nameOfType(String code) {
    return namesOfTypes.computeIfAbsent(
        code,
        unknown ->
            stage
                .gateway()
                .ask(Account.SECRETARY, Call.get("/award-types/" + code))
                .path("name")
                .asText(code));
  }
}
