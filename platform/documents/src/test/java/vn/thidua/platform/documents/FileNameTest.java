package vn.thidua.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.problem.ProblemException;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.pdf,passwd",
    "C:\\Users\\an\\Báo cáo.pdf,Báo cáo",
    "'a\u0001b\r\nc.pdf',ab c",
    "'\u202Efdp.exe.pdf',fdp.exe",
    "'\u200Ba\uFEFF.pdf',a",
    "'  .hidden.pdf',hidden",
    "'a\u00A0\u00A0 b.pdf',a b",
    "'a<b>:c|?*\".pdf',a_b__c____",
  })
  void shouldLeaveOnlyWhatPeopleSee_whenNamesComeFromAnywhere(String given, String stem) {
    assertThat(FileName.of(given)).isEqualTo(new FileName(stem, "pdf"));
  }

  @Test
  void shouldBeNfc_whenItComesDecomposed() {
    String composed = "Biên bản tổng kết đợt 1";

    FileName name = FileName.of(Normalizer.normalize(composed, Normalizer.Form.NFD) + ".pdf");

    assertThat(name.stem()).isEqualTo(composed);
  }

  @Test
  void shouldKeepTheEnding_whenItIsTooLong() {
    String name = FileName.of("ế".repeat(500) + ".pdf").with("pdf");

    assertThat(name).hasSize(FileName.LONGEST).endsWith("ế.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/", "..", "a/", "\u0007", "\u202E"})
  void shouldRefuse_whenNothingIsLeft(String given) {
    assertThatThrownBy(() -> FileName.of(given)).isInstanceOf(ProblemException.class);
  }
}
