package vn.thidua.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A process by its id and the moment at which it began, so that another process which was given the
 * same id later is never taken for it.
 *
 * @param pid the process id
 * @param startTicks clock ticks from boot to its start, from /proc
 * @param boot the kernel's id of this boot
 */
public record ProcessIdentity(long pid, long startTicks, String boot) {
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int STATE = 0;
  private static final int START_TIME = 19;

  public static ProcessIdentity current() {
    long pid = ProcessHandle.current().pid();
    return of(pid).orElseThrow(() -> new StackException("Cannot read /proc/" + pid + "/stat"));
  }

  /** The process that has this id now, unless it is dead (or dead and not yet reaped). */
  public static Optional<ProcessIdentity> of(long pid) {
    return stat(pid)
        .filter(fields -> !"Z".equals(fields[STATE]) && !"X".equals(fields[STATE]))
        .map(fields -> new ProcessIdentity(pid, Long.parseLong(fields[START_TIME]), bootId()));
  }

  public static Optional<ProcessIdentity> parse(String text) {
    String[] parts = text.strip().split(":", -1);
    if (parts.length != 3 || !isNumber(parts[0]) || !isNumber(parts[1])) {
      return Optional.empty();
    }
    return Optional.of(
        new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
  }

  public boolean isAlive() {
    return of(pid).filter(this::equals).isPresent();
  }

  /** Sends a signal by name, e.g. INT; does nothing if the process is gone. */
  public void signal(String signal) {
    if (!isAlive()) {
      return;
    }
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new StackException("Cannot send SIG" + signal + " to process " + pid, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while stopping process " + pid, e);
    }
  }

  @Override
  public String toString() {
    return pid + ":" + startTicks + ":" + boot;
  }

  /** Fields of /proc/PID/stat after the command name, which may itself contain blanks. */
  private static Optional<String[]> stat(long pid) {
    Path file = Path.of("/proc", Long.toString(pid), "stat");
    try {
      String text = Files.readString(file);
      return Optional.of(BLANKS.split(text.substring(text.lastIndexOf(')') + 2)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static String bootId() {
    try {
      return Files.readString(BOOT_ID).strip();
    } catch (IOException e) {
      throw new StackException("Cannot read " + BOOT_ID, e);
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 19
        && text.chars().allMatch(c -> '0' <= c && c <= '9');
  }
}
