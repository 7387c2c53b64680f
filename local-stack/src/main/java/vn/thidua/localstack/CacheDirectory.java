package vn.thidua.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where unpacked servers are kept, shared by the local installation and by the tests of all
 * modules. Everything in it can be made again.
 */
public final class CacheDirectory {
  /** Names another folder than the working copy's own. */
  public static final String VARIABLE = "THIDUA_CACHE_DIR";

  private CacheDirectory() {}

  /** The folder of this process: the variable's, the working copy's, or the user's. */
  public static Path ofThisProcess() {
    String chosen = System.getenv(VARIABLE);
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    Path here = Path.of("").toAbsolutePath();
    return Stream.<Path>iterate(here, path -> path != null, Path::getParent)
        .filter(path -> Files.isDirectory(path.resolve("local-stack/src")))
        .findFirst()
        .map(root -> root.resolve(".run/cache"))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "thi-dua"));
  }
}
