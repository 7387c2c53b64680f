package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.systemtests.casefile.ModelFile;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.play.ExitCode;

/** What the whole system ranks is what the plain second scoring ranks. */
@ExtendWith(WholeSystemExtension.class)
class RandomCasesIT {

  private static final int CASES = 50;
  private static final int SIDE_BY_SIDE = 3;
  private static final int MOST_NODES = 500;
  private static final int MOST_UNITS = 14;
  private static final int DEEPEST = 6;

  private final WholeSystem system;

  RandomCasesIT(WholeSystem system) {
    this.system = system;
  }

  @Test
  void shouldRankLikeThePlainScoring_whenFiftyRandomCasesArePlayedSideBySide() throws Exception {
    // Given
    List<Long> seeds = seeds();
    // When
    List<String> failures = playAll(seeds);
    // Then
    assertThat(failures).isEmpty();
  }

  @Test
  void shouldRankLikeThePlainScoring_whenTheCaseIsAsLargeAsItMayBe() {
    Seeds.check(
        1,
        seed -> {
          // Given
          CaseModel largest = largest(seed);
          assertThat(largest.scheme().nodes()).hasSize(MOST_NODES);
          assertThat(depth(largest.scheme())).isEqualTo(DEEPEST);
          assertThat(largest.members()).hasSize(MOST_UNITS);
          // When
          Outcome outcome = system.play(ModelFile.of(largest, 2));
          // Then
          assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.AS_EXPECTED);
        });
  }

  private static List<Long> seeds() {
    Long only = Long.getLong("thidua.seed");
    return only == null ? LongStream.rangeClosed(1, CASES).boxed().toList() : List.of(only);
  }

  private List<String> playAll(List<Long> seeds) throws InterruptedException, ExecutionException {
    try (ExecutorService players = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
      List<Future<String>> plays = new ArrayList<>();
      seeds.forEach(seed -> plays.add(players.submit(() -> play(seed))));
      List<String> failures = new ArrayList<>();
      for (Future<String> play : plays) {
        if (!play.get().isEmpty()) {
          failures.add(play.get());
        }
      }
      return failures;
    }
  }

  /** What went wrong, or nothing. */
  private String play(long seed) {
    int leaders = Math.floorMod(seed, 3);
    Outcome outcome = system.play(ModelFile.of(RandomCase.of(seed), leaders));
    return outcome.code() == ExitCode.AS_EXPECTED ? "" : "-Dthidua.seed=" + seed + ": " + outcome;
  }

  /** The generator's largest scheme, and the sheets of its units once more for some others. */
  private static CaseModel largest(long seed) {
    CaseModel model = RandomCase.largest(seed);
    List<String> members = new ArrayList<>(model.members());
    List<CaseModel.Sheet> sheets = new ArrayList<>(model.sheets());
    for (int i = 0; members.size() < MOST_UNITS; i++) {
      String member = "further-" + i;
      CaseModel.Sheet like = model.sheets().get(i % model.sheets().size());
      List<CaseModel.Entry> entries = new ArrayList<>(like.entries());
      entries.subList(0, Math.min(i, entries.size())).clear();
      members.add(member);
      sheets.add(new CaseModel.Sheet(member, List.of(), entries));
    }
    return new CaseModel("largest-" + seed, model.year(), model.scheme(), members, sheets);
  }

  private static int depth(CaseModel.Scheme scheme) {
    Map<String, String> parents = new HashMap<>();
    scheme.nodes().forEach(node -> parents.put(node.code(), node.parent()));
    int deepest = 0;
    for (String code : parents.keySet()) {
      int depth = 0;
      for (String at = code; at != null; at = parents.get(at)) {
        depth++;
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
