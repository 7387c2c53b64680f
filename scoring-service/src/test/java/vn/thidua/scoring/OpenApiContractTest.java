package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.OpenApiDocument;
import vn.thidua.platform.testsupport.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class OpenApiContractTest {

  @Test
  void shouldBeTheStoredDocument() {
    OpenApiDocument.checkStored();
  }

  @Test
  void shouldBeWorthBuildingOn() {
    OpenApiDocument document = OpenApiDocument.generated();

    assertThat(
            document.flaws(
                "listPublishedRankings", "getPublishedRanking", "exportPublishedRanking"))
        .isEmpty();
  }
}
