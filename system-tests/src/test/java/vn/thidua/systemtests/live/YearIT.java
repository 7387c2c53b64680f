package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.systemtests.live.ReportedFact.of;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.play.ExitCode;

/**
 * The four reported cases, R1 to R4, played through the gateway; R1 from both of its reports. Every
 * fact of theirs that belongs to cluster-service is read back from the resource that the table
 * names.
 */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class YearIT {

  private static final Map<String, String> CASES =
      Map.of(
          "R1", CaseFiles.CLUSTER_2_REPORTED,
          "R2", CaseFiles.CLUSTER_1,
          "R3", CaseFiles.LANG_SON,
          "R4", CaseFiles.RED_RIVER_DELTA);

  private final WholeSystem system;
  private final Doors doors;
  private final Map<String, ReportedYear> years = new HashMap<>();
  private final Map<String, JsonNode> read = new HashMap<>();

  YearIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  @BeforeAll
  void playTheReports() {
    for (String name :
        List.of(
            CaseFiles.CLUSTER_2_REPORTED,
            CaseFiles.CLUSTER_2_REPORTED_AGAIN,
            CaseFiles.CLUSTER_1,
            CaseFiles.LANG_SON,
            CaseFiles.RED_RIVER_DELTA)) {
      Outcome outcome = system.play(CaseFiles.given(name).bytes());
      assertThat(outcome.code()).as(name + " " + outcome).isEqualTo(ExitCode.AS_EXPECTED);
      assertThat(outcome.out()).doesNotContain("not played yet");
    }
    CASES.forEach((report, name) ->
        years.put(report, new ReportedYear(Scene.played(system, doors, name))));
  }

  @AfterAll
  void close() {
    doors.close();
  }

  static Stream<ReportedFact> facts() {
    return Stream.of(r1(), r2(), r3(), r4()).flatMap(stream -> stream);
  }

  private static Stream<ReportedFact> r1() {
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
        of("R1", "who spoke as head", "overview 2024", "/leaders/*/person/name", "Nguyễn Nguyên Quân"),
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
        of(
            "R1",
            "speakers",
            conference,
            "/attendees/*/name",
            "Nguyễn Nguyên Quân",
            "Ân Thị Thìn"),
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
        of(
            "R1",
            "its assignee",
            order,
            "/addressee/name",
            "Các vụ, đơn vị thuộc Ủy ban Dân tộc"),
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

  private static Stream<ReportedFact> r2() {
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

  private static Stream<ReportedFact> r3() {
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
            "of the department",
            conference,
            "/organizations/*/name",
            "Sở Dân tộc và Tôn giáo tỉnh Lạng Sơn"),
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
        of(
            "R3",
            "motto",
            movement,
            "/motto",
            "Đoàn kết - Trách nhiệm - Sáng tạo - Hiệu quả"),
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

  private static Stream<ReportedFact> r4() {
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
        of(
            "R4",
            "head of 2024",
            conference,
            "/resolutions/*/election/year",
            "2024"),
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
        of(
            "R4",
            "and to individuals",
            conference,
            "/resolutions/*/handingOver/individuals",
            "11"),
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

  @ParameterizedTest
  @MethodSource("facts")
  void shouldBeReadBack(ReportedFact fact) {
    // Given
    ReportedYear year = Objects.requireNonNull(years.get(fact.report()));
    // When
    JsonNode resource =
        read.computeIfAbsent(
            fact.report() + " " + fact.resource(), any -> year.resource(fact.resource()));
    // Then
    assertThat(fact.in(resource))
        .as(resource.toString())
        .containsExactlyInAnyOrderElementsOf(fact.values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CaseFiles.CLUSTER_2_REPORTED,
        CaseFiles.CLUSTER_2_REPORTED_AGAIN,
        CaseFiles.CLUSTER_1,
        CaseFiles.LANG_SON,
        CaseFiles.RED_RIVER_DELTA
      })
  void shouldCreateNothing_whenAReportIsPlayedAgain(String name) {
    // When
    Outcome again = system.play(CaseFiles.given(name).bytes());
    // Then
    assertThat(again.code()).as(again.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(again.out()).contains("created 0, found").doesNotContainPattern("created [1-9]");
  }

  @Test
  void shouldReferToWhatIsInTheSystem_whenAConferenceResolved() {
    // Given
    Scene scene = Scene.played(system, doors, CaseFiles.RED_RIVER_DELTA);
    JsonNode conference = scene.one("/conferences", "conference:summary-2023");
    // When
    JsonNode resolutions = conference.path("resolutions");
    // Then
    assertThat(resolutions.path(0).path("rankingId")).isEqualTo(scene.ranking(2023).path("id"));
    assertThat(resolutions.path(1).path("proposalId"))
        .isEqualTo(
            scene.named("/proposals", "proposal:GOVERNMENT_EMULATION_FLAG:namdinh").path("id"));
    assertThat(resolutions.path(5).path("agreementId"))
        .isEqualTo(scene.named("/agreements", "agreement:2024").path("id"));
  }

  @Test
  void shouldPlayTheGivenCaseWithItsMovements() {
    // When
    Outcome outcome = system.play(CaseFiles.given(CaseFiles.CLUSTER_2).bytes());
    // Then
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(outcome.out())
        .doesNotContain("not played yet")
        .contains("Phong trào (movement): Cả nước chung sức xây dựng nông thôn mới");
    Scene scene = Scene.played(system, doors, CaseFiles.CLUSTER_2);
    assertThat(scene.overview(2024).path("movements")).hasSize(6);
  }
}
