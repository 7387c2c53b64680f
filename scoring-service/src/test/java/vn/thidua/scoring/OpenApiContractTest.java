package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.OpenApiDocument;

class OpenApiContractTest {

  @Test
  void shouldBeTheStoredDocument() {
    OpenApiDocument.checkStored();
  }

  @Test
  void shouldBeWorthBuildingOn() {
    OpenApiDocument document = OpenApiDocument.generated();

    assertThat(document.flaws()).isEmpty();
  }
}
