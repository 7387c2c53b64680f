package vn.thidua.platform.reports;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.platform.reports.Docx.p;
import static vn.thidua.platform.reports.Docx.row;
import static vn.thidua.platform.reports.Docx.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateFaultTest {

  static Stream<Arguments> faultyBodies() {
    return Stream.of(
        Arguments.of(
            p("Năm {{year"), "{{ without its other end (word/document.xml, in “Năm {{year”)"),
        Arguments.of(p("Năm year}}"), "}} without its other end"),
        Arguments.of(p("{{year</w:t><w:tab/><w:t>}}"), "{{ without its other end"),
        Arguments.of(p("{{a b}}"), "{{a b}} is not a placeholder"),
        Arguments.of(p("{{>file}}"), "{{>file}} is not a placeholder"),
        Arguments.of(p("{{a.getClass()}}"), "{{a.getClass()}} is not a placeholder"),
        Arguments.of(p("{{}}"), "{{}} is not a placeholder"),
        Arguments.of(p("x {{#a}} y") + p("z {{/a}}"), "must each stand in a paragraph alone"),
        Arguments.of(p("{{#a}}"), "{{#a}} (word/document.xml, in “{{#a}}”) has no end"),
        Arguments.of(p("x{{/a}}"), "{{/a}} (word/document.xml, in “x{{/a}}”) has no beginning"),
        Arguments.of(p("x{{#a}}{{#b}}{{/a}}{{/b}}"), "crosses {{#b}}"),
        Arguments.of(p("{{#a}}") + table(row("{{/a}}")), "{{/a}}"),
        Arguments.of(
            table(row("{{#a}}")) + p("{{/a}}"), "has no end in the same text, table or row"),
        Arguments.of(table(row("x{{/a}}{{#a}}", "")), "begins behind the end of another"),
        Arguments.of(
            p("{{#a}}")
                + "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{/a}}{{#b}}</w:t></w:r></w:p>"
                + p("{{/b}}"),
            "ends a section of pages"));
  }

  @ParameterizedTest
  @MethodSource("faultyBodies")
  void shouldNameWhatIsWrong_whenPlaceholdersDoNotFitTogether(String body, String message) {
    assertThatThrownBy(() -> DocxTemplate.read(Docx.of(body)))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining(message);
  }

  @Test
  void shouldTellAllAtOnce() {
    assertThatThrownBy(() -> DocxTemplate.read(Docx.of(p("{{a b}} {{c d}}") + p("{{"))))
        .hasMessageContaining("{{a b}}")
        .hasMessageContaining("{{c d}}")
        .hasMessageContaining("“{{”");
  }

  static Stream<Arguments> otherFiles() {
    Map<String, String> macros = Docx.parts("document.main+xml", "");
    macros.put("word/vbaProject.bin", "x");
    Map<String, String> macroType = Docx.parts("document.main+xml", "");
    macroType.computeIfPresent(
        "[Content_Types].xml",
        (name, types) ->
            types.replace(
                "</Types>",
                "<Override PartName=\"/word/other.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"));
    Map<String, String> entity = Docx.parts("document.main+xml", "");
    entity.put(
        "word/document.xml",
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document>&x;</w:document>");
    Map<String, String> large = Docx.parts("document.main+xml", "");
    large.put("word/media/large.bin", "x".repeat(65 << 20));
    Map<String, String> deep =
        Docx.parts("document.main+xml", "<w:p>".repeat(300) + "</w:p>".repeat(300));
    return Stream.of(
        Arguments.of(new byte[0], "is not a DOCX file"),
        Arguments.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "is not a DOCX file"),
        Arguments.of(Docx.zip(Map.of("a.txt", "a")), "is not a DOCX file"),
        Arguments.of(Docx.zip(Docx.parts("styles+xml", "")), "is not a DOCX file"),
        Arguments.of(Docx.zip(macros), "has macros"),
        Arguments.of(Docx.zip(macroType), "has macros"),
        Arguments.of(Docx.zip(entity), "word/document.xml cannot be read"),
        Arguments.of(Docx.zip(large), "is too large"),
        Arguments.of(Docx.zip(deep), "word/document.xml cannot be read"));
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void shouldRefuseWhatIsNoTemplate(byte[] file, String message) {
    assertThatThrownBy(() -> DocxTemplate.read(file))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining(message);
  }
}
