package vn.thidua.scoring.schemes.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.problem.Language;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.schemes.SchemeContent;

/** A scheme that goes out as a workbook comes back as it was, to the last digit and character. */
class SchemeRoundTripTest {

  @Test
  void shouldComeBackAsItWas_whenSchemesAreOfEverydaySize() {
    Seeds.check(400, seed -> comesBack(RandomContents.of(seed), language(seed)));
  }

  @Test
  void shouldComeBackAsItWas_whenSchemesHaveTheMostNodes() {
    Seeds.check(3, seed -> comesBack(RandomContents.largest(seed), language(seed)));
  }

  @Test
  void shouldComeBackAsItWas_whenADraftBreaksRules() {
    List<SchemeNode> nodes = new ArrayList<>();
    nodes.add(node("A", null, null, List.of()));
    nodes.add(node("A", "A", ScoringMethod.BANDS, bands("1")));
    nodes.add(node("B", "nobody", ScoringMethod.DIRECT, bands("2")));
    nodes.add(node("A", "A", ScoringMethod.BANDS, bands("-3.50")));
    comesBack(
        new SchemeContent(2024, "=Nháp", new BigDecimal("0.10"), List.of("?", ""), nodes),
        Language.VI);
    comesBack(new SchemeContent(2024, " x ", BigDecimal.ZERO, List.of(), List.of()), Language.EN);
  }

  private static Language language(long seed) {
    return seed % 2 == 0 ? Language.VI : Language.EN;
  }

  private static void comesBack(SchemeContent scheme, Language language) {
    // When
    SchemeContent read = SchemeFile.read(written(scheme, language));

    // Then
    assertThat(read).isEqualTo(scheme);
  }

  static byte[] written(SchemeContent scheme, Language language) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      SchemeWorkbook.write(scheme, language, file);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return file.toByteArray();
  }

  private static SchemeNode node(
      String code, @Nullable String parent, @Nullable ScoringMethod method, List<Band> bands) {
    return new SchemeNode(
        code,
        parent,
        parent == null ? Part.PENALTY : null,
        "",
        null,
        method,
        null,
        null,
        Collections.<@Nullable Band>unmodifiableList(bands),
        method != null);
  }

  private static List<Band> bands(String threshold) {
    return List.of(
        new Band(new BigDecimal(threshold), new BigDecimal("1.0")),
        new Band(new BigDecimal("0.1234567890"), new BigDecimal("123456789012")));
  }
}
