package vn.thidua.systemtests.live.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.CaseModel.Entry;
import vn.thidua.systemtests.casefile.ModelFile;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Answer;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.live.WholeSystem;
import vn.thidua.systemtests.report.Ranking;

/**
 * The year of the police's cluster, as its people live it: two officers write one sheet at the same
 * time, one unit recalls, one is granted more time, one is late, one gets its sheet back; what the
 * head corrects and rejects is explained, and one unit complains about what the office made of it.
 */
final class ClusterYear {

  static final String TWO_OFFICERS = "lethuy";
  static final String COMPLAINING = "vinhlinh";
  static final String RETURNED = "camhong";
  static final String EXTENDED = "kimngan";
  static final String LATE = "truongphu";
  static final Account SECOND_OFFICER = Account.officer(7);

  private static final Account RANKING_JOB = Account.rankingJob("ranking-job-demo-secret");
  private static final String SELF = "/self-score";

  private final Gateway gateway;
  private final CaseModel model;
  private final People people;
  private final Sheets sheets;
  private final String period;
  private final Entry disputed;
  private final Map<String, Set<String>> tasks = new LinkedHashMap<>();
  private final List<Answer> bothSaved = new ArrayList<>();
  private final List<Answer> oneSaved = new ArrayList<>();
  private final Answer answerOfTheHead;
  private final Answer answerOfTheOffice;
  private final Ranking before;
  private final Ranking after;
  private final JsonNode settled;

  ClusterYear(Gateway gateway, CaseModel model, String name) {
    this.gateway = gateway;
    this.model = model;
    this.people = new People(gateway, name, model.members());
    people.grant(SECOND_OFFICER, "OFFICER", "organizationId", people.unit(TWO_OFFICERS));
    this.period = period(scheme(), name);
    this.sheets = new Sheets(people, model, period);
    this.disputed =
        sheets.entries(COMPLAINING).stream()
            .filter(entry -> entry.officeReview() != null)
            .filter(entry -> entry.officeReview().values().points() != null)
            .findFirst()
            .orElseThrow();
    model.members().forEach(sheets::path);
    noteTasks("begun");
    scoreTogether();
    scoreInTime();
    noteTasks("submitted");
    passTheDeadline();
    sheets.score(EXTENDED);
    sheets.submit(EXTENDED).orFail();
    sheets.score(LATE);
    sheets.submit(LATE).orFail();
    giveBack();
    model
        .members()
        .forEach(member ->
            sheets.review(member, "head-review", people.reviewerOf(member), Entry::headReview));
    noteTasks("head-reviewed");
    model.members().forEach(sheets::explain);
    noteTasks("explained");
    model
        .members()
        .forEach(member ->
            sheets.review(
                member,
                "office-review",
                Account.OFFICE_REVIEWER,
                entry -> isDisputed(member, entry) ? null : entry.officeReview()));
    this.before = ranked();
    String raised = complain();
    noteTasks("complained");
    this.answerOfTheHead = answer(Account.HEAD_REVIEWER, raised);
    this.answerOfTheOffice = answer(Account.OFFICE_REVIEWER, raised);
    noteTasks("done");
    this.after = ranked();
    this.settled = gateway.ask(people.officerOf(COMPLAINING), Call.get("/complaints/" + raised));
  }

  private String scheme() {
    ObjectNode body = (ObjectNode) ModelFile.tree(model, 2).path("scheme");
    body.put("organizerId", people.organizer()).put("year", model.year());
    JsonNode draft = gateway.create(Account.SECRETARY, Call.post("/schemes", body)).orFail();
    String id = draft.path("id").asText();
    gateway.ask(Account.SECRETARY, Call.post("/schemes/" + id + "/publish", null).ifStill(draft));
    return id;
  }

  private String period(String scheme, String name) {
    ObjectNode body = People.object("organizerId", people.organizer()).put("schemeId", scheme);
    body.put("year", model.year()).put("title", name);
    body.putArray("clusterIds").add(people.cluster());
    body.set("schedule", schedule(in(Duration.ofDays(1))));
    return people.made(Account.SECRETARY, "/periods", body);
  }

  private static ObjectNode schedule(String selfScoringUntil) {
    ObjectNode schedule = People.object("selfScoringUntil", selfScoringUntil);
    int days = 2;
    for (String stage :
        List.of("headReview", "explanation", "officeReview", "complaint", "answer")) {
      schedule.put(stage + "Until", in(Duration.ofDays(days++)));
    }
    return schedule;
  }

  /** An instant from now, told in Vietnamese time. */
  static String in(Duration time) {
    return OffsetDateTime.now(WholeSystem.CLOCK)
        .withOffsetSameInstant(ZoneOffset.ofHours(7))
        .plus(time)
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  /** Half of the sheet by each at the same time, then one entry by both. */
  private void scoreTogether() {
    List<Entry> entries = sheets.entries(TWO_OFFICERS);
    Set<Entry> half = Set.copyOf(entries.subList(0, entries.size() / 2));
    ObjectNode one = sheets.selfScore(TWO_OFFICERS, half::contains);
    ObjectNode other = sheets.selfScore(TWO_OFFICERS, entry -> !half.contains(entry));
    bothSaved.addAll(saveAtOnce(one, other));
    JsonNode saved = sheets.read(TWO_OFFICERS, SECOND_OFFICER);
    Entry first =
        half.stream().filter(entry -> entry.values().points() != null).findFirst().orElseThrow();
    long version = 0;
    for (JsonNode entry : saved.path("entries")) {
      if (entry.path("criterion").asText().equals(first.criterion())) {
        version = entry.path("selfScore").path("version").asLong();
      }
    }
    oneSaved.addAll(saveAtOnce(points(first, "0.25", version), points(first, "0.3", version)));
    // What the year says of it stands in the end.
    JsonNode now = sheets.read(TWO_OFFICERS, SECOND_OFFICER);
    Call whole =
        Call.put(sheets.path(TWO_OFFICERS) + SELF, sheets.selfScore(TWO_OFFICERS, e -> true));
    gateway.ask(SECOND_OFFICER, whole.ifStill(now));
  }

  private static ObjectNode points(Entry entry, String points, long version) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode lines = body.putArray("entries");
    ObjectNode line = lines.addObject().put("criterion", entry.criterion()).put("points", points);
    line.put("ifVersion", version);
    return body;
  }

  private List<Answer> saveAtOnce(ObjectNode one, ObjectNode other) {
    String path = sheets.path(TWO_OFFICERS) + SELF;
    Account officer = people.officerOf(TWO_OFFICERS);
    CompletableFuture<Answer> first =
        CompletableFuture.supplyAsync(() -> gateway.send(officer, Call.patch(path, one)));
    CompletableFuture<Answer> second =
        CompletableFuture.supplyAsync(() -> gateway.send(SECOND_OFFICER, Call.patch(path, other)));
    return List.of(first.join(), second.join());
  }

  private void scoreInTime() {
    sheets.submit(TWO_OFFICERS).orFail();
    for (String member : List.of(COMPLAINING, RETURNED, "senngu", "tanmy")) {
      sheets.score(member);
      sheets.submit(member).orFail();
    }
    sheets.move("senngu", people.officerOf("senngu"), "/recall", null).orFail();
    sheets.submit("senngu").orFail();
    ObjectNode extension =
        People.object("stage", "SELF_SCORING").put("until", in(Duration.ofDays(2)));
    extension.put("organizationId", people.unit(EXTENDED)).put("reason", "Mưa lũ kéo dài");
    onPeriod("/extensions", extension);
  }

  /** The schedule is changed so that it ends in a moment, and what is late then is barred. */
  private void passTheDeadline() {
    ObjectNode change = People.object("reason", "Theo kết luận của Hội đồng");
    change.set("schedule", schedule(in(Duration.ofSeconds(4))));
    change.putObject("lateness").put("until", in(Duration.ofHours(20))).put("consequence", "BAR");
    onPeriod("/schedule", change);
    gateway.await(() -> {
      JsonNode deadlines =
          gateway.ask(Account.SECRETARY, Call.get("/periods/" + period + "/deadlines"));
      return deadlines.path("stage").asText().equals("SELF_SCORING") ? null : deadlines;
    });
  }

  private void onPeriod(String act, JsonNode body) {
    JsonNode now = gateway.ask(Account.SECRETARY, Call.get("/periods/" + period));
    gateway.ask(Account.SECRETARY, Call.post("/periods/" + period + act, body).ifStill(now));
  }

  private void giveBack() {
    JsonNode reason = People.object("reason", "Thiếu minh chứng");
    sheets.move(RETURNED, Account.HEAD_REVIEWER, "/return", reason).orFail();
    noteTasks("returned");
    sheets.submit(RETURNED).orFail();
  }

  /** What the office leaves as it is, and the complaint will be about. */
  private boolean isDisputed(String member, Entry entry) {
    return member.equals(COMPLAINING) && entry.criterion().equals(disputed.criterion());
  }

  private String complain() {
    ObjectNode body = People.object("criterion", disputed.criterion());
    body.put("text", "Đề nghị chấm lại theo hồ sơ bổ sung");
    return people.made(
        people.officerOf(COMPLAINING), sheets.path(COMPLAINING) + "/complaints", body);
  }

  private Answer answer(Account who, String id) {
    JsonNode now = gateway.ask(who, Call.get("/complaints/" + id));
    ObjectNode body = People.object("outcome", "UPHELD").put("reason", "Hồ sơ bổ sung hợp lệ");
    String points = Objects.requireNonNull(disputed.officeReview()).values().points();
    ObjectNode correction = body.putArray("corrections").addObject();
    correction.put("criterion", disputed.criterion()).put("points", points);
    return gateway.send(who, Call.post("/complaints/" + id + "/answer", body).ifStill(now));
  }

  /** "WHO KIND unit" of everybody who has something to do in this period. */
  private void noteTasks(String when) {
    Set<String> seen = new TreeSet<>();
    List<Account> everybody = new ArrayList<>(List.of(SECOND_OFFICER, Account.SECRETARY));
    everybody.addAll(
        List.of(Account.HEAD_REVIEWER, Account.DEPUTY_REVIEWER, Account.OFFICE_REVIEWER));
    model.members().forEach(member -> everybody.add(people.officerOf(member)));
    for (Account who : everybody) {
      for (JsonNode task : gateway.list(who, "/tasks", Map.of("periodId", period))) {
        String member = people.memberOf(task.path("organizationId").asText());
        seen.add(who + " " + task.path("kind").asText() + " " + member);
      }
    }
    tasks.put(when, seen);
  }

  private Ranking ranked() {
    JsonNode body = People.object("kind", "ON_DEMAND").put("periodId", period);
    JsonNode run = gateway.create(RANKING_JOB, Call.post("/ranking-runs", body)).orFail();
    String path = "/ranking-runs/" + run.path("id").asText();
    gateway.await(() -> {
      JsonNode now = gateway.ask(RANKING_JOB, Call.get(path));
      return now.path("status").asText().equals("DONE") ? now : null;
    });
    Map<String, String> filter = Map.of("periodId", period, "latest", "true");
    String id = gateway.list(Account.SECRETARY, "/rankings", filter).getFirst().path("id").asText();
    return Ranking.of(
        gateway.ask(Account.SECRETARY, Call.get("/rankings/" + id)), people::memberOf);
  }

  /** As it is in the end: who is late is barred. */
  CaseModel model(boolean withTheDisputed) {
    List<CaseModel.Sheet> all = new ArrayList<>();
    for (String member : model.members()) {
      List<Entry> entries = new ArrayList<>();
      for (Entry entry : sheets.entries(member)) {
        boolean without = isDisputed(member, entry) && !withTheDisputed;
        entries.add(without ? withoutOffice(entry) : entry);
      }
      List<String> bars = member.equals(LATE) ? List.of("LATE") : List.of();
      all.add(new CaseModel.Sheet(member, bars, entries));
    }
    return new CaseModel(model.name(), model.year(), model.scheme(), model.members(), all);
  }

  private static Entry withoutOffice(Entry entry) {
    return new Entry(
        entry.criterion(),
        entry.assigned(),
        entry.values(),
        entry.evidence(),
        entry.headReview(),
        null);
  }

  Set<String> tasks(String when) {
    return Objects.requireNonNull(tasks.get(when), when);
  }

  List<Answer> bothSaved() {
    return bothSaved;
  }

  List<Answer> oneSaved() {
    return oneSaved;
  }

  JsonNode sheet(String member) {
    return sheets.read(member, people.officerOf(member));
  }

  Answer answerOfTheHead() {
    return answerOfTheHead;
  }

  Answer answerOfTheOffice() {
    return answerOfTheOffice;
  }

  JsonNode complaint() {
    return settled;
  }

  Ranking before() {
    return before;
  }

  Ranking after() {
    return after;
  }

  String officerOf(String member) {
    return people.officerOf(member).toString();
  }
}
