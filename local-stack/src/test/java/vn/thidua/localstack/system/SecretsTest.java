package vn.thidua.localstack.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @Test
  void shouldAddWhatAnOlderFileLacks_andKeepTheRest(@TempDir Path home) throws Exception {
    Path file = Secrets.file(home);
    PropertyFile.write(file, Map.of("postgresql.superuser", "as-before"));

    Secrets secrets = Secrets.of(home);

    assertThat(secrets.superuser()).isEqualTo("as-before");
    assertThat(secrets.operatorToken()).hasSizeGreaterThanOrEqualTo(32);
    assertThat(secrets.kafkaPasswords())
        .containsOnlyKeys("admin", "cluster-service", "scoring-service", "awards-service");
    assertThat(new HashSet<>(secrets.kafkaPasswords().values())).hasSize(4);
    assertThat(Secrets.of(home).kafkaPasswords()).isEqualTo(secrets.kafkaPasswords());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
