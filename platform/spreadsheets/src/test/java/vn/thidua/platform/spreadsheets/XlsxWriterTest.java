package vn.thidua.platform.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxWriterTest {

  @TempDir Path folder;

  @Test
  void shouldShowLinesBelowOneAnother_whenATextHasSome() throws IOException {
    // When
    String plain = styles("một dòng");
    String lines = styles("dòng một\ndòng hai");

    // Then
    assertThat(plain).doesNotContain("wrapText");
    assertThat(lines).contains("wrapText");
  }

  private String styles(String text) throws IOException {
    Path workbook = Files.createTempFile(folder, "table", ".xlsx");
    try (XlsxWriter table = new XlsxWriter(Files.newOutputStream(workbook), "Bảng")) {
      table.row(List.of(text));
    }
    try (ZipFile parts = new ZipFile(workbook.toFile());
        InputStream styles = parts.getInputStream(parts.getEntry("xl/styles.xml"))) {
      return new String(styles.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
