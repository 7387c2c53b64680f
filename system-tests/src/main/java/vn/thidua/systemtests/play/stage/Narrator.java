package vn.thidua.systemtests.play.stage;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells what is being done, and counts what was created and what was found. */
public final class Narrator {

  /** What is counted, in both languages. */
  public enum Thing {
    ORGANIZER("Cơ quan tổ chức", "organizer"),
    KINDS("Loại đơn vị", "organization kinds"),
    ORGANIZATIONS("Đơn vị", "organizations"),
    MANDATES("Phân công", "mandates"),
    CLUSTER("Cụm, khối", "cluster"),
    LEADERS("Cụm trưởng, cụm phó", "leaders"),
    MOVEMENTS("Phong trào thi đua", "movements"),
    AGREEMENT("Giao ước thi đua", "agreement"),
    AGREEMENT_ACTS("Mở, ký, đóng giao ước", "agreement opened, signed, closed"),
    PLEDGES("Chỉ tiêu thi đua", "pledges"),
    INDICATORS("Chỉ số", "indicators"),
    INDICATOR_VALUES("Số liệu", "indicator values"),
    SCHEME("Bảng chấm điểm", "scheme"),
    PERIOD("Kỳ chấm điểm", "period"),
    SHEETS("Phiếu chấm điểm", "score sheets"),
    BARS("Không xét", "bars"),
    STAGES("Bước tự chấm, thẩm định", "stages completed"),
    PROPOSALS("Đề nghị khen thưởng", "proposals"),
    PROPOSAL_ACTS("Trình, chuyển đề nghị", "proposals submitted and forwarded"),
    AWARD_DECISIONS("Quyết định khen thưởng", "award decisions"),
    AWARD_TOTALS("Báo cáo tổng số khen thưởng", "award totals"),
    CONFERENCES("Hội nghị", "conferences"),
    RESOLUTIONS("Nội dung hội nghị quyết nghị", "resolutions"),
    RECOMMENDATIONS("Kiến nghị, chỉ đạo", "recommendations"),
    EXEMPLARS("Điển hình tiên tiến", "exemplars"),
    EXEMPLAR_ENTRIES("Bước, nơi nhân rộng, khen thưởng điển hình", "exemplar entries"),
    SUCCESSIONS("Sắp xếp đơn vị", "successions"),
    SUCCESSIONS_CARRIED_OUT("Thực hiện sắp xếp", "successions carried out");

    private final String vietnamese;
    private final String english;

    Thing(String vietnamese, String english) {
      this.vietnamese = vietnamese;
      this.english = english;
    }
  }

  private final PrintStream out;
  private final boolean quiet;
  private final Map<Thing, Integer> created = new TreeMap<>();
  private final Map<Thing, Integer> found = new TreeMap<>();

  public Narrator(PrintStream out, boolean quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  /** Something people may skip. */
  public void say(String line) {
    if (!quiet) {
      out.println(line);
    }
  }

  /** Something people must see. */
  public void tell(String line) {
    out.println(line);
  }

  public synchronized void created(Thing thing) {
    created.merge(thing, 1, Integer::sum);
  }

  public synchronized void found(Thing thing) {
    found.merge(thing, 1, Integer::sum);
  }

  public synchronized int created() {
    return created.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A line for each of the things, as far as there were any. */
  public synchronized void counts(List<Thing> things) {
    for (Thing thing : things) {
      int made = created.getOrDefault(thing, 0);
      int there = found.getOrDefault(thing, 0);
      if (made + there > 0) {
        say(
            "  %s: tạo mới %d, đã có %d (%s: created %d, found %d)"
                .formatted(thing.vietnamese, made, there, thing.english, made, there));
      }
    }
  }
}
