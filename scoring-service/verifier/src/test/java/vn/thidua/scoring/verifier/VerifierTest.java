package vn.thidua.scoring.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says, of the stored bundle and of what only looks like one. */
class VerifierTest {

  private static final Path STORED = Path.of("..", "contracts", "bundles", "worked-example.json");
  private static final int TOO_MUCH = 40_000_000;

  @TempDir private Path folder = Path.of("");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void shouldEndWithZero_whenTheStoredBundleIsEqual() {
    assertThat(run(STORED.toString())).isZero();
    assertThat(text()).contains("BẰNG NHAU · EQUAL").contains("output");
  }

  @Test
  void shouldEndWithOneAndNameUnitAndLeaf_whenADigitIsAnother() throws IOException {
    // Given
    String bundle = Files.readString(STORED);
    int digit = bundle.indexOf("\"points\":\"", bundle.indexOf("\"rows\"")) + 10;
    String changed =
        bundle.substring(0, digit)
            + (bundle.charAt(digit) == '9' ? '8' : '9')
            + bundle.substring(digit + 1);
    // When
    int code = run(file(changed));
    // Then
    assertThat(code).isEqualTo(1);
    assertThat(text())
        .contains("KHÁC · NOT EQUAL")
        .contains("DIGEST /ranking/rows/0/leaves/0 [")
        .contains("LEAF /ranking/rows/0/leaves/0/points [");
  }

  @Test
  void shouldBeEqual_whenOnlySpacesAndTheOrderOfMembersAreOthers() throws IOException {
    // Given
    String bundle = Files.readString(STORED);
    String spaced = bundle.replace("\":", "\" : ").replace("\",\"", "\",\n  \"");
    // When, Then
    assertThat(run(file(spaced))).isZero();
  }

  @Test
  void shouldEndWithOne_whenADigestKnownFromElsewhereIsAnother() {
    assertThat(run("--digest", "0".repeat(64), STORED.toString())).isEqualTo(1);
    assertThat(text()).contains("does not have the digest");
  }

  @Test
  void shouldEndWithTheWorst_whenThereAreSeveralFiles() {
    assertThat(run(STORED.toString(), folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(text()).contains("EQUAL").contains("NOT READABLE");
  }

  @Test
  void shouldTellHow_whenNothingIsAsked() {
    assertThat(run()).isEqualTo(2);
    assertThat(text()).contains("BUNDLE.json").contains("recomputes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|must be an object",
        "{}|is missing",
        "{\"format\":\"thi-dua-ranking-bundle\",\"formatVersion\":2}|version not known",
        "{\"format\":1}|must be a text",
        "{\"a\":1e999999999}|whole numbers",
        "{\"a\":1,\"a\":2}|comes twice"
      })
  void shouldEndWithTwo_whenItIsNoBundle(String content, String said) throws IOException {
    assertThat(run(file(content))).isEqualTo(2);
    assertThat(text()).contains(said);
  }

  @ParameterizedTest
  @CsvSource({"maxPoints, 1e999999999", "maxPoints, 9e9", "totalPoints, -0", "points, 1.50"})
  void shouldNameThePlace_whenADecimalIsNone(String field, String number) throws IOException {
    // Given
    String bundle =
        Files.readString(STORED)
            .replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + number + "\"");
    // When
    int code = run(file(bundle));
    // Then
    assertThat(code).isEqualTo(1);
    assertThat(text()).contains("DIGEST").contains("must be a decimal");
  }

  /** In a process of its own with little memory, since it is the memory that they are after. */
  @ParameterizedTest
  @ValueSource(strings = {"[", "0,", "\"a\",", "{\"a\":", "[],", "9", " "})
  void shouldRefuseWithinLittleMemory_whenTheFileIsMade(String part) throws Exception {
    // Given
    String most = "[" + part.repeat(Math.min(TOO_MUCH, Verifier.MOST_BYTES - 2) / part.length());
    Path file = folder.resolve("made.json");
    Files.writeString(file, most);
    // When
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-cp",
                Path.of("target", "classes").toString(),
                Main.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // Then
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said).doesNotContain("OutOfMemoryError").contains("NOT READABLE");
    assertThat(process.exitValue()).isEqualTo(2);
  }

  private String file(String content) throws IOException {
    Path file = folder.resolve("bundle.json");
    Files.writeString(file, content);
    return file.toString();
  }

  private int run(String... arguments) {
    return Main.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
