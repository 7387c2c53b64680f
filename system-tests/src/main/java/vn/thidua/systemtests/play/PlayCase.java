package vn.thidua.systemtests.play;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFile.ExpectedAward;
import vn.thidua.systemtests.casefile.CaseFile.ExpectedRow;
import vn.thidua.systemtests.casefile.CaseFileReader;
import vn.thidua.systemtests.casefile.InvalidCaseException;
import vn.thidua.systemtests.casefile.place.Finding;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.CaseRefused;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.client.SystemFailure;
import vn.thidua.systemtests.client.Tokens;
import vn.thidua.systemtests.play.cluster.ClusterRequests;
import vn.thidua.systemtests.play.stage.CaseCalendar;
import vn.thidua.systemtests.play.stage.Narrator;
import vn.thidua.systemtests.play.stage.Played;
import vn.thidua.systemtests.play.stage.PlayedOtherwise;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.report.Awards;
import vn.thidua.systemtests.report.AwardsExpectation;
import vn.thidua.systemtests.report.AwardsTable;
import vn.thidua.systemtests.report.ClusterAfter;
import vn.thidua.systemtests.report.Expectation;
import vn.thidua.systemtests.report.Ranking;
import vn.thidua.systemtests.report.RankingTable;
import vn.thidua.systemtests.report.YearLife;

/** The command line of the player: plays one case file against the running system. */
public final class PlayCase {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Duration LATENESS = Duration.ofSeconds(15);
  private static final Duration LOGIN = Duration.ofSeconds(20);
  private static final Duration RANKING = Duration.ofMinutes(2);

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final Clock clock;

  public PlayCase(PrintStream out, PrintStream err, Map<String, String> environment, Clock clock) {
    this.out = out;
    this.err = err;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    PlayCase player = new PlayCase(out, err, System.getenv(), Clock.system(VIET_NAM));
    System.exit(player.run(List.of(arguments)).number());
  }

  public ExitCode run(List<String> arguments) {
    try {
      Options options = Options.parse(arguments, environment);
      CaseFile file = CaseFileReader.read(options.file());
      return play(file, options);
    } catch (Options.UsageException wrong) {
      err.println(wrong.getMessage());
      err.println(Options.USAGE);
      return ExitCode.INVALID_CASE;
    } catch (InvalidCaseException invalid) {
      return invalid(invalid.findings());
    }
  }

  private ExitCode invalid(List<Finding> findings) {
    err.println("Tệp không phải một vụ việc hợp lệ (the file is not a valid case):");
    findings.forEach(finding -> err.println("  " + finding.line()));
    return ExitCode.INVALID_CASE;
  }

  private ExitCode play(CaseFile file, Options options) {
    Narrator narrator = new Narrator(out, options.quiet());
    introduce(file, narrator);
    try (HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build()) {
      Patience lateness = new Patience(clock, LATENESS, Thread::sleep);
      Patience login = new Patience(clock, LOGIN, Thread::sleep);
      Tokens tokens = new Tokens(http, options.keycloak(), clock, login);
      Stage stage =
          new Stage(
              file,
              new CaseCalendar(file, LocalDate.now(clock)),
              new Gateway(http, options.gateway(), tokens, lateness),
              new Played(),
              narrator,
              Account.rankingJob(options.rankingJobSecret()));
      CasePlayer player = new CasePlayer(stage, new Patience(clock, RANKING, Thread::sleep));
      return play(file, player, narrator);
    }
  }

  private ExitCode play(CaseFile file, CasePlayer player, Narrator narrator) {
    try {
      Played played = player.play();
      Ranking ranking = played.ranking();
      if (ranking == null) {
        narrator.tell(
            "Không có bảng chấm điểm nên không xếp hạng (no scheme, so nothing is ranked).");
      } else {
        show(ranking, narrator);
      }
      Awards awards = played.awards();
      if (awards != null) {
        narrator.tell("");
        AwardsTable.lines(awards).forEach(narrator::tell);
      }
      YearLife yearLife = played.yearLife();
      if (yearLife != null) {
        narrator.tell("");
        yearLife.lines().forEach(narrator::tell);
      }
      ClusterAfter after = played.clusterAfter();
      if (after != null) {
        narrator.tell("");
        after.lines().forEach(narrator::tell);
      }
      return compare(file, ranking, awards, narrator);
    } catch (PlayedOtherwise otherwise) {
      err.println(
          "Đã có với nội dung khác, không thay đổi gì (already played with other content, nothing"
              + " was changed):");
      otherwise.differences().forEach(difference -> err.println("  " + difference.line()));
      return ExitCode.DIFFERENT;
    } catch (CaseRefused refused) {
      err.println("Bước (step): " + player.current());
      return invalid(refused.findings());
    } catch (SystemFailure failure) {
      err.println("Dừng ở bước (stopped at step): " + player.current());
      err.println(failure.getMessage());
      return ExitCode.DIFFERENT;
    }
  }

  private static void introduce(CaseFile file, Narrator narrator) {
    narrator.say("Vụ việc (case): %s, năm (year) %d".formatted(file.name(), file.year()));
    if (file.about() != null) {
      narrator.say("  " + file.about());
    }
    if (!file.illustrative().isEmpty()) {
      narrator.say(
          "  Số liệu minh họa (made-up values): " + String.join("; ", file.illustrative()));
    }
    if (!file.notPlayed().isEmpty()) {
      String parts = String.join(", ", file.notPlayed());
      narrator.tell("Chưa thực hiện được: " + parts);
      narrator.tell("not played yet: " + parts);
    }
    if (file.cluster().decision() == null) {
      narrator.say(
          "  Không có quyết định thành lập, ghi \"%s\" (no establishing decision, noted as such)"
              .formatted(ClusterRequests.NO_NUMBER));
    }
  }

  private static void show(Ranking ranking, Narrator narrator) {
    narrator.tell("");
    RankingTable.lines(ranking).forEach(narrator::tell);
    narrator.tell("");
    narrator.tell("inputDigest   " + ranking.inputDigest());
    narrator.tell("outputDigest  " + ranking.outputDigest());
  }

  private static ExitCode compare(
      CaseFile file, @Nullable Ranking ranking, @Nullable Awards awards, Narrator narrator) {
    List<ExpectedRow> rows = file.expected();
    List<ExpectedAward> held = file.expectedAwards();
    if (rows == null && held == null) {
      if (ranking != null) {
        narrator.tell("Tệp không nêu kết quả mong đợi (nothing is expected by the file).");
      }
      return ExitCode.AS_EXPECTED;
    }
    List<String> differences = new ArrayList<>();
    if (rows != null && ranking != null) {
      differences.addAll(Expectation.differences(rows, ranking));
    }
    if (held != null && awards != null) {
      differences.addAll(AwardsExpectation.differences(held, awards));
    }
    if (differences.isEmpty()) {
      narrator.tell("Đúng như mong đợi (as expected).");
      return ExitCode.AS_EXPECTED;
    }
    narrator.tell("Khác với mong đợi (differs from what is expected):");
    differences.forEach(difference -> narrator.tell("  " + difference));
    return ExitCode.DIFFERENT;
  }
}
