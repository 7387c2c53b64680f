package vn.thidua.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "/title, /scheme/title",
        "/nodes/3/maxPoints, /scheme/nodes/3/maxPoints",
        "/source, /case",
        "/entries/0/points, /sheets/2/entries/5/points",
        "/entries/0/evidence/7/title, /sheets/2/entries/5/evidence",
        "/entries/10/points, /scheme/entries/10/points",
        "?limit, -",
        "If-Match, -",
      })
  void shouldFindThePlaceInTheFile(String inBody, String inFile) {
    // Given
    Places places =
        new Places()
            .alike("", "/scheme")
            .from("/source", "/case")
            .alike("/entries/0", "/sheets/2/entries/5")
            .alike("/entries/1", "/sheets/2/entries/6")
            .from("/entries/0/evidence", "/sheets/2/entries/5/evidence");
    // When
    String found = places.inFile(inBody);
    // Then
    assertThat(found).isEqualTo(inFile);
  }
}
