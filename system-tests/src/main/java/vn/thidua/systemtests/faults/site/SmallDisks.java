package vn.thidua.systemtests.faults.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** File systems in memory, small enough to be filled, under the data folders of the servers. */
public final class SmallDisks implements AutoCloseable {

  private final Path home;
  private final Map<String, String> obstacles = new LinkedHashMap<>();
  private final Map<String, Path> mounted = new LinkedHashMap<>();

  private SmallDisks(Path home) {
    this.home = home;
  }

  /**
   * Mounts them where the servers will keep their data; nothing if nobody asks for them.
   *
   * @param sizes in mebibytes, by part
   */
  public static SmallDisks under(Path home, Map<String, Integer> sizes) throws IOException {
    SmallDisks disks = new SmallDisks(home.toAbsolutePath());
    for (Map.Entry<String, Integer> size : sizes.entrySet()) {
      disks.mount(size.getKey(), size.getValue());
    }
    return disks;
  }

  /** Why a part has no such disk; empty if it has. */
  public Optional<String> obstacle(String part) {
    return mounted.containsKey(part)
        ? Optional.empty()
        : Optional.of(obstacles.getOrDefault(part, "no disk of its own was asked for"));
  }

  public Path folder(String part) {
    return home.resolve(part);
  }

  private void mount(String part, int mebibytes) throws IOException {
    Path folder = folder(part);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    String trouble =
        run(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            "mode=0700,size=" + mebibytes + "m",
            "thidua-faults",
            folder.toString());
    if (trouble.isEmpty()) {
      mounted.put(part, folder);
    } else {
      obstacles.put(part, "mounting is not permitted here: " + trouble);
    }
  }

  /** Copies what is on them into folders that stay. */
  public void copyTo(Path target) throws IOException {
    for (Path folder : mounted.values()) {
      Files.createDirectories(target);
      run("cp", "-a", folder.toString(), target.toString());
    }
  }

  /** Takes them away with all that is on them. */
  @Override
  public void close() throws IOException {
    for (Path folder : List.copyOf(mounted.values())) {
      String trouble = run("umount", folder.toString());
      if (!trouble.isEmpty()) {
        run("umount", "-l", folder.toString());
      }
    }
    mounted.clear();
  }

  private static String run(String... command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? "" : said.strip() + " ";
    } catch (IOException e) {
      return command[0] + ": " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
