package vn.thidua.localstack.operations;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line per service and per topic that it hears. */
final class StatusTable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final int NAME = 18;
  private static final int TOPIC = 18;
  private static final String LEGEND =
      """
      chờ gửi · pending   lâu nhất · oldest   lỗi gửi · failing   phát · relay
      chưa đọc · lag      giữ lại · held      hỏng · poisoned     thư chết · dead letters
      """;

  private final PrintStream out;
  private final Table table =
      new Table()
          .text("", 8)
          .text("dịch vụ · service", NAME)
          .number("pending")
          .number(" oldest")
          .number("failing")
          .number("relay")
          .text("nghe · hears", TOPIC)
          .number("   lag")
          .number("  held")
          .number("poisoned")
          .number("dead letters");

  StatusTable(PrintStream out) {
    this.out = out;
  }

  void headings() {
    out.println(LEGEND);
    table.headings(out);
  }

  void rows(@Nullable LocalTime at, Depths depths) {
    List<Depths.Lag> lags = depths.lags();
    Depths.Lag first = lags.isEmpty() ? null : lags.getFirst();
    table.row(
        out,
        time(at),
        depths.service(),
        depths.pending(),
        depths.oldestSeconds() + " s",
        depths.failing(),
        depths.holdsRelay() ? "✓" : "–",
        first == null ? "–" : first.topic(),
        first == null ? "–" : lag(first),
        depths.held(),
        depths.poisoned(),
        depths.deadLetters());
    for (Depths.Lag lag : lags.subList(Math.min(1, lags.size()), lags.size())) {
      table.row(out, "", "", "", "", "", "", lag.topic(), lag(lag));
    }
  }

  void silent(@Nullable LocalTime at, Unreachable problem) {
    out.printf("%-8s  %s%n", time(at), problem.getMessage());
  }

  private static String time(@Nullable LocalTime at) {
    return at == null ? "" : TIME.format(at);
  }

  private static String lag(Depths.Lag lag) {
    return lag.records().isPresent() ? Long.toString(lag.records().getAsLong()) : "?";
  }
}
