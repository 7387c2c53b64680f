package vn.thidua.scoring.verifier.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\"",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "[1,]",
        "[1 2]",
        "[1]]",
        "tru",
        "nul",
        "'a'",
        "\"a",
        "\"\t\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u+123\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "01",
        "-0",
        "-",
        "+1",
        ".5",
        "NaN",
        "Infinity",
        "// remark\n1",
        "1 2"
      })
  void shouldRefuse_whenItIsNoJson(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedJsonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e3", "1E999999999", "1234567890123456", "1.0"})
  void shouldRefuse_whenANumberIsNotWholeOrLong(String text) {
    assertThatThrownBy(() -> read("[" + text + "]")).hasMessageContaining("whole numbers");
  }

  @Test
  void shouldRefuse_whenANameComesTwice() {
    assertThatThrownBy(() -> read("{\"a\":1,\"\\u0061\":1}"))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessage("\"a\" comes twice");
  }

  @Test
  void shouldRefuse_whenItIsNotUtf8() {
    // Given
    byte[] latin = "\"é\"".getBytes(StandardCharsets.ISO_8859_1);
    // When, Then
    assertThatThrownBy(() -> JsonReader.read(latin)).hasMessageContaining("UTF-8");
  }

  @Test
  void shouldSayWhere() {
    assertThatThrownBy(() -> read("{\n  \"a\": x\n}"))
        .isInstanceOfSatisfying(
            MalformedJsonException.class,
            e -> {
              assertThat(e.english()).startsWith("line 2, column 8");
              assertThat(e.vietnamese()).startsWith("dòng 2, cột 8");
            });
  }

  @Test
  void shouldRefuse_whenItIsNestedDeeply() {
    assertThatThrownBy(() -> read("[".repeat(1_000_000))).hasMessage("nested too deeply");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ \"b\" : [ ] , \"a\" : { } }|{\"a\":{},\"b\":[]}",
        "[ -7, 0, true , false , null ]|[-7,0,true,false,null]",
        "\"\\u00e9\\/\\u0041\"|\"é/A\"",
        "\"\\u000B\\u001f\\b\\f\\n\\r\\t\\\"\\\\\"|\"\\u000b\\u001f\\b\\f\\n\\r\\t\\\"\\\\\"",
        // By UTF-16 code units, the one outside the first plane goes before U+FB33.
        "{\"\\uFB33\":1,\"\\uD83D\\uDE00\":2,\"1\":3,\"é\":4}|{\"1\":3,\"é\":4,\"😀\":2,\"\uFB33\":1}"
      })
  void shouldWriteTheCanonicalForm(String text, String canonical) throws Exception {
    assertThat(Digest.canonical(read(text))).isEqualTo(canonical);
  }

  @Test
  void shouldDigestTheCanonicalForm() throws Exception {
    assertThat(Digest.of(read(" { } ")))
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  }

  private static Json read(String text) throws MalformedJsonException {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
