package vn.thidua.scoring.sheets;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Schemes;

/**
 * An organizer with a period of 2024 for one cluster of four members: its head, its deputy, a
 * member and a neighbor. Each test makes its own, so that none sees another's.
 */
final class Scene {

  static final String SHEETS = "/v1/score-sheets";
  static final int YEAR = 2024;

  final Rows rows;
  final UUID organizer;
  final UUID head;
  final UUID deputy;
  final UUID member;
  final UUID neighbor;
  final UUID cluster;
  final String scheme;
  final String period;

  final Api secretary;
  final Api officer;
  final Api headReviewer;
  final Api deputyReviewer;
  final Api officeReviewer;
  final Api auditor;

  private Scene(DataSource database) {
    rows = new Rows(database);
    organizer = rows.organizer();
    head = rows.organization("Cụm trưởng");
    deputy = rows.organization("Cụm phó");
    member = rows.organization("Đơn vị");
    neighbor = rows.organization("Láng giềng");
    cluster = rows.cluster(organizer, List.of(head, deputy, member, neighbor));
    rows.leader(cluster, YEAR, head, "HEAD", null);
    rows.leader(cluster, YEAR, deputy, "DEPUTY_HEAD", null);
    secretary = person("SECRETARY", organizer);
    officer = person("OFFICER", member);
    headReviewer = person("REVIEWER", head);
    deputyReviewer = person("REVIEWER", deputy);
    officeReviewer = person("REVIEWER", organizer);
    auditor = person("AUDITOR", organizer);
    scheme = secretary.created("/v1/schemes", Schemes.of(organizer, nodes(), List.of()));
    secretary.post("/v1/schemes/" + scheme + "/publish").statusCode(200);
    period = period(List.of(cluster));
  }

  static Scene of(DataSource database) {
    return new Scene(database);
  }

  String period(List<UUID> clusters) {
    return secretary.created(
        "/v1/periods",
        Map.of(
            "organizerId",
            organizer,
            "schemeId",
            scheme,
            "year",
            YEAR,
            "title",
            "Năm 2024",
            "clusterIds",
            clusters));
  }

  Api person(String role, UUID target) {
    String subject = subject();
    rows.mandate(subject, role, target);
    return Api.as(Tokens.user(subject));
  }

  static String subject() {
    return "person-" + UUID.randomUUID();
  }

  static Api stranger() {
    return Api.as(Tokens.user(subject()));
  }

  Map<String, ?> opening(UUID organization) {
    return Map.of("periodId", period, "clusterId", cluster, "organizationId", organization);
  }

  /** The id of the member's new sheet. */
  String opened() {
    return officer.created(SHEETS, opening(member));
  }

  /** The id of the new sheet of any other member. */
  String opened(UUID organization) {
    return person("OFFICER", organization).created(SHEETS, opening(organization));
  }

  /** The member's new sheet, filled in and taken so far by those whose turn it is. */
  String opened(SheetStatus until) {
    String sheet = opened();
    scored(sheet, Entries.SOUND);
    if (until != SheetStatus.DRAFT) {
      done(officer, sheet, "submit");
    }
    if (until == SheetStatus.HEAD_REVIEWED || until == SheetStatus.OFFICE_REVIEWED) {
      done(headReviewer, sheet, "head-review/complete");
    }
    if (until == SheetStatus.OFFICE_REVIEWED) {
      done(officeReviewer, sheet, "office-review/complete");
    }
    return sheet;
  }

  void scored(String sheet, List<? extends Map<String, ?>> entries) {
    write(officer, sheet, "self-score", entries).statusCode(200);
  }

  void done(Api by, String sheet, String act) {
    by.post(path(sheet, act)).statusCode(200);
  }

  void returned(Api by, String sheet) {
    by.post(path(sheet, "return"), Map.of("reason", "Bổ sung minh chứng")).statusCode(200);
  }

  /** Replaces a part of the sheet as it stands now. */
  ValidatableResponse write(
      Api by, String sheet, String part, List<? extends Map<String, ?>> entries) {
    return by.put(path(sheet, part), etag(sheet), Map.of("entries", entries));
  }

  String etag(String sheet) {
    return auditor.get(path(sheet)).statusCode(200).extract().header("ETag");
  }

  void periodCloses() {
    secretary.post("/v1/periods/" + period + "/close").statusCode(200);
  }

  void headEnds() {
    rows.leadershipEnds(cluster, head, LocalDate.of(YEAR, 7, 1));
  }

  void deputyEnds() {
    rows.leadershipEnds(cluster, deputy, LocalDate.of(YEAR, 7, 1));
  }

  static String path(String sheet) {
    return SHEETS + "/" + sheet;
  }

  static String path(String sheet, String part) {
    return SHEETS + "/" + sheet + "/" + part;
  }

  /** A leaf of every method, and of every part. */
  private static List<Map<String, ?>> nodes() {
    return List.of(
        Map.of("code", "I", "part", "BASE", "title", "Nhiệm vụ", "maxPoints", 100),
        Schemes.leaf("I.1", 20, "DIRECT"),
        Schemes.leaf("I.2", 10, "PASS_FAIL"),
        perItem("I.3", "I", 10, "2.5"),
        Schemes.leaf("I.4", 20, "PROPORTIONAL"),
        lowerIsBetter("I.5", 10),
        Map.of(
            "code",
            "I.6",
            "parent",
            "I",
            "title",
            "I.6",
            "maxPoints",
            10,
            "method",
            "BANDS",
            "bands",
            List.of(Map.of("threshold", -5, "points", 1), Map.of("threshold", 10, "points", 10))),
        Schemes.leaf("I.7", 20, "RELATIVE_TO_BEST"),
        Map.of("code", "II", "part", "BONUS", "title", "Thưởng", "maxPoints", 5),
        Map.of("code", "II.1", "parent", "II", "title", "II.1", "maxPoints", 5, "method", "DIRECT"),
        Map.of("code", "III", "part", "PENALTY", "title", "Trừ", "maxPoints", 10),
        perItem("III.1", "III", 10, "1"));
  }

  private static Map<String, ?> perItem(String code, String parent, int max, String perItem) {
    return Map.of(
        "code",
        code,
        "parent",
        parent,
        "title",
        code,
        "maxPoints",
        max,
        "method",
        "PER_ITEM",
        "pointsPerItem",
        perItem);
  }

  private static Map<String, ?> lowerIsBetter(String code, int max) {
    return Map.of(
        "code",
        code,
        "parent",
        "I",
        "title",
        code,
        "maxPoints",
        max,
        "method",
        "PROPORTIONAL",
        "direction",
        "LOWER_IS_BETTER");
  }
}
