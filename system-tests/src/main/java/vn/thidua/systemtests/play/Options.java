package vn.thidua.systemtests.play;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line, with the environment behind it. */
record Options(Path file, URI gateway, URI keycloak, String rankingJobSecret, boolean quiet) {

  static final String USAGE =
      """
      Cách dùng (usage): play FILE [--gateway URL] [--keycloak URL] [--quiet]
        FILE        tệp JSON của một cụm, khối trong một năm (one cluster's year)
        --gateway   mặc định (default) THIDUA_GATEWAY_URL, http://127.0.0.1:18080
        --keycloak  mặc định (default) THIDUA_KEYCLOAK_URL, http://127.0.0.1:18180
        --quiet     chỉ in xếp hạng, khen thưởng và khác biệt (ranking, awards and differences only)
      Mã thoát (exit): 0 đúng như mong đợi (as expected), 1 khác (different), 2 tệp sai (invalid)\
      """;

  /** The command line cannot be understood. */
  static final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  static Options parse(List<String> arguments, Map<String, String> environment)
      throws UsageException {
    @Nullable Path file = null;
    String gateway = environment.getOrDefault("THIDUA_GATEWAY_URL", "http://127.0.0.1:18080");
    String keycloak = environment.getOrDefault("THIDUA_KEYCLOAK_URL", "http://127.0.0.1:18180");
    boolean quiet = false;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--gateway" -> gateway = valueOf(argument, rest);
        case "--keycloak" -> keycloak = valueOf(argument, rest);
        case "--quiet" -> quiet = true;
        default -> {
          if (argument.startsWith("--")) {
            throw new UsageException("Không có tùy chọn (no such option) " + argument);
          }
          if (file != null) {
            throw new UsageException("Chỉ một tệp mỗi lần (one file at a time)");
          }
          file = path(argument);
        }
      }
    }
    if (file == null) {
      throw new UsageException("Thiếu FILE (FILE is missing)");
    }
    String secret =
        environment.getOrDefault("THIDUA_RANKING_JOB_SECRET", "ranking-job-demo-secret");
    return new Options(file, uri(gateway), uri(keycloak), secret, quiet);
  }

  private static String valueOf(String option, Iterator<String> rest) throws UsageException {
    if (!rest.hasNext()) {
      throw new UsageException(option + " thiếu giá trị (needs a value)");
    }
    return rest.next();
  }

  private static Path path(String argument) throws UsageException {
    try {
      return Path.of(argument);
    } catch (InvalidPathException invalid) {
      throw new UsageException("Đường dẫn sai (not a path): " + argument);
    }
  }

  private static URI uri(String address) throws UsageException {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null && ("http".equals(uri.getScheme()) || isTls(uri))) {
        return uri;
      }
    } catch (IllegalArgumentException malformed) {
      throw new UsageException("Địa chỉ sai (not an address): " + address);
    }
    throw new UsageException("Địa chỉ sai (not an address): " + address);
  }

  private static boolean isTls(URI uri) {
    return "https".equals(uri.getScheme());
  }
}
