package vn.thidua.platform.testsupport.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.platform.testsupport.Topic;

/** A small contract in a directory of its own, and what is found when it is not kept. */
class EventContractFilesTest {

  private static final String TYPE = "vn.thidua.kitchen.tea-made.v1";
  private static final String PAYLOAD = "{\"fact\":{\"sugar\":\"1.5\"},\"state\":{\"id\":\"a\"}}";

  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    file(
        "asyncapi.yaml",
        """
        channels:
          kitchen:
            address: kitchen.events.v1
            messages:
              teaMade: {}
        operations:
          tell: {action: send}
        components:
          messages:
            teaMade:
              name: vn.thidua.kitchen.tea-made.v1
              summary: Đã pha trà / Tea was made
              payload: {$ref: ./schemas/tea-made.v1.json}
        """);
    file("schemas/event-headers.v1.json", schema(property("ce_type", "string")));
    file("schemas/cup.state.v1.json", schema("\"required\":[\"id\"]," + property("id", "string")));
    file(
        "schemas/tea-made.v1.json",
        schema(
            """
            "required":["fact","state"],"properties":{
              "fact":{"description":"x","type":"object",%s},
              "state":{"$ref":"cup.state.v1.json"}}\
            """
                .formatted(property("sugar", "string"))));
    file(
        "examples/tea-made.v1.001.json",
        "{\"key\":\"a\",\"headers\":{\"ce_type\":\"%s\"},\"payload\":%s}".formatted(TYPE, PAYLOAD));
    new PublishedContract(new ContractFiles(directory)).publish();
  }

  @Test
  void shouldFindNothing_whenTheContractIsKept() throws Throwable {
    for (var test : EventContract.in(directory).all()) {
      test.getExecutable().execute();
    }
  }

  @Test
  void shouldTakeAnEvent_onlyWhenItIsAsTold() {
    EventContract contract = EventContract.in(directory);

    assertThat(contract.violations(TYPE, PAYLOAD)).isEmpty();
    assertThat(contract.violations("vn.thidua.kitchen.cup-broken.v1", PAYLOAD))
        .singleElement()
        .asString()
        .contains("vn.thidua.kitchen.cup-broken.v1 is not in");
    assertThat(contract.violations(TYPE, "{\"fact\":{\"milk\":1},\"state\":{\"id\":\"a\"}}"))
        .as("a field that nobody told")
        .singleElement()
        .asString()
        .contains("milk");
    assertThat(contract.violations(TYPE, "{\"fact\":{},\"state\":{}}"))
        .singleElement()
        .asString()
        .contains("/state");
    assertThat(contract.violations(TYPE, "{\"fact\":{\"sugar\":1.5},\"state\":{\"id\":\"a\"}}"))
        .as("a decimal as a number")
        .hasSize(1);
  }

  @Test
  void shouldSayWhatIsMissing_whenATypeIsNotAppended() {
    EventContract contract = EventContract.in(directory);
    Topic.Message message =
        new Topic.Message("a", PAYLOAD, Map.of("ce_type", "vn.thidua.kitchen.cup-broken.v1"));

    assertThatThrownBy(() -> contract.checkAppended(List.of(message), Set.of()))
        .hasMessageContaining("cup-broken.v1 is not in")
        .hasMessageContaining(TYPE + " is in the contract and was not appended");
  }

  @Test
  void shouldRefuse_whenWhatWasPublishedChanges() throws IOException {
    file(
        "schemas/cup.state.v1.json",
        schema("\"required\":[\"id\",\"size\"]," + property("size", "string")));
    Files.delete(directory.resolve("examples/tea-made.v1.001.json"));
    PublishedContract published = new PublishedContract(new ContractFiles(directory));

    assertThat(published.breaking())
        .anyMatch(s -> s.equals("schemas/cup.state.v1.json#/properties/id was removed"))
        .anyMatch(s -> s.startsWith("schemas/cup.state.v1.json#/required has \"size\""))
        .anyMatch(s -> s.startsWith("examples/tea-made.v1.001.json was removed"));
    assertThatThrownBy(published::publish).hasMessageContaining(".v2");
    refused("nothing that was published is broken", "/properties/id was removed");
  }

  @Test
  void shouldRefuse_whenARecordedExampleChanges() throws IOException {
    file(
        "examples/tea-made.v1.001.json",
        "{\"key\":\"b\",\"headers\":{\"ce_type\":\"%s\"},\"payload\":%s}".formatted(TYPE, PAYLOAD));

    refused("nothing that was published is broken", "examples/tea-made.v1.001.json was changed");
  }

  @Test
  void shouldAskForPublishing_whenSomethingIsAdded() throws IOException {
    file(
        "schemas/cup.state.v1.json",
        schema(
            """
            "required":["id"],"properties":{"id":{"type":"string","description":"x"},
            "size":{"type":"string","description":"x"}}\
            """));
    PublishedContract published = new PublishedContract(new ContractFiles(directory));

    assertThat(published.breaking()).isEmpty();
    assertThat(published.upToDate()).isFalse();
    refused("what is new has been published", "published.json lacks something new");
    published.publish();
    assertThat(published.upToDate()).isTrue();
  }

  @Test
  void shouldFindASchema_thatNobodyDescribedOrUses() throws IOException {
    file("schemas/saucer.state.v1.json", schema("\"properties\":{\"a\":{\"type\":\"string\"}}"));

    refused("every message has a schema, and every schema a use", "used by no message");
    refused("every message has a schema, and every schema a use", "/properties/a is not described");
  }

  private void refused(String name, String why) {
    Executable test =
        EventContract.in(directory).all().stream()
            .filter(each -> each.getDisplayName().equals(name))
            .findFirst()
            .orElseThrow()
            .getExecutable();
    assertThatThrownBy(test::execute).isInstanceOf(AssertionError.class).hasMessageContaining(why);
  }

  private static String schema(String content) {
    return "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\",%s}"
        .formatted(content);
  }

  private static String property(String name, String type) {
    return "\"properties\":{\"%s\":{\"type\":\"%s\",\"description\":\"x\"}}".formatted(name, type);
  }

  private void file(String name, String content) throws IOException {
    Path path = directory.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
