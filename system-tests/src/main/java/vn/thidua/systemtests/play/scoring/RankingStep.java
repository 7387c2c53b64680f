package vn.thidua.systemtests.play.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Answer;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.client.SystemFailure;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;
import vn.thidua.systemtests.report.Ranking;

/** The ranking job ranks, and the secretary reads the latest ranking. */
public final class RankingStep implements Step {

  private final Stage stage;
  private final Patience patience;

  /** For as long as the patience lasts, a run may take. */
  public RankingStep(Stage stage, Patience patience) {
    this.stage = stage;
    this.patience = patience;
  }

  @Override
  public String title() {
    return "Xếp hạng (ranking)";
  }

  /** A ranking is computed from what there is; there is nothing that could differ. */
  @Override
  public void look(Differences differences) {}

  @Override
  public void make() {
    // The same state of the same things is ranked once: playing again finds the run of that state.
    if (!rank("play-" + stateDigest()) && !rank(UUID.randomUUID().toString())) {
      throw new SystemFailure("Lượt xếp hạng không thành công (the ranking run failed)", null);
    }
    stage.played().ranking(read());
  }

  /** Whether there is a ranking of the present state after this. */
  private boolean rank(String key) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("kind", "ON_DEMAND");
    body.put("periodId", stage.played().periodId());
    Answer answer =
        stage.gateway().send(stage.rankingJob(), Call.post("/ranking-runs", body).once(key));
    if (answer.is("period-closed")) {
      stage
          .narrator()
          .say("  Kỳ đã đóng, đọc xếp hạng đã có (the period is closed: its latest ranking)");
      return true;
    }
    return !isFailed(finished(answer.orFail()));
  }

  private JsonNode run(String id) {
    return stage.gateway().ask(stage.rankingJob(), Call.get("/ranking-runs/" + id));
  }

  private JsonNode finished(JsonNode started) {
    JsonNode run = started;
    Patience.Waiting waiting = patience.begin();
    while (!run.path("status").asText().equals("DONE") && !isFailed(run)) {
      if (!waiting.again(null)) {
        throw new SystemFailure(
            "Lượt xếp hạng chưa xong sau thời gian chờ (the run is not done in time): " + run,
            null);
      }
      run = run(run.path("id").asText());
    }
    return run;
  }

  private static boolean isFailed(JsonNode run) {
    return run.path("status").asText().equals("FAILED") || run.path("failed").asInt() > 0;
  }

  private Ranking read() {
    Map<String, String> filter =
        Map.of(
            "periodId", stage.played().periodId(),
            "clusterId", stage.played().clusterId(),
            "latest", "true");
    List<JsonNode> rankings = stage.gateway().list(Account.SECRETARY, "/rankings", filter);
    if (rankings.isEmpty()) {
      throw new SystemFailure("Chưa có xếp hạng nào (there is no ranking)", null);
    }
    String path = "/rankings/" + rankings.getFirst().path("id").asText();
    JsonNode ranking = stage.gateway().ask(Account.SECRETARY, Call.get(path));
    return Ranking.of(ranking, stage.played()::keyOf);
  }

  /** Changes with every change of the cluster, a sheet, or the scheme in use. */
  private String stateDigest() {
    String cluster =
        version(
            stage
                .gateway()
                .ask(Account.SECRETARY, Call.get("/clusters/" + stage.played().clusterId())));
    String basis = String.join(",", cluster, stage.played().periodId(), stage.played().schemeId());
    Map<String, String> filter =
        Map.of("periodId", stage.played().periodId(), "clusterId", stage.played().clusterId());
    String sheets =
        stage.gateway().list(Account.SECRETARY, "/score-sheets", filter).stream()
            .map(RankingStep::version)
            .sorted()
            .collect(Collectors.joining(","));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((basis + ";" + sheets).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String version(JsonNode resource) {
    return resource.path("id").asText() + "@" + resource.path("version").asText();
  }
}
