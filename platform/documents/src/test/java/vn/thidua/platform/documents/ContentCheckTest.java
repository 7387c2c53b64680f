package vn.thidua.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.platform.problem.ProblemException;

class ContentCheckTest {

  private static final int MEGABYTE = 1 << 20;

  private static final String RELATION =
      "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas/officeDocument/2006/"
          + "relationships/%s\" Target=\"http://elsewhere.example/x\" TargetMode=\"External\"/>"
          + "</Relationships>";

  @TempDir Path folder;

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of("Báo cáo.pdf", Samples.pdf(), DocumentType.PDF),
        Arguments.of("scan.PNG", Samples.png(), DocumentType.PNG),
        Arguments.of("scan.jpeg", Samples.jpeg(), DocumentType.JPEG),
        Arguments.of("scan.jpg", Samples.jpeg(), DocumentType.JPEG),
        Arguments.of("a.docx", Samples.zip(Samples.word()), DocumentType.DOCX),
        Arguments.of("a.xlsx", Samples.zip(Samples.excel()), DocumentType.XLSX),
        Arguments.of(
            "a.odt", Samples.odf(DocumentType.ODT.mediaType(), Map.of()), DocumentType.ODT),
        Arguments.of(
            "a.ods", Samples.odf(DocumentType.ODS.mediaType(), Map.of()), DocumentType.ODS),
        Arguments.of("a.txt", Samples.text("Thi đua là yêu nước\r\n"), DocumentType.TXT),
        Arguments.of("a.csv", Samples.text("\uFEFFtên;điểm\nHà Nội;95,5\n"), DocumentType.CSV),
        Arguments.of(
            "links.docx",
            Samples.zip(with(Samples.word(), "word/_rels/a.rels", RELATION.formatted("hyperlink"))),
            DocumentType.DOCX));
  }

  @ParameterizedTest
  @MethodSource("good")
  void shouldTakeIt_whenContentAndNameAgree(String name, byte[] content, DocumentType type)
      throws IOException {
    ContentCheck.Accepted accepted = check(name, content);

    assertThat(accepted.type()).isEqualTo(type);
    assertThat(accepted.name()).isEqualToIgnoringCase(name);
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("empty-file", "a.pdf", new byte[0]),
        Arguments.of(
            "type-not-allowed", "a.pdf", Samples.text("<!DOCTYPE html><html><script>alert(1)")),
        Arguments.of("type-not-allowed", "a.txt", Samples.text("<html><body onload=alert(1)>")),
        Arguments.of(
            "type-not-allowed",
            "a.png",
            Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
        Arguments.of("type-not-allowed", "a.txt", Samples.text("#!/bin/sh\nrm -rf /\n")),
        Arguments.of("type-not-allowed", "a.pdf", windowsProgram()),
        Arguments.of("type-not-allowed", "a.zip", Samples.zip(Map.of("a.txt", "a"))),
        Arguments.of("type-not-allowed", "a.docx", Samples.zip(Map.of("a.txt", "a"))),
        Arguments.of("type-not-allowed", "a.rtf", Samples.text("{\\rtf1\\ansi a}")),
        Arguments.of("type-not-allowed", "old.doc", oldOffice()),
        Arguments.of("name-contradicts-content", "a.png", Samples.pdf()),
        Arguments.of("name-contradicts-content", "a.exe", Samples.pdf()),
        Arguments.of("name-contradicts-content", "a.docm", Samples.zip(Samples.word())),
        Arguments.of("name-contradicts-content", "a.html", Samples.text("chỉ là chữ")),
        Arguments.of("name-contradicts-content", "a.xlsx", Samples.zip(Samples.word())),
        Arguments.of("name-contradicts-content", "a.pdf", Samples.text("chỉ là chữ")),
        // Several things at once.
        Arguments.of(
            "polyglot",
            "a.pdf",
            Samples.together(
                Samples.pdf(), Samples.zip(Map.of("a.js", "a")), Samples.text("\n%%EOF\n"))),
        Arguments.of(
            "polyglot", "a.jpg", Samples.together(Samples.jpeg(), Samples.zip(Map.of("a", "a")))),
        Arguments.of(
            "malformed-content",
            "a.png",
            Samples.together(Samples.png(), Samples.text("<script>"))),
        Arguments.of(
            "malformed-content", "a.pdf", Samples.together(Samples.text("  "), Samples.pdf())),
        Arguments.of(
            "malformed-content",
            "a.docx",
            Samples.together(Samples.zip(Samples.word()), Samples.text("more"))),
        Arguments.of("malformed-content", "a.pdf", Samples.text("%PDF-1.7\ncut off")),
        Arguments.of(
            "malformed-content",
            "a.docx",
            Arrays.copyOf(Samples.zip(Samples.word()), Samples.zip(Samples.word()).length - 30)),
        // Code.
        Arguments.of(
            "macros", "a.docx", Samples.zip(with(Samples.word(), "word/vbaProject.bin", "code"))),
        Arguments.of("macros", "a.docx", Samples.zip(withMacroType())),
        Arguments.of(
            "macros",
            "a.docx",
            Samples.zip(with(Samples.word(), "word/activeX/activeX1.xml", "<a/>"))),
        Arguments.of(
            "macros",
            "a.xlsx",
            Samples.zip(with(Samples.excel(), "xl/macrosheets/sheet1.xml", "<a/>"))),
        Arguments.of(
            "macros",
            "a.odt",
            Samples.odf(
                DocumentType.ODT.mediaType(), Map.of("Basic/Standard/Module1.xml", "<a/>"))),
        Arguments.of(
            "external-content",
            "a.docx",
            Samples.zip(
                with(
                    Samples.word(),
                    "word/_rels/settings.xml.rels",
                    RELATION.formatted("attachedTemplate")))),
        // Entities, ways out.
        Arguments.of(
            "malformed-content",
            "a.docx",
            Samples.zip(
                with(
                    Samples.word(),
                    "word/document.xml",
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))),
        Arguments.of(
            "malformed-content",
            "a.docx",
            Samples.zip(with(Samples.word(), "../../word/evil.xml", "<a/>"))),
        Arguments.of("malformed-content", "a.docx", withLink()),
        Arguments.of("malformed-content", "a.docx", twiceTheSameName()),
        // Text.
        Arguments.of(
            "not-utf-8", "a.txt", "tiếng".replace('ế', 'ê').getBytes(StandardCharsets.ISO_8859_1)),
        Arguments.of(
            "not-utf-8",
            "a.txt",
            Samples.together(Samples.text("a".repeat(100_000)), new byte[] {0, 1, 2})));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void shouldNameTheRule_whenItMayNotBeTaken(String rule, String name, byte[] content) {
    assertRefused(rule, name, content);
  }

  @Test
  void shouldStopEarly_whenALittleFileUnfoldsToMuch() {
    byte[] dense = Samples.bomb(64L * MEGABYTE);
    byte[] huge = Samples.bomb(600L * MEGABYTE);
    assertThat(huge.length).isLessThan(MEGABYTE);

    assertRefused("too-much-inside", "a.docx", dense);
    assertRefused("too-much-inside", "a.docx", huge);
  }

  @Test
  void shouldRefuse_whenThereAreTooManyParts() {
    Map<String, String> parts = Samples.word();
    for (int i = 0; i < 5000; i++) {
      parts.put("word/" + i, "");
    }

    assertRefused("too-much-inside", "a.docx", Samples.zip(parts));
  }

  @Test
  void shouldGiveItTheRightEnding_whenItsNameSaysNothing() throws IOException {
    assertThat(check("Báo cáo ngày 31.12", Samples.pdf()).name())
        .isEqualTo("Báo cáo ngày 31.12.pdf");
    assertThat(check("biên bản", Samples.zip(Samples.word())).name()).isEqualTo("biên bản.docx");
  }

  @Test
  void shouldTakeOnlyWhatIsAllowedHere_whenTypesAreConfigured() {
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class, () -> check("a.png", Samples.png(), List.of(DocumentType.PDF)));

    assertThat(refusal.errors().getFirst().code()).isEqualTo("type-not-allowed");
    assertThat(refusal.errors().getFirst().message().en()).contains("image/png").contains("pdf");
  }

  private void assertRefused(String rule, String name, byte[] content) {
    ProblemException refusal =
        catchThrowableOfType(ProblemException.class, () -> check(name, content));

    assertThat(refusal).as(name).isNotNull();
    assertThat(refusal.type().status()).isEqualTo(400);
    assertThat(refusal.errors()).hasSize(1);
    assertThat(refusal.errors().getFirst().code()).isEqualTo(rule);
    assertThat(refusal.errors().getFirst().pointer())
        .isEqualTo(rule.startsWith("name") ? "?name" : "");
  }

  private ContentCheck.Accepted check(String name, byte[] content) throws IOException {
    return check(name, content, List.of(DocumentType.values()));
  }

  private ContentCheck.Accepted check(String name, byte[] content, List<DocumentType> types)
      throws IOException {
    try (Incoming incoming =
        Stores.in(folder).receive(new ByteArrayInputStream(content), 50 * MEGABYTE)) {
      return new ContentCheck(new Limits(folder, types)).check(incoming, name);
    }
  }

  private static Map<String, String> with(Map<String, String> parts, String name, String content) {
    parts.put(name, content);
    return parts;
  }

  private static Map<String, String> withMacroType() {
    Map<String, String> parts = Samples.word();
    parts.computeIfPresent(
        "[Content_Types].xml",
        (name, xml) ->
            xml.replace(
                Samples.WORD + ".document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml"));
    return parts;
  }

  private static byte[] windowsProgram() {
    byte[] program = new byte[512];
    System.arraycopy("MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1), 0, program, 0, 4);
    program[60] = (byte) 128;
    System.arraycopy(Samples.text("PE\0\0L\1"), 0, program, 128, 6);
    return program;
  }

  private static byte[] oldOffice() {
    byte[] old = new byte[1024];
    byte[] magic = new BigInteger("d0cf11e0a1b11ae1", 16).toByteArray();
    System.arraycopy(magic, magic.length - 8, old, 0, 8);
    return old;
  }

  /** The first part is said to be a symbolic link. */
  private static byte[] withLink() {
    byte[] zip = Samples.zip(Samples.word());
    int part = indexOf(zip, "PK\u0001\u0002");
    zip[part + 38 + 3] = (byte) 0xA1;
    return zip;
  }

  private static byte[] twiceTheSameName() {
    byte[] zip = Samples.zip(with(Samples.word(), "word/documens.xml", "<a/>"));
    byte[] name = "word/documens.xml".getBytes(StandardCharsets.US_ASCII);
    for (int at = indexOf(zip, "word/documens.xml"); at >= 0; at = indexOf(zip, "word/documens")) {
      zip[at + name.length - 5] = 't';
    }
    return zip;
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  private record Limits(Path folder, List<DocumentType> types) implements DocumentsConfig {

    @Override
    public MemorySize maxSize() {
      return new MemorySize(BigInteger.valueOf(50L * MEGABYTE));
    }

    @Override
    public MemorySize maxInflated() {
      return new MemorySize(BigInteger.valueOf(256L * MEGABYTE));
    }

    @Override
    public int maxParts() {
      return 5000;
    }
  }
}
