package vn.thidua.scoring.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** {@code java -jar thi-dua-verify.jar [--digest HEX …] FILE …}; ends with the worst outcome. */
public final class Main {

  private static final int MOST_FINDINGS = 50;
  private static final String USAGE =
      """
      java -jar thi-dua-verify.jar [--digest HEX …] BUNDLE.json …
        tính lại bảng xếp hạng trong tệp: 0 bằng nhau, 1 khác, 2 không đọc được
        recomputes the ranking in the file: 0 equal, 1 not equal, 2 not readable
        --digest  mã băm biết từ nơi khác (sự kiện, hồ sơ), phải là của tệp
                  a digest known from elsewhere (an event, a dossier): must be the file's
      """;

  private final PrintStream out;
  private Verdict.Outcome worst = Verdict.Outcome.EQUAL;

  private Main(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out));
  }

  static int run(List<String> arguments, PrintStream out) {
    List<String> files = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).equals("--digest") && i + 1 < arguments.size()) {
        i++;
        known.add(arguments.get(i).toLowerCase(Locale.ROOT));
      } else {
        files.add(arguments.get(i));
      }
    }
    if (files.isEmpty() || files.getFirst().startsWith("-")) {
      out.print(USAGE);
      return Verdict.Outcome.NOT_READABLE.ordinal();
    }
    Main main = new Main(out);
    files.forEach(file -> main.verify(file, known));
    return main.worst.ordinal();
  }

  private void verify(String file, List<String> known) {
    Verdict verdict = verdict(file);
    for (String digest : known) {
      if (verdict.outcome() == Verdict.Outcome.EQUAL && !verdict.digests().include(digest)) {
        verdict =
            Verdict.notEqual(
                List.of(
                    new Finding(
                        Finding.Code.RANKING_DIGEST,
                        "",
                        "",
                        "tệp không có mã băm " + digest,
                        "the file does not have the digest " + digest)));
      }
    }
    print(file, verdict);
    if (verdict.outcome().compareTo(worst) > 0) {
      worst = verdict.outcome();
    }
  }

  private static Verdict verdict(String file) {
    try (InputStream in = opened(Path.of(file))) {
      return Verifier.verify(in.readNBytes(Verifier.MOST_BYTES + 1));
    } catch (IOException | InvalidPathException e) {
      return Verdict.notReadable(
          "", "không mở được tệp: " + e.getMessage(), "cannot be opened: " + e.getMessage());
    }
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private void print(String file, Verdict verdict) {
    out.println(
        file
            + ": "
            + switch (verdict.outcome()) {
              case EQUAL -> "BẰNG NHAU · EQUAL";
              case NOT_EQUAL -> "KHÁC · NOT EQUAL";
              case NOT_READABLE -> "KHÔNG ĐỌC ĐƯỢC · NOT READABLE";
            });
    if (verdict.outcome() == Verdict.Outcome.EQUAL) {
      out.println("  đầu vào · input   " + verdict.digests().input());
      out.println("  kết quả · output  " + verdict.digests().output());
      out.println("  tệp · bundle      " + verdict.digests().bundle());
    }
    verdict.findings().stream().limit(MOST_FINDINGS).forEach(each -> out.println("  " + each));
    if (verdict.findings().size() > MOST_FINDINGS) {
      out.println("  … " + (verdict.findings().size() - MOST_FINDINGS));
    }
  }
}
