package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Proposal;
import vn.thidua.systemtests.casefile.YearParts.Agreement;
import vn.thidua.systemtests.casefile.YearParts.Conference;
import vn.thidua.systemtests.casefile.YearParts.Election;
import vn.thidua.systemtests.casefile.YearParts.HandingOver;
import vn.thidua.systemtests.casefile.YearParts.Resolution;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.awards.AwardRequests;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.report.Ranking;

/** What a conference resolved, referring to what the play has made before. */
final class ResolutionRequests {

  private final Stage stage;
  private final Bodies bodies;

  ResolutionRequests(Stage stage) {
    this.stage = stage;
    this.bodies = new Bodies(stage);
  }

  Call of(String conferencePath, Conference conference, Resolution resolution) {
    ObjectNode body = Bodies.empty();
    body.put("kind", resolution.kind());
    Integer year = resolution.year();
    body.put("year", year == null ? conference.occasions().getFirst().year() : year);
    Bodies.put(body, "text", resolution.text());
    switch (resolution.kind()) {
      case Resolution.RANKING_PRESENTED -> {
        Ranking ranking = stage.played().ranking();
        Bodies.put(body, "rankingId", ranking == null ? null : ranking.id());
      }
      case Resolution.PROPOSAL_SUPPORTED -> Bodies.put(body, "proposalId", proposal(resolution));
      case Resolution.AGREEMENT_SIGNED -> Bodies.put(body, "agreementId", agreement());
      case Resolution.MOVEMENT_LAUNCHED ->
          Bodies.put(body, "movementId", movement(resolution.movement()));
      default -> {}
    }
    Election election = resolution.election();
    if (election != null) {
      body.set("election", election(election));
    }
    HandingOver handed = resolution.handingOver();
    if (handed != null) {
      ObjectNode part = Bodies.empty();
      Bodies.put(part, "count", handed.count());
      Bodies.put(part, "collectives", handed.collectives());
      Bodies.put(part, "individuals", handed.individuals());
      Bodies.put(body, "handingOver", part);
    }
    return Call.post(conferencePath + "/resolutions", body)
        .madeFrom(
            Bodies.places(resolution.pointer())
                .from("/election/head", resolution.pointer() + "/election/head")
                .from("/proposalId", resolution.pointer() + "/proposal")
                .from("/movementId", resolution.pointer() + "/movement")
                .from("/agreementId", resolution.pointer())
                .from("/rankingId", resolution.pointer()));
  }

  private @Nullable String proposal(Resolution resolution) {
    Integer index = resolution.proposal();
    for (Proposal proposal : stage.file().proposals()) {
      if (index != null && proposal.index() == index) {
        return id(stage.played().proposals().get(AwardRequests.key(proposal)));
      }
    }
    return null;
  }

  private @Nullable String agreement() {
    Agreement agreement = stage.file().yearParts().agreement();
    return agreement == null
        ? null
        : id(stage.played().things(AgreementStep.COLLECTION).get(agreement.key()));
  }

  private @Nullable String movement(@Nullable String key) {
    return key == null
        ? null
        : id(stage.played().things(MovementsStep.COLLECTION).get(MovementsStep.key(key)));
  }

  private static @Nullable String id(@Nullable JsonNode resource) {
    return resource == null ? null : resource.path("id").asText();
  }

  private ObjectNode election(Election election) {
    ObjectNode body = Bodies.empty();
    body.put("year", election.year());
    String head = election.head();
    if (head != null) {
      body.put("head", bodies.organization(head));
    }
    ArrayNode deputies = body.putArray("deputies");
    election
        .deputies()
        .forEach(key -> deputies.addObject().put("organizationId", bodies.organization(key)));
    return body;
  }
}
