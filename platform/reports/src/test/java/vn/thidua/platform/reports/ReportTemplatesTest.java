package vn.thidua.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.platform.reports.Docx.p;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTemplatesTest {

  record Greeting(String name) {}

  private static final Locale VIETNAMESE = Locale.of("vi");

  @TempDir Path folder;
  private ReportTemplates templates;

  @BeforeEach
  void shipATemplate() throws IOException {
    Path shipped =
        Path.of(Greeting.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .resolve("reports/greeting.vi.docx");
    Files.createDirectories(shipped.getParent());
    Files.write(shipped, Docx.of(p("Chào {{name}}")));
    templates = new ReportTemplates(() -> Optional.of(folder));
  }

  @Test
  void shouldTakeTheServicesOwn_whenTheInstallationHasNone() {
    assertThat(greeting(templates)).isEqualTo("Chào Hà\n");
    assertThat(greeting(new ReportTemplates(Optional::empty))).isEqualTo("Chào Hà\n");
  }

  @Test
  void shouldTakeTheInstallations_asItIsNow() throws IOException {
    Path own = folder.resolve("greeting.vi.docx");
    Files.write(own, Docx.of(p("Kính gửi {{name}}")));
    String before = greeting(templates);
    Files.write(own, Docx.of(p("Thân gửi {{name}}")));
    Files.setLastModifiedTime(own, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

    String after = greeting(templates);

    assertThat(before).isEqualTo("Kính gửi Hà\n");
    assertThat(after).isEqualTo("Thân gửi Hà\n");
  }

  @Test
  void shouldNameFileAndPlaceholder_whenATemplateDoesNotFit() throws IOException {
    Files.write(folder.resolve("greeting.vi.docx"), Docx.of(p("{{naem}}")));

    assertThatThrownBy(() -> templates.named("greeting", VIETNAMESE, Greeting.class))
        .isInstanceOf(TemplateFault.class)
        .hasMessageStartingWith("greeting.vi.docx: unknown placeholder {{naem}}");
  }

  @Test
  void shouldNotLookOutsideOfTheFolder() {
    assertThatThrownBy(() -> templates.named("../greeting", VIETNAMESE, Greeting.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldSayWhichIsMissing() {
    assertThatThrownBy(() -> templates.named("farewell", VIETNAMESE, Greeting.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("reports/farewell.vi.docx");
  }

  private static String greeting(ReportTemplates templates) {
    return Docx.text(
        templates.named("greeting", VIETNAMESE, Greeting.class).fill(new Greeting("Hà")));
  }
}
