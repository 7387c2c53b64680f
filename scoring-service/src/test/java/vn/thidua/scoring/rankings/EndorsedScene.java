package vn.thidua.scoring.rankings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.rankings.compute.ClusterOfPeriod;
import vn.thidua.scoring.rankings.compute.ComputeRankings;
import vn.thidua.scoring.rankings.compute.PublishRankings;

/**
 * The worked example ranked, and people who see and act on it: a, b and c have ranks, and the last
 * two of the five have what the test gives them.
 */
public final class EndorsedScene {

  public static final Map<String, Object> MINUTES =
      Map.of("number", "12/BB-CTĐ", "title", "Biên bản hội nghị tổng kết");

  public final CaseRows rows;
  public final CaseRows.Ids ids;
  public final Api secretary = Api.as(Tokens.user("secretary"));
  public final Api council = Api.as(Tokens.user("council"));
  public final Api officer = Api.as(Tokens.user("officer-a"));
  public final Api headReviewer = Api.as(Tokens.user("reviewer-a"));
  public final Api elsewhere = Api.as(Tokens.user("elsewhere"));
  private final ComputeRankings compute;
  private final PublishRankings publish;

  public EndorsedScene(DataSource database, ComputeRankings compute, PublishRankings publish) {
    this.compute = compute;
    this.publish = publish;
    rows = new CaseRows(database);
    rows.clear();
    ids = rows.insert(CaseFile.read("worked-example").model());
    rows.run(
        "insert into known_organizer (id, name, version) values (?, 'Hội đồng tỉnh', 0)",
        ids.organizer());
    rows.head(ids.cluster(), 2025, "a");
    rows.mandate("secretary", "SECRETARY", ids.organizer());
    rows.mandate("council", "COUNCIL_MEMBER", ids.organizer());
    rows.mandate("officer-a", "OFFICER", EngineCase.idOf("a"));
    rows.mandate("reviewer-a", "REVIEWER", EngineCase.idOf("a"));
    rows.mandate("elsewhere", "OFFICER", EngineCase.idOf("elsewhere"));
  }

  /** The id of a new ranking, made from what the sheets say now. */
  public String computed() {
    UUID run = UUID.randomUUID();
    rows.run(
        "insert into ranking_run (id, kind, period_id, status, started_by, created_at, version,"
            + " mode, rules_version)"
            + " values (?, 'ON_DEMAND', ?, 'RUNNING', 's', now(), 0, 'FULL', '1')",
        run,
        ids.period());
    return String.valueOf(
        QuarkusTransaction.requiringNew()
            .call(() -> {
              UUID ranking =
                  compute
                      .compute(List.of(new ClusterOfPeriod(ids.period(), ids.cluster())), run, 1)
                      .getFirst()
                      .rankingId();
              publish.publish(run);
              return ranking;
            }));
  }

  /** The same once a score of everybody has changed. */
  public String changedAndComputed(String points) {
    rows.run(
        "update sheet_value set points = cast(? as numeric)"
            + " where criterion = 'II.2' and stage = 'SELF'",
        points);
    return computed();
  }

  /** In the order of the ranking, those that have a rank. */
  public List<String> ranked(String ranking) {
    return secretary
        .get("/v1/rankings/" + ranking)
        .extract()
        .jsonPath()
        .getList("rows.findAll { it.rank != null }.organizationId");
  }

  /** Makes all of them equal, as if every total and tie-break were. */
  public void tie(String ranking) {
    rows.run(
        "update ranking_row set rank = 1, tied = true where ranking_id = cast(? as uuid)"
            + " and rank is not null",
        ranking);
  }

  public ValidatableResponse act(Api who, String ranking, String what, Map<String, ?> body) {
    return who.post("/v1/rankings/" + ranking + "/" + what, body);
  }

  public ValidatableResponse endorse(String ranking) {
    return act(
        secretary, ranking, "endorsement", Map.of("heldOn", "2025-12-22", "minutes", MINUTES));
  }
}
