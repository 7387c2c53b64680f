package vn.thidua.systemtests.live;

import static vn.thidua.systemtests.live.ReportedFact.of;

import java.util.stream.Stream;

/**
 * What is reported of a department of Lạng Sơn and of the Red River Delta, and where it is read.
 */
final class DepartmentAndDeltaFacts {

  private DepartmentAndDeltaFacts() {}

  static Stream<ReportedFact> r3() {
    String conference = "conferences conference:exemplars-2020-2025";
    String movement = "movements movement:2026-2030";
    String pledge = "pledges pledge:movement:2026-2030:";
    String merit = "MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT";
    String exemplar = "exemplars exemplar:hong";
    return Stream.of(
        of(
            "R3",
            "conference",
            conference,
            "/agenda/*",
            "Biểu dương điển hình tiên tiến giai đoạn 2020-2025",
            "Phát động phong trào thi đua giai đoạn 2026-2030"),
        of(
            "R3",
            "of the department and its division",
            conference,
            "/organizations/*/name",
            "Sở Dân tộc và Tôn giáo tỉnh Lạng Sơn",
            "Phòng Chính sách"),
        of("R3", "no date", conference, "/heldFrom"),
        of(
            "R3",
            "who spoke and who reported",
            conference,
            "/attendees/*/name",
            "Phạm Đức Huân",
            "Lương Thị Hồng"),
        of(
            "R3",
            "their offices",
            conference,
            "/attendees/*/position",
            "Bí thư Chi bộ, Giám đốc",
            "Chuyên viên chính, Phòng Chính sách"),
        of(
            "R3",
            "movements",
            "overview 2025",
            "/movements/*/name",
            "Cán bộ, công chức, viên chức, người lao động thi đua thực hiện văn hóa công sở",
            "Vì người nghèo - Không để ai bị bỏ lại phía sau",
            "Cả nước chung sức xây dựng nông thôn mới"),
        of("R3", "the director launches", movement, "/launch/person/name", "Phạm Đức Huân"),
        of("R3", "from 2026", movement, "/period/fromYear", "2026"),
        of("R3", "to 2030", movement, "/period/toYear", "2030"),
        of("R3", "motto", movement, "/motto", "Đoàn kết - Trách nhiệm - Sáng tạo - Hiệu quả"),
        of(
            "R3",
            "five items",
            movement,
            "/contents/*",
            "Đổi mới nội dung thi đua",
            "Nâng cao chất lượng tham mưu",
            "Cải cách hành chính, chuyển đổi số",
            "Xây dựng đội ngũ cán bộ",
            "Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến"),
        of(
            "R3",
            "launched at the conference",
            conference,
            "/resolutions/*/kind",
            "AWARDS_HANDED_OVER",
            "MOVEMENT_LAUNCHED"),
        of("R3", "department: at least 2", pledge + "department-merit", "/awards/atLeast", "2"),
        of("R3", "certificates", pledge + "department-merit", "/awards/awardTypes/*", merit),
        of("R3", "first day", pledge + "department-merit", "/from", "2026-01-01"),
        of("R3", "last day", pledge + "department-merit", "/to", "2030-12-31"),
        of("R3", "office: at least 1", pledge + "office-merit", "/awards/atLeast", "1"),
        of("R3", "of the office", pledge + "office-merit", "/organizationName", "Văn phòng Sở"),
        of("R3", "policy division: 2", pledge + "policy-merit", "/awards/atLeast", "2"),
        of(
            "R3",
            "of the division",
            pledge + "policy-merit",
            "/organizationName",
            "Phòng Chính sách"),
        of("R3", "leadership: at least 1", pledge + "leaders-merit", "/awards/atLeast", "1"),
        of("R3", "of them", pledge + "leaders-merit", "/awards/roleGroup", "Ban lãnh đạo Sở"),
        of("R3", "at least 10 fighters", pledge + "fighters", "/awards/atLeast", "10"),
        of(
            "R3",
            "of the grassroots",
            pledge + "fighters",
            "/awards/awardTypes/*",
            "GRASSROOTS_EMULATION_FIGHTER"),
        of("R3", "at least 02 exemplars", pledge + "exemplars", "/value/amount", "2"),
        of("R3", "by the end", pledge + "exemplars", "/value/sign", "GE"),
        of("R3", "an exemplar", exemplar, "/person/name", "Lương Thị Hồng"),
        of("R3", "principal specialist", exemplar, "/person/position", "Chuyên viên chính"),
        of("R3", "of the years from 2020", exemplar, "/year", "2020"),
        of("R3", "to 2025", exemplar, "/toYear", "2025"),
        of(
            "R3",
            "the director's certificate",
            exemplar,
            "/honors/*/text",
            "Giấy khen của Giám đốc Sở, điển hình tiên tiến giai đoạn 2020-2025"));
  }

  static Stream<ReportedFact> r4() {
    String conference = "conferences conference:summary-2023";
    String agreement = "agreements agreement:2024";
    return Stream.of(
        of("R4", "13 March 2024", conference, "/heldFrom", "2024-03-13"),
        of("R4", "in Thái Bình", conference, "/place", "Thành phố Thái Bình"),
        of("R4", "sums up, and launches", conference, "/occasions/*/kind", "SUMMARY", "LAUNCH"),
        of("R4", "2023, and 2024", conference, "/occasions/*/year", "2023", "2024"),
        of("R4", "chair", conference, "/chair/name", "Nguyễn Khắc Thận"),
        of(
            "R4",
            "the chair's offices",
            conference,
            "/chair/position",
            "Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh, Chủ tịch Hội đồng Thi đua - Khen"
                + " thưởng tỉnh"),
        of("R4", "the vice-chair", conference, "/attendees/*/name", "Lại Văn Hoàn"),
        of(
            "R4",
            "bodies",
            conference,
            "/attendees/*/organizationName",
            "Ban Thi đua - Khen thưởng Trung ương",
            "Các tỉnh trong cụm"),
        of("R4", "head of 2024", conference, "/resolutions/*/election/year", "2024"),
        of(
            "R4",
            "head and deputies of 2024",
            "overview 2023",
            "/nextLeaders/*/name",
            "Ủy ban nhân dân tỉnh Nam Định",
            "Ủy ban nhân dân tỉnh Hải Dương",
            "Ủy ban nhân dân tỉnh Ninh Bình"),
        of(
            "R4",
            "their roles",
            "overview 2023",
            "/nextLeaders/*/role",
            "HEAD",
            "DEPUTY_HEAD",
            "DEPUTY_HEAD"),
        of(
            "R4",
            "what was resolved",
            conference,
            "/resolutions/*/text",
            "Thông qua kết quả chấm điểm và khen thưởng năm 2023",
            "Đề nghị tặng Cờ thi đua của Chính phủ cho tỉnh Nam Định",
            "Đề nghị tặng Bằng khen của Thủ tướng Chính phủ cho tỉnh Hưng Yên",
            "Đề nghị tặng Bằng khen của Thủ tướng Chính phủ cho tỉnh Quảng Ninh",
            "Giới thiệu, suy tôn cụm trưởng và cụm phó năm 2024",
            "Phát động và ký kết giao ước thi đua năm 2024",
            "Trao thưởng cho 7 tập thể và 11 cá nhân có thành tích xuất sắc",
            "Tặng hoa cụm trưởng, cụm phó năm 2023"),
        of(
            "R4",
            "awards handed out to collectives",
            conference,
            "/resolutions/*/handingOver/collectives",
            "7"),
        of("R4", "and to individuals", conference, "/resolutions/*/handingOver/individuals", "11"),
        of("R4", "agreement of 2024", agreement, "/year", "2024"),
        of("R4", "opened to be signed there", agreement, "/openedOn", "2024-03-13"),
        of(
            "R4",
            "signed by the provinces",
            agreement,
            "/signatures/*/signedOn",
            "2024-03-13",
            "2024-03-13",
            "2024-03-13",
            "2024-03-13",
            "2024-03-13",
            "2024-03-13",
            "2024-03-13",
            "2024-03-13",
            "2024-03-13"),
        of("R4", "by all of them", agreement, "/unsigned/*/organizationName"));
  }
}
