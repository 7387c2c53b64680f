package vn.thidua.scoring.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.events.ConsumedFields;

/** What is read of a succession is what cluster-service tells of it. */
class ActStateTest {

  @Test
  void shouldReadOnlyWhatIsTold() {
    Path contracts = Path.of("..", "cluster-service", "contracts");

    assertThat(ConsumedFields.missing(ActState.class, contracts, "succession.state.v1.json"))
        .isEmpty();
  }
}
