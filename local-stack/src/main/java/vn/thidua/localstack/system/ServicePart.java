package vn.thidua.localstack.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.localstack.PostgresDatabase;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.ServerVersions;
import vn.thidua.localstack.StackException;

/** One of our own services, as built in the working copy. */
final class ServicePart implements Part {
  private static final String DOCUMENTS = "documents";
  private static final int HEAP = 160;
  private static final Duration TRAINING = Duration.ofSeconds(120);

  private final Installation installation;
  private final String name;
  private final String module;
  private final int port;
  private final Set<String> needs;
  private final Map<String, String> environment;

  private ServicePart(
      Installation installation,
      String name,
      String module,
      int port,
      Set<String> needs,
      Map<String, String> environment) {
    this.installation = installation;
    this.name = name;
    this.module = module;
    this.port = port;
    this.needs = needs;
    this.environment = environment;
  }

  /** A service with a database of its own that takes part in the exchange of events. */
  static ServicePart withDatabase(
      Installation installation, Secrets secrets, String name, int port, String databaseName) {
    PostgresDatabase database = PostgresPart.database(installation, secrets, databaseName);
    Map<String, String> environment =
        new HashMap<>(KafkaPart.clientEnvironment(installation, secrets, name));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    environment.put("THIDUA_CURSOR_KEY", secrets.cursorKey());
    environment.put("THIDUA_OPERATOR_TOKEN", secrets.operatorToken());
    return new ServicePart(
        installation,
        name,
        name,
        port,
        Set.of(PostgresPart.NAME, KafkaPart.NAME, KeycloakPart.NAME),
        environment);
  }

  static ServicePart gateway(Installation installation) {
    PortPlan ports = installation.ports();
    return new ServicePart(
        installation,
        "gateway",
        "gateway",
        ports.gateway(),
        Set.of(KeycloakPart.NAME),
        Map.of(
            "THIDUA_UPSTREAMS_CLUSTER",
            "http://127.0.0.1:" + ports.cluster(),
            "THIDUA_UPSTREAMS_SCORING",
            "http://127.0.0.1:" + ports.scoring(),
            "THIDUA_UPSTREAMS_AWARDS",
            "http://127.0.0.1:" + ports.awards()));
  }

  /** The same service with a folder for the contents of files, which its replica shares. */
  ServicePart keepingFiles() {
    Map<String, String> more = new HashMap<>(environment);
    more.put(
        "THIDUA_DOCUMENTS_FOLDER",
        installation.home().resolve(DOCUMENTS).resolve(module).toString());
    return new ServicePart(installation, name, module, port, needs, more);
  }

  /** The same service once more, beside this one. */
  ServicePart replica() {
    int beside = installation.ports().replicaOf(port);
    return new ServicePart(installation, name + "-2", module, beside, needs, environment);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String version() {
    return ServerVersions.ofThisBuild().project();
  }

  @Override
  public List<Integer> ports() {
    return List.of(port, PortPlan.management(port));
  }

  @Override
  public Set<String> needs() {
    return needs;
  }

  @Override
  public ProcessIdentity launch() throws IOException {
    return launch(Map.of());
  }

  @Override
  public ProcessIdentity launch(Map<String, String> more) throws IOException {
    Path jar = application().resolve("quarkus-run.jar");
    if (!Files.isRegularFile(jar)) {
      throw new StackException(name + " is not built: " + jar + " is missing");
    }
    Map<String, String> all = new HashMap<>(environment);
    all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(PortPlan.management(port)));
    all.put("QUARKUS_OIDC_AUTH_SERVER_URL", installation.issuer());
    all.putAll(more);
    return JavaProcess.named(name, installation.log(name))
        .memory(HEAP)
        .option(cache().options().toArray(String[]::new))
        .option("-jar", jar.toString())
        .environment(all)
        .launch(installation.home().resolve("work").resolve(name));
  }

  @Override
  public boolean isTraining() {
    try {
      return Files.isDirectory(application()) && cache().isTraining();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Duration stopPatience() {
    return isTraining() ? TRAINING : Part.super.stopPatience();
  }

  @Override
  public void stopped() throws IOException {
    if (Files.isDirectory(application())) {
      cache().keep();
    }
  }

  private Path application() {
    return installation.root().resolve(module + "/target/quarkus-app");
  }

  private AotCache cache() throws IOException {
    return AotCache.of(installation, module, application());
  }

  @Override
  public boolean isReady() {
    return HttpProbe.answers200(
        "http://127.0.0.1:" + PortPlan.management(port) + "/q/health/ready");
  }
}
