package vn.thidua.platform.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class XlsxWriterTest {

  @Test
  void shouldShowLinesBelowOneAnother_whenATextHasSome() throws IOException {
    // When
    String plain = styles("một dòng");
    String lines = styles("dòng một\ndòng hai");

    // Then
    assertThat(plain).doesNotContain("wrapText");
    assertThat(lines).contains("wrapText");
  }

  private static String styles(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWriter table = new XlsxWriter(out, "Bảng")) {
      table.row(List.of(text));
    }
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (part.getName().equals("xl/styles.xml")) {
          return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("a workbook has styles");
  }
}
