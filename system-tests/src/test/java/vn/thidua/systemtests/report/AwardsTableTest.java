package vn.thidua.systemtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.systemtests.report.Awards.Held;
import vn.thidua.systemtests.report.Awards.Proposed;
import vn.thidua.systemtests.report.Awards.Total;

class AwardsTableTest {

  @Test
  void shouldSayWhoWasProposedWhoHoldsWhatAndHowManyHaveNoName() {
    // Given
    Proposed flag = new Proposed("Cờ thi đua", "Tỉnh A", 1, true, true, "FORWARDED");
    Proposed order = new Proposed("Huân chương", "Tỉnh Bắc", null, false, false, "DRAFT");
    Held held =
        new Held(
            "a", "FLAG", "GOVERNMENT", "Cờ thi đua", "Tỉnh A", "Chính phủ", "1/QĐ", "2024-05-20");
    Total split = new Total(2023, "18", "7", "11", "tại hội nghị");
    Total unsplit = new Total(2024, "697", null, null, null);
    Awards awards = new Awards(2023, List.of(flag, order), List.of(held), List.of(split, unsplit));
    // When
    List<String> lines = AwardsTable.lines(awards);
    // Then
    assertThat(lines)
        .containsExactly(
            "Đề nghị khen thưởng năm 2023 (proposed for 2023)",
            "Danh hiệu, hình thức  Đơn vị được đề nghị  Hạng  Trạng thái  Ghi chú",
            "─".repeat(125),
            "Cờ thi đua            Tỉnh A                  1  FORWARDED   xếp hạng tạm thời"
                + " (provisional); đã có xếp hạng khác (overtaken)",
            "Huân chương           Tỉnh Bắc                -  DRAFT",
            "",
            "Sổ khen thưởng: ai giữ gì của năm 2023 (the register: who holds what for 2023)",
            "Danh hiệu, hình thức  Người giữ  Cấp quyết định  Số    Ngày",
            "─".repeat(65),
            "Cờ thi đua            Tỉnh A     Chính phủ       1/QĐ  2024-05-20",
            "Báo cáo tổng số năm 2023, không nêu tên (reported for 2023 without names): 18, tập thể"
                + " (collectives) 7, cá nhân (individuals) 11; tại hội nghị",
            "Báo cáo tổng số năm 2024, không nêu tên (reported for 2024 without names): 697");
  }

  @Test
  void shouldSayNone_whenNobodyWasProposedAndNothingIsHeld() {
    // When
    List<String> lines = AwardsTable.lines(new Awards(2024, List.of(), List.of(), List.of()));
    // Then
    assertThat(lines).filteredOn(line -> line.equals("  không có (none)")).hasSize(2);
  }
}
