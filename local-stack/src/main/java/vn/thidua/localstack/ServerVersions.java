package vn.thidua.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;

/** What the build wrote down: versions of the servers and where Keycloak's archive lies. */
public final class ServerVersions {
  private static final String RESOURCE = "servers.properties";

  private final Properties properties;

  private ServerVersions(Properties properties) {
    this.properties = properties;
  }

  public static ServerVersions ofThisBuild() {
    Properties properties = new Properties();
    try (InputStream resource = ServerVersions.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new StackException(RESOURCE + " is not on the class path");
      }
      properties.load(resource);
    } catch (IOException e) {
      throw new StackException(RESOURCE + " cannot be read", e);
    }
    return new ServerVersions(properties);
  }

  public String postgresql() {
    return value("postgresql.version");
  }

  public String kafka() {
    return value("kafka.version");
  }

  public String keycloak() {
    return value("keycloak.version");
  }

  public String project() {
    return value("project.version");
  }

  Path keycloakArchive() {
    return Path.of(value("keycloak.archive"));
  }

  private String value(String name) {
    String value = properties.getProperty(name, "");
    if (value.isBlank() || value.contains("${")) {
      throw new StackException("The build has not filled in " + name + " in " + RESOURCE);
    }
    return value;
  }
}
