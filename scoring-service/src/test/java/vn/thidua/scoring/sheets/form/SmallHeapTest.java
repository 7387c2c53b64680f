package vn.thidua.scoring.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.platform.problem.Language;

/**
 * How much memory a file can take at most, whoever made it: a JVM with {@code -Dthidua.form-heap}
 * reads them all.
 */
class SmallHeapTest {

  private static final String HEAP = System.getProperty("thidua.form-heap", "24m");

  @TempDir Path folder;

  @Test
  void shouldRefuseTheWorstAndReadTheLargest_withASmallHeap() throws Exception {
    // Given
    List<String> hostile = HostileForms.all(folder);
    Files.write(folder.resolve("largest.xlsx"), largest());

    // When
    String told = inAnotherJvm();

    // Then
    assertThat(hostile)
        .allSatisfy(name -> assertThat(told).containsPattern("(?m)^" + name + ".xlsx 4(00|13)$"));
    assertThat(told).contains("largest.xlsx 500");
  }

  private static byte[] largest() {
    return FormRoundTripTest.written(RandomForms.largest(1), Language.VI);
  }

  private String inAnotherJvm() throws IOException, InterruptedException {
    Path said = folder.resolveSibling(folder.getFileName() + ".txt");
    Process reading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HostileForms.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int status = reading.waitFor();
    String told = Files.readString(said, StandardCharsets.UTF_8);
    Files.delete(said);
    assertThat(status).as(told).isZero();
    return told;
  }
}
