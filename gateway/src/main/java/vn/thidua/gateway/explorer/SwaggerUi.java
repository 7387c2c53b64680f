package vn.thidua.gateway.explorer;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import vn.thidua.gateway.answer.Page;
import vn.thidua.gateway.answer.PublicPages;
import vn.thidua.gateway.openapi.SignIn;
import vn.thidua.gateway.openapi.SignInConfig;

/** The pages of the Swagger UI, from memory: a closed list, so no path leads anywhere else. */
@Singleton
final class SwaggerUi implements PublicPages {

  private static final String HTML = "text/html;charset=UTF-8";
  private static final String SCRIPT = "text/javascript;charset=UTF-8";

  private final Map<String, Page> pages = new HashMap<>();

  SwaggerUi(SignIn signIn, SignInConfig config) {
    String policy = policy(signIn.origin());
    String jar = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
    add("", HTML, read("explorer/index.html"), policy);
    add(
        "initializer.js",
        SCRIPT,
        fill(read("explorer/initializer.js"), "@client-id@", config.clientId()),
        policy);
    add("swagger-ui.css", "text/css;charset=UTF-8", read(jar + "swagger-ui.css"), policy);
    add("swagger-ui-bundle.js", SCRIPT, read(jar + "swagger-ui-bundle.js"), policy);
    add("favicon-32x32.png", "image/png", read(jar + "favicon-32x32.png"), policy);
    add("oauth2-redirect.html", HTML, read(jar + "oauth2-redirect.html"), policy);
    add("oauth2-redirect.js", SCRIPT, read(jar + "oauth2-redirect.js"), policy);
    pages.put("/", Page.redirect("/docs/"));
    pages.put("/docs", Page.redirect("/docs/"));
  }

  @Override
  public Map<String, Page> pages() {
    return Map.copyOf(pages);
  }

  private void add(String name, String mediaType, byte[] content, String policy) {
    Page page = Page.of(mediaType, content);
    pages.put("/docs/" + name, page.with("Content-Security-Policy", policy));
  }

  /** Swagger UI sets styles in the page itself, and the browser asks Keycloak for the token. */
  private static String policy(String signInOrigin) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self' " + signInOrigin,
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'");
  }

  private static byte[] fill(byte[] template, String place, String value) {
    if (!value.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalStateException("thidua.sign-in.client-id cannot be " + value);
    }
    return new String(template, StandardCharsets.UTF_8)
        .replace(place, value)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The jar keeps its files below its version. */
  private static String version() {
    String resource = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    Properties jar = new Properties();
    try {
      jar.load(new StringReader(new String(read(resource), StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
    String version = jar.getProperty("version");
    if (version == null) {
      throw new IllegalStateException("No version in " + resource);
    }
    return version;
  }

  private static byte[] read(String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Not in the class path: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }
}
