package vn.thidua.scoring.sheets;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;

/** The {@link Scene} as tests of other features know it. */
public final class OneCluster {

  private final Scene scene;

  public final UUID organizer;
  public final UUID cluster;
  public final UUID head;
  public final UUID deputy;
  public final UUID member;
  public final UUID neighbor;
  public final String period;
  public final Api secretary;
  public final Api officer;
  public final Api headReviewer;
  public final Api deputyReviewer;
  public final Api officeReviewer;
  public final Api auditor;

  private OneCluster(Scene scene) {
    this.scene = scene;
    this.organizer = scene.organizer;
    this.cluster = scene.cluster;
    this.head = scene.head;
    this.deputy = scene.deputy;
    this.member = scene.member;
    this.neighbor = scene.neighbor;
    this.period = scene.period;
    this.secretary = scene.secretary;
    this.officer = scene.officer;
    this.headReviewer = scene.headReviewer;
    this.deputyReviewer = scene.deputyReviewer;
    this.officeReviewer = scene.officeReviewer;
    this.auditor = scene.auditor;
  }

  public static OneCluster of(DataSource database) {
    return new OneCluster(Scene.of(database));
  }

  /** Who acts for all of these, each in a role. */
  public Person person(Map<UUID, String> mandates) {
    String subject = Scene.subject();
    mandates.forEach((target, role) -> scene.rows.mandate(subject, role, target));
    return new Person(subject, Api.as(Tokens.user(subject)));
  }

  public record Person(String subject, Api api) {}

  public static Api stranger() {
    return Scene.stranger();
  }

  public String sheetAt(SheetStatus status) {
    return scene.opened(status);
  }

  public String sheetOf(UUID organization) {
    return scene.opened(organization);
  }

  public void step(Api by, String sheet, String act) {
    scene.done(by, sheet, act);
  }

  public void returned(Api by, String sheet) {
    scene.returned(by, sheet);
  }

  public ValidatableResponse write(
      Api by, String sheet, String part, List<? extends Map<String, ?>> entries) {
    return scene.write(by, sheet, part, entries);
  }

  public void standsAt(String sheet, SheetStatus status) {
    scene.rows.status(sheet, status);
  }

  public void nobodyLeads() {
    scene.headEnds();
    scene.deputyEnds();
  }

  public void headEnds() {
    scene.headEnds();
  }

  /** The head's organization is no more; another goes on with what was its. */
  public void follows(UUID predecessor, UUID successor) {
    scene.rows.follows(predecessor, successor, LocalDate.of(2025, 7, 1));
  }

  public void periodCloses() {
    scene.periodCloses();
  }

  /** Gives the period these deadlines. */
  public void schedule(Map<String, String> deadlines) {
    secretary
        .post(
            "/v1/periods/" + period + "/schedule",
            Map.of("schedule", deadlines, "reason", "Kế hoạch năm"))
        .statusCode(200);
  }

  public void extend(String stage, String until) {
    secretary
        .post(
            "/v1/periods/" + period + "/extensions",
            Map.of("stage", stage, "until", until, "organizationId", member, "reason", "Bão số 10"))
        .statusCode(200);
  }

  /** The id of a file of the member. */
  public String uploaded() {
    return Proof.uploaded(officer, member, Proof.pdf());
  }

  public static Map<String, Object> entry(String criterion, Object... fields) {
    return Entries.entry(criterion, fields);
  }
}
