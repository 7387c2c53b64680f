package vn.thidua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  private static final String STARTED =
      """
      {"timestamp":"2026-01-01T00:00:00Z","loggerName":"io.quarkus","level":"INFO","message":"started","service":"x"}
      """;

  @TempDir Path folder;

  @Test
  void shouldTellTheLastError_whenTheLogIsPlain() throws IOException {
    String log =
        """
        2026-01-01 INFO started
        2026-01-01 ERROR cannot bind
        \tat some.Frame(Frame.java:1)
        2026-01-01 INFO stopping
        """;

    assertThat(LogTail.lastError(log(log))).isEqualTo("2026-01-01 ERROR cannot bind");
  }

  @Test
  void shouldTellItInWords_whenTheLogIsJson() throws IOException {
    String error =
        """
        {"timestamp":"2026-01-01T00:00:01Z","loggerName":"a.B","level":"ERROR","message":"no \\"key\\" \\u0111","mdc":{},"stackTrace":"java.io.IOException: gone\\n\\tat x.Y\\n","service":"x"}
        """;

    assertThat(LogTail.lastError(log(STARTED + error + STARTED)))
        .isEqualTo("ERROR a.B: no \"key\" đ: java.io.IOException: gone");
  }

  @Test
  void shouldTellTheLastLine_whenNothingWentWrong() throws IOException {
    assertThat(LogTail.lastError(log(STARTED))).isEqualTo("INFO io.quarkus: started");
  }

  @Test
  void shouldStartAtALine_whenTheLogIsLong() throws IOException {
    String log = STARTED.repeat(1_000);

    assertThat(LogTail.lastError(log(log))).isEqualTo("INFO io.quarkus: started");
  }

  @Test
  void shouldSaySo_whenThereIsNoLog() {
    assertThat(LogTail.lastError(folder.resolve("none"))).isEqualTo("it said nothing");
  }

  private Path log(String content) throws IOException {
    return Files.writeString(folder.resolve("part.log"), content);
  }
}
