package vn.thidua.scoring.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.engine.cases.OneLeaf.measured;
import static vn.thidua.scoring.engine.cases.OneLeaf.points;
import static vn.thidua.scoring.engine.cases.OneLeaf.scoredBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.OneLeaf;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.cases.Seeds;

class RankingDigestsTest {

  private static String inputDigest(CaseModel model) {
    return RankingDigests.ofInput("s", EngineCase.input(model));
  }

  private static String outputDigest(CaseModel model) {
    return RankingDigests.ofOutput(EngineCase.rank(model));
  }

  private static String input(OneLeaf leaf) {
    return inputDigest(leaf.model());
  }

  @Test
  void shouldWriteWhatCounts_whenDigested() {
    OneLeaf leaf =
        scoredBy("RELATIVE_TO_BEST", "20.0").member(measured("5.0", "10")).notAssigned().noSheet();
    RankingInput input = EngineCase.input(leaf.model());
    String scheme =
        "{\"nodes\":[{\"code\":\"G\",\"part\":\"BASE\"},{\"code\":\"L\","
            + "\"direction\":\"HIGHER_IS_BETTER\",\"evidenceRequired\":false,\"maxPoints\":\"20\","
            + "\"method\":\"RELATIVE_TO_BEST\",\"parent\":\"G\"}],\"tieBreaks\":[],"
            + "\"totalPoints\":\"20\",\"version\":\"s\"}";

    assertThat(RankingDigests.inputJson("s", input))
        .startsWith("{\"members\":[{\"bars\":[],\"entries\":")
        .contains("[{\"actual\":\"10\",\"criterion\":\"L\",\"state\":\"SCORED\",\"target\":\"5\"}]")
        .contains("[{\"criterion\":\"L\",\"state\":\"NOT_ASSIGNED\"}]")
        .contains("\"entries\":null")
        .endsWith("\"scheme\":" + scheme + "}");
    assertThat(RankingDigests.outputJson(Ranker.rank(input)))
        .startsWith("{\"rows\":[{\"barred\":")
        .contains(
            "{\"barred\":false,\"bars\":[],\"base\":\"20\",\"bonus\":\"0\",\"ceiling\":\"20\","
                + "\"leaves\":[{\"criterion\":\"L\",\"points\":\"20\",\"state\":\"SCORED\"}],"
                + "\"organization\":\""
                + EngineCase.idOf("m0")
                + "\",\"penalty\":\"0\",\"rank\":1,\"tied\":false,\"total\":\"20\"}");
    assertThat(
            RankingDigests.inputJson(
                "s", EngineCase.input(scoredBy("DIRECT", "1").emptySheet().model())))
        .contains("\"entries\":[]");
    assertThat(RankingDigests.ofInput("s", input)).matches("[0-9a-f]{64}");
  }

  @Test
  void shouldGiveTheSameDigest_whenOnlyWhatDoesNotCountDiffers() {
    CaseModel.Review overruled = new CaseModel.Review(points("3"), true);
    CaseModel.Review lifted = new CaseModel.Review(points("7.0"), false);
    CaseModel.Review target =
        new CaseModel.Review(new CaseModel.Values("5", null, null, null, null), null);

    assertThat(input(scoredBy("DIRECT", "10").member(points("5"), 2, overruled, lifted)))
        .isEqualTo(input(scoredBy("DIRECT", "10.00").member(points("7"))));
    assertThat(input(scoredBy("DIRECT", "10").member(CaseModel.Values.NONE, 3, null, null)))
        .isEqualTo(input(scoredBy("DIRECT", "10").emptySheet()));
    assertThat(
            input(scoredBy("RELATIVE_TO_BEST", "9").member(measured(null, "4"), 0, target, null)))
        .isEqualTo(input(scoredBy("RELATIVE_TO_BEST", "9").member(measured("5.0", "4"))));
  }

  @Test
  void shouldGiveAnotherDigest_whenWhatCountsDiffers() {
    String digest = input(scoredBy("DIRECT", "10").member(points("5")));

    assertThat(digest)
        .isNotEqualTo(input(scoredBy("DIRECT", "10").member(points("5.01"))))
        .isNotEqualTo(input(scoredBy("DIRECT", "10").barred(points("5"))))
        .isNotEqualTo(input(scoredBy("DIRECT", "10").member(points("5")).noSheet()))
        .isNotEqualTo(input(scoredBy("DIRECT", "11").member(points("5"))))
        .isNotEqualTo(input(scoredBy("DIRECT", "10").emptySheet()))
        .isNotEqualTo(input(scoredBy("DIRECT", "10").noSheet()))
        .isNotEqualTo(
            RankingDigests.ofInput(
                "t", EngineCase.input(scoredBy("DIRECT", "10").member(points("5")).model())));
  }

  @Test
  void shouldGiveTheSameDigests_whenThingsComeInAnotherOrder() {
    Seeds.check(
        1500,
        seed -> {
          CaseModel model = RandomCase.of(seed);
          CaseModel shuffled = shuffled(model, new Dice(seed));

          assertThat(inputDigest(shuffled)).isEqualTo(inputDigest(model));
          assertThat(outputDigest(shuffled)).isEqualTo(outputDigest(model));
        });
  }

  private static CaseModel shuffled(CaseModel model, Dice dice) {
    List<CaseModel.Node> nodes = mixed(model.scheme().nodes(), dice);
    List<CaseModel.Sheet> sheets = new ArrayList<>();
    for (CaseModel.Sheet sheet : model.sheets()) {
      sheets.add(
          new CaseModel.Sheet(
              sheet.organization(), mixed(sheet.bars(), dice), mixed(sheet.entries(), dice)));
    }
    return new CaseModel(
        model.name(),
        model.year(),
        new CaseModel.Scheme(longer(model.scheme()), model.scheme().tieBreaks(), nodes),
        mixed(model.members(), dice),
        mixed(sheets, dice));
  }

  private static String longer(CaseModel.Scheme scheme) {
    BigDecimal total = new BigDecimal(scheme.totalPoints());
    return total.setScale(total.scale() + 3).toPlainString();
  }

  private static <T> List<T> mixed(List<T> things, Dice dice) {
    List<T> mixed = new ArrayList<>(things);
    dice.shuffle(mixed);
    return mixed;
  }
}
