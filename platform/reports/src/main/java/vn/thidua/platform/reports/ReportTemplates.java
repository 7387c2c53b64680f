package vn.thidua.platform.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates of a service, each in its languages: {@code reports/NAME.LANGUAGE.docx} beside its
 * classes, or the installation's own of that name, which may be changed while the service runs.
 */
@ApplicationScoped
public class ReportTemplates {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Optional<Path> folder;
  private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

  ReportTemplates(ReportsConfig config) {
    this.folder = config.folder();
  }

  private record Loaded(String version, Class<? extends Record> values, DocxTemplate template) {}

  /**
   * A template that fits the values. A service asks for each of its own as it starts, so that a
   * faulty one is found then.
   *
   * @param values what it is filled with
   * @throws TemplateFault it does not fit, or cannot be read
   */
  public DocxTemplate named(String name, Locale language, Class<? extends Record> values) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(name);
    }
    String file = name + "." + language.getLanguage() + ".docx";
    String version = version(file);
    Loaded known = loaded.get(file);
    if (known != null && known.version().equals(version) && known.values().equals(values)) {
      return known.template();
    }
    try {
      DocxTemplate template = DocxTemplate.read(bytes(file, values));
      template.requireFits(values);
      loaded.put(file, new Loaded(version, values, template));
      return template;
    } catch (TemplateFault fault) {
      throw fault.in(file);
    }
  }

  /** Which file it is, and as of when. */
  private String version(String file) {
    Path own = own(file);
    try {
      return own == null ? "" : Files.getLastModifiedTime(own) + " " + Files.size(own);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private byte[] bytes(String file, Class<?> values) {
    Path own = own(file);
    try (InputStream template =
        own == null
            ? values.getClassLoader().getResourceAsStream("reports/" + file)
            : Files.newInputStream(own)) {
      if (template == null) {
        throw new NoSuchFileException("reports/" + file);
      }
      return template.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private @Nullable Path own(String file) {
    return folder.map(path -> path.resolve(file)).filter(Files::isRegularFile).orElse(null);
  }
}
