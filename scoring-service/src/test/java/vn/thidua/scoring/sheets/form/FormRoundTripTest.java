package vn.thidua.scoring.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.problem.Language;
import vn.thidua.scoring.engine.cases.Seeds;

/** What goes out comes back, to the last digit and letter, and nothing seems touched. */
class FormRoundTripTest {

  @Test
  void shouldComeBackAsItWentOut_whateverTheSchemeAndTheValues() {
    Seeds.check(
        150,
        seed -> {
          // Given
          SheetForm form = RandomForms.of(seed);

          // When
          FilledForm back = read(written(form, Language.values()[(int) (seed % 2)]));

          // Then
          requireSame(form, back);
        });
  }

  @Test
  void shouldComeBackAsItWentOut_whenTheSchemeIsTheLargest() {
    Seeds.check(
        2,
        seed -> {
          SheetForm form = RandomForms.largest(seed);

          requireSame(form, read(written(form, Language.VI)));
        });
  }

  @Test
  void shouldSeeWhatWasTouched_andOnlyThat() {
    Seeds.check(
        60,
        seed -> {
          // Given a form as it went out, and as somebody filled it in
          SheetForm before = RandomForms.of(seed);
          SheetForm after = RandomForms.of(seed + 1_000_000);
          Map<String, Filled> changed = new HashMap<>();
          after.lines().forEach(line -> changed.put(line.node().code(), line.filled()));

          // When
          for (SheetForm.Line line : before.lines()) {
            Filled now = changed.getOrDefault(String.valueOf(line.node().code()), Filled.NOTHING);

            // Then
            assertThat(line.filled().digest().equals(now.digest()))
                .as("%s and %s", line.filled(), now)
                .isEqualTo(line.filled().equals(now));
          }
        });
  }

  private static void requireSame(SheetForm form, FilledForm back) {
    assertThat(back.origin()).isEqualTo(form.origin());
    assertThat(back.rows()).hasSameSizeAs(form.lines());
    for (int i = 0; i < form.lines().size(); i++) {
      SheetForm.Line line = form.lines().get(i);
      FilledForm.Row row = back.rows().get(i);
      assertThat(row.criterion()).isEqualTo(line.node().code());
      assertThat(row.number()).isEqualTo(i + 1 + FormWriter.HEAD_ROWS);
      assertThat(row.faults()).as(row.criterion()).isEmpty();
      assertThat(row.filled()).as(row.criterion()).isEqualTo(line.filled());
      assertThat(row.touched()).as(row.criterion()).isFalse();
      assertThat(row.version())
          .as(row.criterion())
          .isEqualTo(line.node().isGroup() ? 0 : line.version());
    }
  }

  static byte[] written(SheetForm form, Language language) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      FormWriter.write(form, new FormWords(language), file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  private static FilledForm read(byte[] file) {
    try {
      return FormReader.read(new ByteArrayInputStream(file));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
