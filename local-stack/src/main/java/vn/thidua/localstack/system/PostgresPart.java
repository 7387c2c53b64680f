package vn.thidua.localstack.system;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.localstack.LocalPostgres;
import vn.thidua.localstack.PostgresDatabase;
import vn.thidua.localstack.PostgresOptions;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.ServerVersions;

/** The database server. */
final class PostgresPart implements Part {
  static final String NAME = "postgresql";

  private final PostgresOptions options;
  private @Nullable LocalPostgres server;

  PostgresPart(Installation installation, Secrets secrets) {
    Map<String, String> databases =
        Secrets.DATABASES.stream()
            .collect(Collectors.toMap(Function.identity(), secrets::database));
    this.options =
        new PostgresOptions(
            installation.home().resolve(NAME),
            installation.cache(),
            installation.log(NAME),
            installation.ports().postgresql(),
            secrets.superuser(),
            databases,
            true);
  }

  static PostgresDatabase database(Installation installation, Secrets secrets, String name) {
    String url = "jdbc:postgresql://127.0.0.1:" + installation.ports().postgresql() + "/" + name;
    return new PostgresDatabase(name, url, name, secrets.database(name));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return ServerVersions.ofThisBuild().postgresql();
  }

  @Override
  public List<Integer> ports() {
    return List.of(options.port());
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public ProcessIdentity launch() throws IOException {
    LocalPostgres launched = LocalPostgres.launch(options);
    server = launched;
    return launched.identity();
  }

  @Override
  public boolean isReady() {
    return LocalPostgres.answers(options);
  }

  @Override
  public void settle() {
    if (server != null) {
      server.awaitReady();
    }
  }

  /** Ends open connections too; TERM would wait for the clients to leave. */
  @Override
  public String stopSignal() {
    return "INT";
  }

  @Override
  public void stopped() {
    if (server != null) {
      server.close();
    }
  }
}
