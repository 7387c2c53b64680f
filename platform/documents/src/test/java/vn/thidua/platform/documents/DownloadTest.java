package vn.thidua.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DownloadTest {

  @Test
  void shouldSayTheNameInBothWays_whenItIsVietnamese() {
    String name = "Báo cáo (Đợt 1) 100%; \"cuối\".pdf";

    String disposition = new Download(name, "application/pdf", "ab", 1).disposition();

    assertThat(disposition)
        .startsWith("attachment; filename=\"Bao cao (Dot 1) 100_; _cuoi_.pdf\"; filename*=UTF-8''")
        .matches("[ -~]+");
    String encoded = disposition.substring(disposition.indexOf("''") + 2);
    assertThat(encoded).matches("([A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+");
    assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
        .isEqualTo(name);
  }

  @Test
  void shouldBeKnown_whenTheDigestIsSent() {
    Download download = new Download("a.pdf", "application/pdf", "ab", 1);

    assertThat(download.isKnownBy(null)).isFalse();
    assertThat(download.isKnownBy("\"cd\"")).isFalse();
    assertThat(download.isKnownBy("W/\"cd\", \"ab\"")).isTrue();
    assertThat(download.isKnownBy("*")).isTrue();
  }
}
