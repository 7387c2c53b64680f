package vn.thidua.localstack.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.localstack.StackException;

/** What is said when the setting up cannot begin; the rest is that of {@code ./run}. */
class SetUpTest {
  @TempDir Path folder;

  @Test
  void shouldNameTheSecret_whenItsFileIsMissing() {
    SetUp setUp = setUp(Map.of("THIDUA_POSTGRESQL", "127.0.0.1:1"));

    assertThatThrownBy(() -> setUp.run(List.of("postgresql")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("postgresql.superuser");
  }

  @Test
  void shouldNameTheFile_whenASecretIsEmpty() throws IOException {
    Files.writeString(folder.resolve("kafka.broker"), "\n");
    SetUp setUp = setUp(Map.of("THIDUA_KAFKA_BROKER", "127.0.0.1:1"));

    assertThatThrownBy(() -> setUp.run(List.of("kafka")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("kafka.broker is empty");
  }

  @Test
  void shouldNameTheVariable_whenTheAddressIsMissing() {
    assertThatThrownBy(() -> setUp(Map.of()).run(List.of("kafka")))
        .isInstanceOf(StackException.class)
        .hasMessage("THIDUA_KAFKA_BROKER is not set");
  }

  @Test
  void shouldRefuse_whenTheServerIsUnknown() {
    assertThatThrownBy(() -> setUp(Map.of()).run(List.of("keycloak")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("keycloak");
  }

  @Test
  void shouldKnowTheDoorsByTheNamesOfTheServices() {
    assertThat(Operate.withDoors(List.of("status")))
        .startsWith("status", "--at")
        .contains(
            "cluster-service=http://cluster-service:18091",
            "scoring-service=http://scoring-service:18092");
    assertThat(Operate.withDoors(List.of("help"))).containsExactly("help");
  }

  private SetUp setUp(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("THIDUA_SECRETS", folder.toString());
    return new SetUp(all);
  }
}
