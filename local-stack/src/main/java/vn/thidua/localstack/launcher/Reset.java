package vn.thidua.localstack.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.StackException;
import vn.thidua.localstack.system.DetachedSystem;
import vn.thidua.localstack.system.Installation;

/** Throws the installation's data away; unpacked servers stay. */
final class Reset {
  private static final List<String> DATA =
      List.of("postgresql", "kafka", "documents", "work", "logs", "played", "secrets.properties");

  private final Installation installation;
  private final Console console;

  Reset(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
  }

  int run(boolean yes) {
    if (!yes && !confirmed()) {
      console.line("Không xóa gì · Nothing was deleted");
      return ExitCode.FAILED;
    }
    DetachedSystem.stop(installation, console);
    try {
      for (String name : DATA) {
        Path path = installation.home().resolve(name);
        if (Files.isDirectory(path)) {
          Directories.delete(path);
        } else {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException e) {
      throw new StackException("Cannot delete what is in " + installation.home(), e);
    }
    console.line("Đã xóa dữ liệu trong · Deleted the data in %s", installation.home());
    return ExitCode.OK;
  }

  private boolean confirmed() {
    console.line(
        "Dừng hệ thống và xóa mọi dữ liệu trong %s? [c/K]%n"
            + "Stop the system and delete all data in %s? [y/N]",
        installation.home(), installation.home());
    Scanner answer = new Scanner(System.in, StandardCharsets.UTF_8);
    return answer.hasNextLine()
        && List.of("y", "yes", "c", "có")
            .contains(answer.nextLine().strip().toLowerCase(Locale.ROOT));
  }
}
