package vn.thidua.cluster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.thidua.cluster.imports.Upload.accepted;
import static vn.thidua.cluster.imports.Upload.reading;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.platform.spreadsheets.TableWriter;
import vn.thidua.platform.spreadsheets.XlsxWriter;
import vn.thidua.platform.testsupport.RealServers;

/** The worker is woken by each file, and takes large ones. */
@QuarkusTest
@TestProfile(ImporterAtWork.class)
@WithTestResource(RealServers.class)
class ImportWorkerTest {

  private static final int MANY = 10_000;
  private static final int BELOW = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  @Inject DataSource database;

  private final String source = Given.unique("hr");

  @Test
  void shouldTakeTenThousandRows_andNothingTheSecondTime() throws IOException {
    // Given
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (TableWriter table = new XlsxWriter(file, "Đơn vị")) {
      table.row(List.of("Nguồn", "Mã", "Tên", "Mã cấp trên", "Từ ngày", "Văn bản"));
      for (int i = MANY; i > 0; i--) {
        String parent = i == 1 ? "" : Integer.toString(Math.max(1, i / BELOW));
        table.row(
            List.of(source, Integer.toString(i), "Đơn vị " + i, parent, "2020-01-01", "1/QĐ"));
      }
    }

    // When
    String id = accepted(Upload.xlsx(file.toByteArray(), false));

    // Then
    assertThat(counts(finished(id))).containsExactly("DONE", MANY, MANY, 0, 0, 0);
    Register register = new Register(database);
    assertThat(register.countOf(source)).isEqualTo(MANY);

    // When
    String before = register.digest();
    String again = accepted(Upload.xlsx(file.toByteArray(), false));

    // Then
    assertThat(counts(finished(again))).containsExactly("DONE", MANY, 0, 0, MANY, 0);
    assertThat(register.digest()).isEqualTo(before);
  }

  private static Response finished(String id) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() ->
            assertThat(reading("/v1/organization-imports/" + id).<String>path("finishedAt"))
                .isNotNull());
    return reading("/v1/organization-imports/" + id);
  }

  private static List<Object> counts(Response one) {
    return List.of(
        one.path("status"),
        one.path("total"),
        one.path("created"),
        one.path("changed"),
        one.path("unchanged"),
        one.path("refused"));
  }
}
