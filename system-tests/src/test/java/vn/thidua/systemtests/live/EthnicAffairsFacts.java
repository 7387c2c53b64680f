package vn.thidua.systemtests.live;

import static vn.thidua.systemtests.live.ReportedFact.of;

import java.util.stream.Stream;

/** What is reported of the clusters of the ethnic affairs sector, 2024, and where it is read. */
final class EthnicAffairsFacts {

  private EthnicAffairsFacts() {}

  static Stream<ReportedFact> r1() {
    String conference = "conferences conference:summary-2024";
    String order = "recommendations recommendation:regulations";
    return Stream.of(
        of("R1", "establishing decision", "cluster 2024-12-31", "/decision/number", "409/QĐ-UBDT"),
        of("R1", "its date", "cluster 2024-12-31", "/decision/date", "2024-06-21"),
        of("R1", "its issuer", "cluster 2024-12-31", "/decision/issuer", "Ủy ban Dân tộc"),
        of(
            "R1",
            "nine members",
            "overview 2024",
            "/members/*/name",
            "Ban Dân tộc thành phố Hà Nội",
            "Ban Dân tộc tỉnh Hòa Bình",
            "Ban Dân tộc tỉnh Vĩnh Phúc",
            "Ban Dân tộc tỉnh Phú Thọ",
            "Ban Dân tộc tỉnh Bắc Giang",
            "Ban Dân tộc tỉnh Thái Nguyên",
            "Ban Dân tộc tỉnh Lạng Sơn",
            "Ban Dân tộc tỉnh Quảng Ninh",
            "Văn phòng Ủy ban nhân dân tỉnh Ninh Bình"),
        of("R1", "one of another kind", "organizations ninhbinh", "/kind", "OFFICE"),
        of(
            "R1",
            "head of 2024",
            "overview 2024",
            "/leaders/*/name",
            "Ban Dân tộc thành phố Hà Nội"),
        of(
            "R1",
            "who spoke as head",
            "overview 2024",
            "/leaders/*/person/name",
            "Nguyễn Nguyên Quân"),
        of(
            "R1",
            "head of 2025, in one report only",
            "overview 2024",
            "/nextLeaders/*/name",
            "Ban Dân tộc tỉnh Hòa Bình"),
        of("R1", "no deputy in 2024", "overview 2024", "/leaders/*/role", "HEAD"),
        of("R1", "no deputy in 2025", "overview 2024", "/nextLeaders/*/role", "HEAD"),
        of("R1", "summary conference", conference, "/occasions/*/kind", "SUMMARY"),
        of("R1", "of 2024", conference, "/occasions/*/year", "2024"),
        of("R1", "its day is not told", conference, "/heldFrom"),
        of(
            "R1",
            "its publication is",
            conference,
            "/summary",
            "Báo Dân tộc và Phát triển (baodantoc.vn) đưa tin ngày 14/12/2024."),
        of("R1", "chair", conference, "/chair/name", "Hầu A Lềnh"),
        of("R1", "the chair's office", conference, "/chair/position", "Bộ trưởng, Chủ nhiệm"),
        of("R1", "speakers", conference, "/attendees/*/name", "Nguyễn Nguyên Quân", "Ân Thị Thìn"),
        of(
            "R1",
            "departments and provincial committees",
            conference,
            "/attendees/*/organizationName",
            "Các vụ, đơn vị thuộc Ủy ban Dân tộc",
            "Ban Dân tộc các tỉnh"),
        of(
            "R1",
            "movements joined",
            "overview 2024",
            "/movements/*/name",
            "Thi đua lập thành tích chào mừng các ngày lễ lớn của đất nước, địa phương, cơ quan",
            "Cả nước chung sức xây dựng nông thôn mới",
            "Vì người nghèo - Không để ai bị bỏ lại phía sau",
            "Cán bộ, công chức, viên chức, người lao động thi đua thực hiện văn hóa công sở",
            "Đẩy mạnh cải cách hành chính, chuyển đổi số, phát triển kết cấu hạ tầng",
            "Thực hiện tốt công tác quốc phòng, an ninh; phòng, chống tham nhũng, thực hành tiết"
                + " kiệm, chống lãng phí"),
        of(
            "R1",
            "proposals of delegates",
            "recommendations of kind RECOMMENDATION",
            "/items/*/text",
            "Xây dựng quy chế hoạt động của cụm thi đua",
            "Xây dựng nội dung, tiêu chí thi đua",
            "Ký kết giao ước thi đua",
            "Phát động các phong trào thi đua",
            "Hướng dẫn thống nhất bộ máy làm công tác dân tộc từ tỉnh đến cơ sở"),
        of(
            "R1",
            "to whom is not told",
            "recommendations of kind RECOMMENDATION",
            "/items/*/addressee/name"),
        of(
            "R1",
            "tasks of 2025",
            conference,
            "/resolutions/*/text",
            "Nhiệm vụ năm 2025: sắp xếp tổ chức bộ máy và vị trí việc làm",
            "Nhiệm vụ năm 2025: thực hiện Chương trình mục tiêu quốc gia giai đoạn 2021-2025",
            "Nhiệm vụ năm 2025: chuẩn bị Chương trình giai đoạn 2026-2030",
            "Nhiệm vụ năm 2025: thực hiện Luật Thi đua, khen thưởng, nâng cao chất lượng thẩm"
                + " định"),
        of("R1", "an instruction", order, "/kind", "INSTRUCTION"),
        of("R1", "its issuer", order, "/by/person/name", "Hầu A Lềnh"),
        of("R1", "its assignee", order, "/addressee/name", "Các vụ, đơn vị thuộc Ủy ban Dân tộc"),
        of(
            "R1",
            "its words",
            order,
            "/text",
            "Tổng hợp các ý kiến, xây dựng quy chế hoạt động của các cụm thi đua đầy đủ, chặt chẽ,"
                + " toàn diện, để áp dụng trong năm sau"),
        of("R1", "due next year", order, "/dueOn", "2025-12-31"),
        of("R1", "not done yet", order, "/status", "OPEN"),
        of(
            "R1",
            "what the minister asked for besides",
            "recommendations of topic EXEMPLARS",
            "/items/*/text",
            "Thực hiện đồng thời cả bốn khâu: phát hiện - bồi dưỡng - tổng kết - nhân rộng điển"
                + " hình tiên tiến"),
        of(
            "R1",
            "content and form",
            "recommendations recommendation:innovation",
            "/text",
            "Đổi mới nội dung, hình thức thi đua"),
        of(
            "R1",
            "directives and resolutions",
            "recommendations recommendation:advice",
            "/text",
            "Tham mưu cấp ủy, Hội đồng nhân dân, Ủy ban nhân dân ban hành chỉ thị, nghị quyết"));
  }

  static Stream<ReportedFact> r2() {
    String conference = "conferences conference:summary-2024";
    String movement = "movements movement:five-year-plan";
    return Stream.of(
        of("R2", "head of 2024", "overview 2024", "/leaders/*/name", "Ban Dân tộc tỉnh Hà Giang"),
        of("R2", "its head", "overview 2024", "/leaders/*/person/name", "Chu Thị Ngọc Diệp"),
        of("R2", "no head of 2025", "overview 2024", "/nextLeaders/*/name"),
        of("R2", "no number of a decision", "cluster 2024-12-31", "/decision/number", "không số"),
        of("R2", "no issuer", "cluster 2024-12-31", "/decision/issuer"),
        of(
            "R2",
            "no list of members, but the head is one",
            "cluster 2024-12-31",
            "/members/*/name",
            "Ban Dân tộc tỉnh Hà Giang"),
        of("R2", "summary conference", conference, "/occasions/*/kind", "SUMMARY"),
        of("R2", "its day is not told", conference, "/heldFrom"),
        of("R2", "nor its place", conference, "/place"),
        of("R2", "nor who chaired", conference, "/chair/name"),
        of("R2", "guests", conference, "/attendees/*/name", "Nông Thị Hà", "Hoàng Gia Long"),
        of(
            "R2",
            "their offices",
            conference,
            "/attendees/*/position",
            "Thứ trưởng, Phó Chủ nhiệm",
            "Phó Chủ tịch Thường trực"),
        of(
            "R2",
            "bodies",
            conference,
            "/attendees/*/organizationName",
            "Ủy ban Dân tộc",
            "Ủy ban nhân dân tỉnh Hà Giang",
            "Các vụ, đơn vị thuộc Ủy ban Dân tộc",
            "Ban Dân tộc các tỉnh"),
        of(
            "R2",
            "directives cited",
            movement,
            "/legalBases/*/number",
            "05-CT/TW",
            "34-CT/TW",
            "19/CT-TTg"),
        of(
            "R2",
            "their dates",
            movement,
            "/legalBases/*/date",
            "2016-05-15",
            "2014-04-07",
            "2021-07-16"),
        of(
            "R2",
            "their issuers",
            movement,
            "/legalBases/*/issuer",
            "Bộ Chính trị",
            "Bộ Chính trị",
            "Thủ tướng Chính phủ"),
        of(
            "R2",
            "what they say",
            movement,
            "/legalBases/*/title",
            "Đẩy mạnh việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
            "Tiếp tục đổi mới công tác thi đua, khen thưởng",
            "Phát động phong trào thi đua thực hiện nhiệm vụ hằng năm và kế hoạch 5 năm 2021-2025"
                + " theo Nghị quyết Đại hội XIII của Đảng"),
        of("R2", "the five-year plan", movement, "/period/fromYear", "2021"),
        of("R2", "until its last year", movement, "/period/toYear", "2025"),
        of(
            "R2",
            "proposals",
            "recommendations of kind RECOMMENDATION",
            "/items/*/text",
            "Xây dựng quy chế hoạt động của cụm thi đua",
            "Xây dựng nội dung, tiêu chí thi đua",
            "Ký kết giao ước thi đua",
            "Phát động các phong trào thi đua theo chuyên đề, theo đợt",
            "Hướng dẫn thống nhất bộ máy làm công tác dân tộc từ tỉnh đến cơ sở"),
        of(
            "R2",
            "tasks of 2025",
            conference,
            "/resolutions/*/kind",
            "OTHER",
            "OTHER",
            "OTHER",
            "OTHER"));
  }
}
