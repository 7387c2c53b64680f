package vn.thidua.scoring.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.platform.testsupport.events.ConsumedFields;

/** What this service reads of an event is what cluster-service promises to send. */
class ParticipantStatesTest {

  private static final Path CONTRACTS = Path.of("..", "cluster-service", "contracts");

  @ParameterizedTest
  @CsvSource({
    "Organizer, organizer",
    "Organization, organization",
    "Mandate, mandate",
    "Cluster, cluster",
    "Succession, succession"
  })
  void shouldReadOnlyWhatIsTold(String name, String aggregate) throws ClassNotFoundException {
    Class<?> reader = Class.forName(ParticipantStates.class.getName() + "$" + name);

    assertThat(ConsumedFields.missing(reader, CONTRACTS, aggregate + ".state.v1.json")).isEmpty();
  }

  @Test
  void shouldFindWhatIsNotTold_whenAReaderExpectsMore() {
    assertThat(ConsumedFields.missing(Demanding.class, CONTRACTS, "cluster.state.v1.json"))
        .containsExactly(
            "/nameEn may be missing or null",
            "/version is read as string and told as integer",
            "/color is read and not told",
            "/members/*/to may be missing or null");
  }

  private record Demanding(
      UUID id, String nameEn, String version, String color, List<Joined> members) {}

  private record Joined(UUID organizationId, java.time.LocalDate to) {}
}
