package vn.thidua.systemtests.live;

import static vn.thidua.systemtests.live.ReportedFact.of;

import java.util.stream.Stream;

/** What the four reports say was measured, and where it is read. */
final class FigureFacts {

  private FigureFacts() {}

  static Stream<ReportedFact> all() {
    String funds = "figures indicator:programme-funds";
    String resolution = "figures indicator:resolution-88";
    String disbursed = "figures indicator:capital-disbursed";
    String staff = "figures indicator:staff-rated";
    return Stream.of(
        of(
            "R1",
            "allocated funds, none of Vĩnh Phúc, Lạng Sơn and Ninh Bình",
            funds,
            "/items/*/value",
            "2391",
            "1118",
            "1541",
            "981",
            "631",
            "733"),
        of("R1", "in billion VND", "indicators indicator:programme-funds", "/unit", "tỷ đồng"),
        of("R1", "of Hà Nội's targets", resolution, "/items/*/value", "32"),
        of("R1", "out of 35", resolution, "/items/*/target", "35"),
        of(
            "R1",
            "by Resolution 88",
            "indicators indicator:resolution-88",
            "/legalBasis/number",
            "88"),
        of("R2", "6 tasks", "figures indicator:assigned-tasks", "/items/*/value", "6"),
        of("R2", "of 6", "figures indicator:assigned-tasks", "/items/*/target", "6"),
        of(
            "R2",
            "allocated in 2022 and 2023",
            "figures indicator:capital-allocated",
            "/items/*/value",
            "100",
            "100"),
        of("R2", "disbursed", disbursed, "/items/*/value", "100", "100", "94"),
        of("R2", "in 2024 over 94 %", disbursed, "/items/*/sign", "EQUAL", "EQUAL", "OVER"),
        of(
            "R3",
            "documents on time",
            "figures indicator:documents-on-time",
            "/items/*/value",
            "100"),
        of("R3", "staff rated good or excellent", staff, "/items/*/value", "95"),
        of("R3", "more than that", staff, "/items/*/sign", "OVER"),
        of("R3", "from 2020", staff, "/items/*/fromYear", "2020"),
        of("R3", "to 2025", staff, "/items/*/year", "2025"),
        ofDelta("growth", "6.3"),
        ofDelta("income", "103"),
        ofDelta("revenue", "235028"),
        ofDelta("investment", "547526"),
        ofDelta("advanced-communes", "571"),
        ofDelta("model-communes", "138"));
  }

  private static ReportedFact ofDelta(String indicator, String value) {
    return of(
        "R4", "of the whole cluster", "figures indicator:" + indicator, "/items/*/value", value);
  }
}
