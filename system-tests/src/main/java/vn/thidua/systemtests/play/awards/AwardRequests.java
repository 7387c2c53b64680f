package vn.thidua.systemtests.play.awards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFile.AwardDecision;
import vn.thidua.systemtests.casefile.CaseFile.AwardTotals;
import vn.thidua.systemtests.casefile.CaseFile.Proposal;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Places;
import vn.thidua.systemtests.play.stage.Played;
import vn.thidua.systemtests.report.Ranking;

/** The requests that say who is proposed and who is awarded. */
public final class AwardRequests {

  static final String TOTALS_KEY = "awardTotals";

  private final CaseFile file;
  private final Played played;

  public AwardRequests(CaseFile file, Played played) {
    this.file = file;
    this.played = played;
  }

  public static String key(Proposal proposal) {
    return "proposal:" + proposal.awardType() + ":" + proposal.organization();
  }

  static String path(JsonNode proposal) {
    return "/proposals/" + proposal.path("id").asText();
  }

  /** The organization's row in the ranking that was just read; null if it is in none. */
  Ranking.@Nullable Row rankOf(Proposal proposal) {
    Ranking ranking = played.ranking();
    return ranking == null
        ? null
        : ranking.rows().stream()
            .filter(row -> row.organization().equals(proposal.organization()))
            .findFirst()
            .orElse(null);
  }

  Call draft(Proposal proposal) {
    ObjectNode body = named(key(proposal));
    body.put("organizerId", played.organizerId());
    return Call.post("/proposals", content(body, proposal)).madeFrom(places(proposal));
  }

  Call replacement(Proposal proposal, JsonNode stored) {
    ObjectNode body = content(JsonNodeFactory.instance.objectNode(), proposal);
    return Call.put(path(stored), body).madeFrom(places(proposal)).ifStill(stored);
  }

  Call action(JsonNode stored, String action) {
    return Call.post(path(stored) + action, null).ifStill(stored);
  }

  private ObjectNode content(ObjectNode body, Proposal proposal) {
    body.put("year", file.year());
    body.put("awardType", proposal.awardType());
    body.put("commendationType", proposal.commendationType());
    body.put("organizationId", played.organizationId(proposal.organization()));
    Ranking ranking = played.ranking();
    Ranking.Row row = rankOf(proposal);
    if (ranking != null && row != null) {
      body.putObject("ranking").put("id", ranking.id()).put("digest", ranking.outputDigest());
    }
    body.put("merits", merits(row));
    return body;
  }

  /** What the file knows of an organization's merits is what it was scored. */
  private String merits(Ranking.@Nullable Row row) {
    String cluster = file.cluster().name();
    return row == null
        ? String.format(Locale.ROOT, "Thành tích năm %d, %s.", file.year(), cluster)
        : String.format(Locale.ROOT, "Đạt %s điểm năm %d, %s.", row.total(), file.year(), cluster);
  }

  private static Places places(Proposal proposal) {
    String pointer = proposal.pointer();
    return new Places()
        .from("/source", "/case")
        .from("/key", pointer)
        .from("/year", "/year")
        .from("/awardType", pointer + "/awardType")
        .from("/commendationType", pointer + "/commendationType")
        .from("/organizationId", pointer + "/organization")
        .from("/ranking", pointer);
  }

  Call decision(DecidedTogether together) {
    AwardDecision decision = together.decision();
    ObjectNode body = named(together.key());
    body.put("organizerId", played.organizerId());
    body.put("number", decision.number());
    body.put("date", decision.date().toString());
    ObjectNode issuer = body.putObject("issuer");
    issuer.put("authority", together.authority());
    if (decision.issuer() != null) {
      issuer.put("organizationId", played.organizationId(decision.issuer()));
    }
    body.putObject("signer")
        .put("name", decision.signer().name())
        .put("position", decision.signer().position());
    ArrayNode awards = body.putArray("awards");
    List<Proposal> proposals = together.proposals();
    proposals.forEach(proposal -> putAward(awards.addObject(), proposal));
    return Call.post("/award-decisions", body).madeFrom(places(together));
  }

  private void putAward(ObjectNode award, Proposal proposal) {
    award.put("awardType", proposal.awardType());
    award.put("commendationType", proposal.commendationType());
    award.put("organizationId", played.organizationId(proposal.organization()));
    award.put("year", file.year());
    JsonNode stored = played.proposals().get(key(proposal));
    if (stored == null) {
      throw new IllegalStateException(key(proposal) + " is decided before it is proposed");
    }
    award.put("proposalId", stored.path("id").asText());
  }

  private static Places places(DecidedTogether together) {
    String pointer = together.pointer();
    Places places =
        new Places()
            .from("/source", "/case")
            .from("/key", pointer + "/number")
            .alike("/number", pointer + "/number")
            .alike("/date", pointer + "/date")
            .alike("/signer", pointer + "/signer")
            .from("/issuer", together.proposals().getFirst().pointer() + "/decidedBy")
            .from("/issuer/organizationId", pointer + "/issuer");
    for (int i = 0; i < together.proposals().size(); i++) {
      String proposal = together.proposals().get(i).pointer();
      places
          .from("/awards/" + i, proposal)
          .from("/awards/" + i + "/awardType", proposal + "/awardType")
          .from("/awards/" + i + "/commendationType", proposal + "/commendationType")
          .from("/awards/" + i + "/organizationId", proposal + "/organization")
          .from("/awards/" + i + "/year", "/year");
    }
    return places;
  }

  Call totals(AwardTotals totals) {
    ObjectNode body = named(TOTALS_KEY);
    body.put("organizerId", played.organizerId());
    body.put("clusterId", played.clusterId());
    body.put("year", totals.year());
    body.put("count", totals.count());
    if (totals.collectives() != null) {
      body.put("collectives", totals.collectives());
    }
    if (totals.individuals() != null) {
      body.put("individuals", totals.individuals());
    }
    if (totals.note() != null) {
      body.put("note", totals.note());
    }
    return Call.post("/award-totals", body)
        .madeFrom(
            new Places()
                .alike("", "/awardTotals")
                .from("/source", "/case")
                .from("/key", "/awardTotals"));
  }

  private ObjectNode named(String key) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("source", file.name());
    body.put("key", key);
    return body;
  }
}
