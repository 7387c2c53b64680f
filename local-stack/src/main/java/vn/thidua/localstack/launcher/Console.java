package vn.thidua.localstack.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.localstack.system.AlreadyRunning;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.PartFailure;
import vn.thidua.localstack.system.PortsTaken;
import vn.thidua.localstack.system.Progress;
import vn.thidua.localstack.system.SystemStatus;

/** What people read: Vietnamese first, then English. */
final class Console implements Progress {
  private static final long MEBIBYTE = 1_024 * 1_024;
  private static final double MILLIS = 1_000;

  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void ready(String part, int port, Duration took) {
    line("  %-16s %-22s %6.1f s   127.0.0.1:%d", part, "sẵn sàng · ready", seconds(took), port);
  }

  @Override
  public synchronized void preparing(String part) {
    line("  %-16s chuẩn bị lần đầu, khoảng nửa phút · preparing, once, about half a minute", part);
  }

  @Override
  public synchronized void stopped(String part) {
    line("  %-16s đã dừng · stopped", part);
  }

  @Override
  public synchronized void killed(String part) {
    line("  %-16s không nghe lời, đã bị ngắt · did not obey and was killed", part);
  }

  @Override
  public synchronized void leftoverStopped(String part, long pid) {
    line("  %-16s còn sót từ lần trước, đã dừng · left from before, stopped (pid %d)", part, pid);
  }

  @Override
  public synchronized void training() {
    line(
        "  lần này lâu hơn: chuẩn bị để lần sau khởi động nhanh, khoảng nửa phút%n"
            + "  longer this once: preparing faster starts, about half a minute");
  }

  void starting(Installation installation) {
    line(
        "Khởi động · Starting (cổng gốc · port base %d, %s)",
        installation.ports().base(), installation.home());
  }

  void stopping() {
    line("Đang dừng · Stopping");
  }

  void allReady(Duration took) {
    line("Tất cả sẵn sàng sau · All ready after %.1f s", seconds(took));
  }

  void addresses(Installation installation) {
    line("");
    line("Địa chỉ · Addresses");
    line("  API                    %s/api/v1", installation.gatewayUrl());
    line("  Thử API · Try the API  %s/docs/", installation.gatewayUrl());
    line("  Keycloak               %s (realm thi-dua)", installation.keycloakUrl());
    line("");
    line("Tài khoản dùng thử · Demo accounts (mật khẩu = tên · password = user name)");
    line("  admin                            quản trị · administrator");
    line("  secretary                        thư ký hội đồng · council's secretary");
    line("  reviewer-office                  cơ quan thường trực · standing office");
    line("  reviewer-head, reviewer-deputy   trưởng cụm, phó cụm · cluster's head and deputy");
    line("  auditor                          kiểm tra · auditor");
    line("  officer-01 … officer-14          cán bộ đơn vị · officers of the units");
    line("");
  }

  void serving() {
    line("Ctrl-C để dừng · Ctrl-C stops everything");
  }

  void detached() {
    line("Chạy nền; dừng bằng · Runs in the background; stop it with: ./run stop");
  }

  void alreadyRunning(AlreadyRunning running) {
    line(
        "Đã chạy rồi (pid %d); xem ./run status, dừng bằng ./run stop%n"
            + "Already running (pid %d); see ./run status, stop it with ./run stop",
        running.pid(), running.pid());
  }

  void portsTaken(PortsTaken problem) {
    for (PortsTaken.Taken taken : problem.taken()) {
      String owner = taken.owner().isEmpty() ? "?" : taken.owner();
      line(
          "Cổng %d (%s) đang bị tiến trình %s dùng · Port %d (%s) is in use by process %s",
          taken.port(), taken.part(), owner, taken.port(), taken.part(), owner);
    }
    line(
        "Chưa khởi động gì; chọn cổng gốc khác, ví dụ · Nothing was started; choose another base,"
            + " e.g.: ./run --port-base 28000");
  }

  void partFailed(PartFailure failure) {
    line("");
    line("%s hỏng · failed: %s", failure.part(), String.valueOf(failure.getMessage()));
    line("  nhật ký · log: %s", failure.log());
    line("Những gì đã khởi động đều đã dừng · What was started has been stopped");
  }

  void status(SystemStatus status) {
    for (SystemStatus.PartStatus part : status.parts()) {
      String pid = part.pid().map(value -> "pid " + value).orElse("");
      line(
          "%-16s %-26s %6d  %-15s %5d MiB  %s",
          part.name(),
          state(part.state()),
          part.port(),
          part.version(),
          part.memoryBytes() / MEBIBYTE,
          pid);
    }
    long total =
        status.parts().stream().mapToLong(SystemStatus.PartStatus::memoryBytes).sum() / MEBIBYTE;
    if (total > 0) {
      line("%-16s %-26s %6s  %-15s %5d MiB", "tổng · total", "", "", "", total);
    }
  }

  void nothingRuns() {
    line("Không có gì đang chạy · Nothing is running");
  }

  void problem(@Nullable String message) {
    line("%s", String.valueOf(message));
  }

  void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private static String state(SystemStatus.State state) {
    return switch (state) {
      case READY -> "sẵn sàng · ready";
      case NOT_READY -> "chưa sẵn sàng · not ready";
      case DEAD -> "đã chết · dead";
      case STOPPED -> "đã dừng · stopped";
    };
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
