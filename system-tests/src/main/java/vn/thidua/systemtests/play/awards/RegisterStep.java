package vn.thidua.systemtests.play.awards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.AwardTotals;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;
import vn.thidua.systemtests.report.Awards;

/** The secretary reads who was proposed for the year, and who holds what in the register. */
public final class RegisterStep implements Step {

  private final Stage stage;
  private Map<String, String> types = Map.of();
  private Map<String, String> authorities = Map.of();

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
    types = names("/award-types");
    authorities = names("/authorities");
    List<Awards.Proposed> proposed = new ArrayList<>();
    int year = stage.file().year();
    for (JsonNode item : of(year, "/proposals", Map.of())) {
      String path = AwardRequests.path(item);
      proposed.add(proposed(stage.gateway().ask(Account.SECRETARY, Call.get(path))));
    }
    List<Awards.Held> held = new ArrayList<>();
    of(year, "/awards", Map.of("status", "HELD")).forEach(award -> held.add(held(award)));
    List<Awards.Total> totals = new ArrayList<>();
    AwardTotals reported = stage.file().awardTotals();
    int reportedFor = reported == null ? year : reported.year();
    of(reportedFor, "/award-totals", Map.of()).forEach(total -> totals.add(total(total)));
    stage.played().awards(new Awards(year, proposed, held, totals));
  }

  /** By code; what has no name today goes by its code. */
  private Map<String, String> names(String collection) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode named : stage.gateway().list(Account.SECRETARY, collection, Map.of())) {
      names.put(named.path("code").asText(), named.path("name").asText());
    }
    return names;
  }

  private List<JsonNode> of(int year, String collection, Map<String, String> more) {
    Map<String, String> filter = new HashMap<>(more);
    filter.put("organizerId", stage.played().organizerId());
    filter.put("year", String.valueOf(year));
    return stage.gateway().list(Account.SECRETARY, collection, filter);
  }

  private Awards.Proposed proposed(JsonNode proposal) {
    JsonNode ranking = proposal.path("ranking");
    String type = proposal.path("awardType").asText();
    return new Awards.Proposed(
        types.getOrDefault(type, type),
        organization(proposal),
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
        authorities.getOrDefault(authority, authority),
        decision.path("number").asText(),
        decision.path("date").asText());
  }

  private String holder(JsonNode award) {
    String person = text(award.path("person").path("name"));
    String organization = organization(award);
    return person == null ? organization : person + ", " + organization;
  }

  private String organization(JsonNode of) {
    String name = text(of.path("organizationName"));
    return name == null ? stage.played().keyOf(of.path("organizationId").asText()) : name;
  }

  private static Awards.Total total(JsonNode total) {
    return new Awards.Total(
        total.path("year").asInt(),
        total.path("count").asText(),
        text(total.path("collectives")),
        text(total.path("individuals")),
        text(total.path("note")));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isNull() || value.isMissingNode() ? null : value.asText();
  }
}
