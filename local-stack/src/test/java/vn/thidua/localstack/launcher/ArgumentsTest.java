package vn.thidua.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void shouldKnowASystemElsewhere_whenBothDoorsAreNamed() {
    Arguments arguments =
        parse("play", "case.json", "--gateway", "http://g:1", "--keycloak", "http://k:2");

    assertThat(arguments.elsewhere()).contains(new Arguments.Doors("http://g:1", "http://k:2"));
  }

  @Test
  void shouldPlayOnTheSystemHere_whenNoDoorIsNamed() {
    assertThat(parse("play", "case.json").elsewhere()).isEmpty();
  }

  @Test
  void shouldRefuse_whenOneDoorIsMissing() {
    assertThatThrownBy(() -> parse("play", "case.json", "--gateway", "http://g:1"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--keycloak");
  }

  @Test
  void shouldRefuse_whenAnotherCommandNamesADoor() {
    assertThatThrownBy(() -> parse("status", "--gateway", "http://g:1"))
        .isInstanceOf(UsageException.class);
  }

  private static Arguments parse(String... arguments) {
    return Arguments.parse(arguments, Map.of());
  }
}
