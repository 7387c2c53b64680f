package vn.thidua.scoring.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.cases.Seeds;

/** The stored schema of bundles, and the stored example. */
class BundleContractTest {

  private static final Path FOLDER = Path.of("contracts", "bundles");

  private final Schema schema = schema();

  @Test
  void shouldBeTheStoredExample() throws IOException {
    // Given
    Path stored = FOLDER.resolve("worked-example.json");
    // When
    String bundle = ProofCase.bundle(CaseFile.read("worked-example").model(), new Dice(1)) + "\n";
    if (Boolean.getBoolean("thidua.contracts.update")) {
      Files.writeString(stored, bundle);
    }
    // Then
    assertThat(Files.readString(stored)).isEqualTo(bundle);
  }

  @Test
  void shouldFitTheSchema_whateverIsRankedAndEndorsed() {
    Seeds.check(
        100,
        seed -> {
          // Given
          String bundle = ProofCase.bundle(RandomCase.of(seed), new Dice(seed));
          // When
          List<String> violations = violations(bundle);
          // Then
          assertThat(violations).isEmpty();
        });
  }

  @Test
  void shouldNotFitTheSchema_whenThereIsMoreThanItTells() {
    // Given
    String bundle = ProofCase.bundle(CaseFile.read("worked-example").model());
    // When
    String more = Tampering.with(bundle, tree -> tree.put("signedBy", "nobody"));
    // Then
    assertThat(violations(more)).singleElement().asString().contains("signedBy");
  }

  private List<String> violations(String bundle) {
    return schema.validate(bundle, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private static Schema schema() {
    try {
      String text = Files.readString(FOLDER.resolve("ranking-bundle.v1.schema.json"));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
