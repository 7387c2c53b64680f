package vn.thidua.cluster.yearbooks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.reports.DocxTemplate;

/**
 * The templates {@code reports/cluster-year.*.docx}, opened and filled. What came out is in {@code
 * target/reports} to be looked at; the texts beside the tests are written anew with {@code
 * -Dthidua.report-texts.update=true}.
 */
class ClusterYearTemplatesTest {

  private static final Path TEXTS = Path.of("src/test/resources/reports");
  private static final Path LOOK = Path.of("target/reports");

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void shouldAskOnlyForWhatTheReportHas(String language) {
    template(language).requireFits(YearReport.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void shouldTellAllThatTheReportHas(String language) throws Exception {
    List<String> names = new ArrayList<>();
    YearReport report = (YearReport) sample(YearReport.class, "", names);

    String text = DocxText.of(template(language).fill(report));

    // English says "Head and deputy heads of the cluster", never at the beginning of a sentence.
    names.removeIf(name -> language.equals("en") && name.equals("[kindCapital]"));
    // By which regulation, is only said where nothing is missing.
    names.remove("[regulation]");
    assertThat(names).hasSizeGreaterThan(70).allSatisfy(name -> assertThat(text).contains(name));
  }

  @ParameterizedTest
  @CsvSource({"cluster-2,vi", "cluster-2,en", "empty,vi", "everything,vi"})
  void shouldReadAsWritten_everyMarkRight(String name, String language) throws Exception {
    // Given
    YearReport report =
        switch (name) {
          case "empty" -> YearReports.empty();
          case "everything" -> YearReports.everything();
          default ->
              language.equals("en") ? YearReports.cluster2InEnglish() : YearReports.cluster2();
        };

    // When
    byte[] docx = template(language).fill(report);

    // Then
    String file = name + "." + language;
    Files.createDirectories(LOOK);
    Files.write(LOOK.resolve(file + ".docx"), docx);
    String text = DocxText.of(docx);
    Path expected = TEXTS.resolve(file + ".txt");
    if (Boolean.getBoolean("thidua.report-texts.update")) {
      Files.writeString(expected, text);
    }
    assertThat(text)
        .isEqualTo(Files.readString(expected))
        .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC))
        .doesNotContain("{{", "}}", "null", "\uFFFD");
  }

  @Test
  void shouldHaveTheMarginsAndLettersOfTheDecree() throws Exception {
    for (String language : List.of("vi", "en")) {
      byte[] docx = template(language).fill(YearReports.empty());

      // A4; above and below 20 to 25 mm, left 30 to 35 mm, right 15 to 20 mm, in twentieths of a
      // point
      assertThat(DocxText.part(docx, "word/document.xml"))
          .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
          .contains("<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\"");
      assertThat(DocxText.part(docx, "word/styles.xml"))
          .contains("w:ascii=\"Times New Roman\"")
          .contains("<w:sz w:val=\"28\"/>");
    }
  }

  private static DocxTemplate template(String language) {
    String name = "/reports/cluster-year." + Locale.of(language).getLanguage() + ".docx";
    try (InputStream docx = ClusterYearTemplatesTest.class.getResourceAsStream(name)) {
      assertThat(docx).as(name).isNotNull();
      return DocxTemplate.read(docx.readAllBytes());
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** A value of a type in which each text is its own name. */
  private static Object sample(Type type, String name, List<String> names) throws Exception {
    if (type instanceof ParameterizedType list) {
      return List.of(sample(list.getActualTypeArguments()[0], name, names));
    }
    Class<?> known = (Class<?>) type;
    if (!known.isRecord()) {
      names.add("[" + name + "]");
      return "[" + name + "]";
    }
    RecordComponent[] components = known.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String inner = components[i].getName();
      values[i] =
          sample(
              components[i].getGenericType(), name.isEmpty() ? inner : name + "." + inner, names);
    }
    var constructor =
        known.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }
}
