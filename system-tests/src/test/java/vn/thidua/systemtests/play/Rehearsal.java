package vn.thidua.systemtests.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.thidua.systemtests.casefile.CaseFiles;

/** Plays cases, as the command line does, to a system that only plays along. */
final class Rehearsal implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final FakeSystem system = new FakeSystem();
  private String output = "";

  Rehearsal(Path folder) throws IOException {
    this.folder = folder;
  }

  FakeSystem system() {
    return system;
  }

  /** What the last play said. */
  String output() {
    return output;
  }

  /** Lets every ranking come out as the case expects. */
  void rankAs(CaseFiles given) throws IOException {
    JsonNode tree = JSON.readTree(given.bytes());
    system.rank(tree.path("expect").path("ranking"));
  }

  ExitCode play(CaseFiles given) throws IOException {
    Path file = folder.resolve("case.json");
    Files.write(file, given.bytes());
    return run(List.of(file.toString(), "--gateway", system.url(), "--keycloak", system.url()));
  }

  ExitCode run(List<String> arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    PlayCase player = new PlayCase(out, out, Map.of(), Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    ExitCode code = player.run(arguments);
    output = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  @Override
  public void close() {
    system.close();
  }
}
