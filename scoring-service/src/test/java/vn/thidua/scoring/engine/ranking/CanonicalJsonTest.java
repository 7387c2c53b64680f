package vn.thidua.scoring.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void shouldEscapeAsEcmaScriptDoes_whenATextNeedsIt() {
    String text = "€$\u000f\nA'B\"\\\\\"/\b\t\f\r\u007f\u2028 Đơn vị \ud83d\ude02";

    String json = new CanonicalJson().value(text).toString();

    assertThat(json)
        .isEqualTo(
            "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\t\\f\\r\u007f\u2028 Đơn vị \ud83d\ude02\"");
  }

  @Test
  void shouldWriteWithoutSpaces_whenThingsAreNested() {
    CanonicalJson json = new CanonicalJson();
    json.beginObject().key("a").beginArray().value(1).value(true).nullValue();
    json.beginObject().endObject().beginArray().endArray().endArray();
    json.key("b").value(new BigDecimal("20.500")).key("c").value("x").endObject();

    assertThat(json.toString()).isEqualTo("{\"a\":[1,true,null,{},[]],\"b\":\"20.5\",\"c\":\"x\"}");
  }

  @Test
  void shouldWriteDecimalsPlainAndShort_whateverTheirForm() {
    assertThat(decimal("1E+3")).isEqualTo("\"1000\"");
    assertThat(decimal("100")).isEqualTo("\"100\"");
    assertThat(decimal("0.00")).isEqualTo("\"0\"");
    assertThat(decimal("0E+9")).isEqualTo("\"0\"");
    assertThat(decimal("-0.50")).isEqualTo("\"-0.5\"");
    assertThat(decimal("1E-7")).isEqualTo("\"0.0000001\"");
  }

  private static String decimal(String number) {
    return new CanonicalJson().value(new BigDecimal(number)).toString();
  }

  @Test
  void shouldRefuse_whenKeysAreNotInOrder() {
    CanonicalJson json = new CanonicalJson().beginObject().key("b").value(1);

    assertThatThrownBy(() -> json.key("a")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new CanonicalJson().beginObject().key("b").value(1).key("b"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldRefuse_whenATextEndsInHalfACharacter() {
    assertThatThrownBy(() -> new CanonicalJson().value("x\ud83d"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
