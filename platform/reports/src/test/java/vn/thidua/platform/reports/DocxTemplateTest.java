package vn.thidua.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.platform.reports.Docx.p;
import static vn.thidua.platform.reports.Docx.row;
import static vn.thidua.platform.reports.Docx.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocxTemplateTest {

  private record Unit(String name, List<Person> people) {}

  private record Person(String name, @Nullable String office) {}

  private static final Unit HANOI =
      new Unit("Hà Nội", List.of(new Person("Quân", "trưởng ban"), new Person("Thìn", null)));

  private static final Unit EMPTY = new Unit("Ninh Bình", List.of());

  private static String filled(String body, Map<String, ?> values) {
    return Docx.text(DocxTemplate.read(Docx.of(body)).fill(values));
  }

  @Test
  void shouldKeepTheFormatOfTheRun_whenAPlaceholderStandsInIt() {
    // Given
    String bold = "<w:rPr><w:b/></w:rPr>";
    byte[] template = Docx.of("<w:p><w:r>" + bold + "<w:t>của {{name}}, năm</w:t></w:r></w:p>");

    // When
    byte[] docx = DocxTemplate.read(template).fill(Map.of("name", "Cụm 2"));

    // Then
    assertThat(Docx.body(docx))
        .isEqualTo(
            "<w:p><w:r>%1$s<w:t>của </w:t></w:r><w:r>%1$s<w:t>Cụm 2</w:t></w:r><w:r>%1$s<w:t>, năm</w:t></w:r></w:p>"
                .formatted(bold));
  }

  @Test
  void shouldFindPlaceholders_whenTheWordProcessorHasSplitThem() {
    String body =
        "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>năm {</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
            + "<w:r><w:t>{ ye</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:t>ar</w:t></w:r>"
            + "<w:hyperlink><w:r><w:t>}} của {{</w:t></w:r></w:hyperlink><w:r><w:t>who}}.</w:t></w:r></w:p>";

    byte[] docx = DocxTemplate.read(Docx.of(body)).fill(Map.of("year", "2024", "who", "Cụm 2"));

    assertThat(Docx.text(docx)).isEqualTo("năm 2024 của Cụm 2.\n");
    assertThat(Docx.body(docx))
        .contains("<w:i/></w:rPr><w:t>2024</w:t>")
        .doesNotContain("proofErr");
  }

  @Test
  void shouldTakeValuesAsText_whateverTheyContain() {
    String value = "<w:p/> & \"]]>\" {{year}} {{#x}} ﬁ";

    String text = filled(p("[{{value}}]"), Map.of("value", value));

    assertThat(text).isEqualTo("[" + value + "]\n");
  }

  @Test
  void shouldWriteLinesAndTabulators_whenAValueHasThem() {
    String text = filled(p("{{value}}"), Map.of("value", "một\r\nhai\tba\u000Bbốn\n"));

    assertThat(text).isEqualTo("một↵hai⇥ba↵bốn↵\n");
  }

  @Test
  void shouldComposeMarksAndReplaceWhatXmlCannotHold() {
    String text =
        filled(p("{{value}}"), Map.of("value", "Hòa Bình \u0000\uD800\uFFFE\uD83C\uDF38"));

    assertThat(text).isEqualTo("Hòa Bình \uFFFD\uFFFD\uFFFD\uD83C\uDF38\n");
  }

  @Test
  void shouldLeaveNothing_whenAValueIsNotThere() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("office", null);

    assertThat(filled(p("[{{office}}]"), values)).isEqualTo("[]\n");
  }

  @Test
  void shouldRepeatWords_whenASectionIsPartOfAParagraph() {
    String body =
        p(
            "Có: {{#units}}{{name}}{{#people}} ({{@number}}. {{name}}){{/people}}{{^@last}}; {{/@last}}{{/units}}.");

    assertThat(filled(body, Map.of("units", List.of(HANOI, EMPTY))))
        .isEqualTo("Có: Hà Nội (1. Quân) (2. Thìn); Ninh Bình.\n");
  }

  @Test
  void shouldRepeatTheParagraph_whenASectionIsAllOfIt() {
    String body = p("{{#units}}", "- {{name}}", "{{/units}} ") + p("hết");

    assertThat(filled(body, Map.of("units", List.of(HANOI, EMPTY))))
        .isEqualTo("- Hà Nội\n- Ninh Bình\nhết\n");
    assertThat(filled(body, Map.of("units", List.of()))).isEqualTo("hết\n");
  }

  @Test
  void shouldRepeatWhatStandsBetween_whenASectionBeginsAndEndsInParagraphsOfTheirOwn() {
    String body =
        p("{{#units}}")
            + p("{{name}}:")
            + table(row("{{#people}}{{name}}", "{{office}}{{/people}}"))
            + p("{{^people}}")
            + p("không có ai")
            + p("{{/people}}{{/units}}");

    assertThat(filled(body, Map.of("units", List.of(HANOI, EMPTY))))
        .isEqualTo("Hà Nội:\nQuân|trưởng ban|\nThìn||\nNinh Bình:\nkhông có ai\n");
  }

  @Test
  void shouldRepeatRows_whenASectionGoesOverCellsOrRows() {
    String body =
        table(
            row("TT", "Tên"),
            row("{{#units}}{{name}}", ""),
            row("{{#people}}{{@number}}", "{{name}}{{/people}}"),
            row("{{^people}}", ""),
            row("-", "không có ai"),
            row("", "{{/people}}{{/units}}"));

    assertThat(filled(body, Map.of("units", List.of(HANOI, EMPTY))))
        .isEqualTo("TT|Tên|\nHà Nội||\n1|Quân|\n2|Thìn|\nNinh Bình||\n-|không có ai|\n");
  }

  @Test
  void shouldStayAValidFile_whenATableOrACellHasNothingLeft() {
    String body =
        table(row("{{#none}}", "{{/none}}"))
            + table("<w:tr><w:tc>" + p("{{#none}}") + p("x") + p("{{/none}}") + "</w:tc></w:tr>")
            + p("hết");

    byte[] docx = DocxTemplate.read(Docx.of(body)).fill(Map.of("none", List.of()));

    assertThat(Docx.body(docx))
        .isEqualTo(
            "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>hết</w:t></w:r></w:p>");
  }

  @Test
  void shouldAskWhetherThereIsSomething() {
    String body =
        p(
            "{{?list}}có{{/list}}{{^list}}không{{/list}} {{#text}}[{{.}}]{{/text}}{{#yes}}đúng{{/yes}}"
                + "{{^yes}}sai{{/yes}} {{#unit}}{{name}}{{/unit}} {{unit.name}}");
    Map<String, Object> nothing = new LinkedHashMap<>();
    for (String name : List.of("list", "text", "yes", "unit")) {
      nothing.put(name, null);
    }

    assertThat(
            filled(
                body, Map.of("list", List.of("a", "b"), "text", "t", "yes", true, "unit", HANOI)))
        .isEqualTo("có [t]đúng Hà Nội Hà Nội\n");
    assertThat(filled(body, nothing)).isEqualTo("không sai  \n");
    assertThat(filled(body, Map.of("list", List.of(), "text", " ", "yes", false, "unit", EMPTY)))
        .isEqualTo("không sai Ninh Bình Ninh Bình\n");
  }

  @Test
  void shouldNameUnknownPlaceholders_andWhatIsKnownThere() {
    DocxTemplate template =
        DocxTemplate.read(
            Docx.of(
                p("Năm {{yaer}}")
                    + p("{{#units}}{{nam}}{{/units}}")
                    + p("{{#nothing}}x{{/nothing}}")));

    TemplateFault fault =
        refusal(() -> template.fill(Map.of("year", "2024", "units", List.of(HANOI))));

    assertThat(fault.faults())
        .containsExactly(
            "unknown placeholder {{yaer}} (word/document.xml, in “Năm {{yaer}}”); known there: units, year",
            "unknown placeholder {{nam}} (word/document.xml, in “{{#units}}{{nam}}{{/units}}”); known there: @first, @last, @number, name, people, units, year",
            "unknown placeholder {{#nothing}} (word/document.xml, in “{{#nothing}}x{{/nothing}}”); known there: units, year");
  }

  @Test
  void shouldRefuseWhatIsNoText() {
    DocxTemplate template =
        DocxTemplate.read(Docx.of(p("{{unit}} {{points}} {{#points}}x{{/points}}")));

    TemplateFault fault = refusal(() -> template.fill(Map.of("unit", HANOI, "points", 9.5)));

    assertThat(fault)
        .hasMessageContaining("{{unit}}")
        .hasMessageContaining("is not a text but Unit")
        .hasMessageContaining("is not a text but Double")
        .hasMessageContaining("is not a list, a condition, a text or values but Double");
  }

  @Test
  void shouldFillHeadersToo_andNothingElse() {
    Map<String, String> parts = Docx.parts("template.main+xml", p("{{year}}"));
    parts.put("word/header1.xml", Docx.root("hdr", p("Năm {{year}}")));
    parts.put("word/settings.xml", "<settings>{{year}}</settings>");

    byte[] docx = DocxTemplate.read(Docx.zip(parts)).fill(Map.of("year", "2024"));

    assertThat(Docx.part(docx, "word/header1.xml")).contains(">Năm </w:t>").contains(">2024</w:t>");
    assertThat(Docx.part(docx, "word/settings.xml")).isEqualTo("<settings>{{year}}</settings>");
    assertThat(Docx.part(docx, "[Content_Types].xml"))
        .contains("document.main+xml")
        .doesNotContain("template.main+xml");
  }

  @Test
  void shouldFillTextBoxes() {
    String box =
        "<w:p><w:r><w:t>{{a}}</w:t><w:pict><w:txbxContent>%s</w:txbxContent></w:pict></w:r></w:p>"
            .formatted(p("{{#list}}{{.}}{{/list}}"));

    assertThat(filled(box, Map.of("a", "A", "list", List.of("1", "2")))).isEqualTo("A1\n2\n\n");
  }

  @Test
  void shouldCopyNothingThatMayBeThereOnlyOnce() {
    String body =
        p("{{#list}}")
            + "<w:p w14:paraId=\"1A\"><w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:t>{{.}}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"
            + p("{{/list}}");

    byte[] docx = DocxTemplate.read(Docx.of(body)).fill(Map.of("list", List.of("a", "b", "c")));

    assertThat(Docx.text(docx)).isEqualTo("a\nb\nc\n");
    assertThat(Docx.body(docx)).containsOnlyOnce("paraId").containsOnlyOnce("w:bookmarkStart");
  }

  @Test
  void shouldGiveTheSameBytes_forTheSameValues() {
    DocxTemplate template = DocxTemplate.read(Docx.of(p("{{#list}}{{.}}{{/list}}")));
    Map<String, List<String>> values = Map.of("list", Collections.nCopies(50, "Hòa Bình"));

    assertThat(template.fill(values)).isEqualTo(template.fill(values));
  }

  private record Year(String year, boolean closed, List<Unit> units) {}

  @Test
  void shouldKnowFromTheTypes_whetherATemplateFits() {
    DocxTemplate fitting =
        DocxTemplate.read(
            Docx.of(
                p("{{year}}{{#closed}}x{{/closed}}{{?units}}{{year}}{{/units}}")
                    + p(
                        "{{#units}}{{@number}} {{name}}{{#people}}{{office}}{{year}}{{/people}}{{/units}}")));
    DocxTemplate other =
        DocxTemplate.read(
            Docx.of(
                p(
                    "{{#units}}{{naem}}{{people}}{{/units}} {{closed}} {{?units}}{{name}}{{/units}}")));

    fitting.requireFits(Year.class);
    TemplateFault fault = refusal(() -> other.requireFits(Year.class));

    assertThat(Docx.text(fitting.fill(new Year("2024", true, List.of(HANOI)))))
        .isEqualTo("2024x2024\n1 Hà Nộitrưởng ban20242024\n");
    assertThat(fault.faults())
        .extracting(text -> text.substring(0, text.indexOf(" (")))
        .containsExactly(
            "unknown placeholder {{naem}}",
            "{{people}}",
            "{{closed}}",
            "unknown placeholder {{name}}");
  }

  @Test
  void shouldServeSeveralThreads() {
    DocxTemplate template = DocxTemplate.read(Docx.of(p("{{#list}}{{.}} {{/list}}!")));

    List<String> texts =
        Arrays.stream(new int[200])
            .parallel()
            .mapToObj(i -> Docx.text(template.fill(Map.of("list", List.of("a", "b")))))
            .distinct()
            .toList();

    assertThat(texts).containsExactly("a b !\n");
  }

  private static TemplateFault refusal(Runnable act) {
    try {
      act.run();
    } catch (TemplateFault fault) {
      return fault;
    }
    throw new AssertionError("was not refused");
  }
}
