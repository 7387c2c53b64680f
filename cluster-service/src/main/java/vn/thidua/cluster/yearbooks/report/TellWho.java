package vn.thidua.cluster.yearbooks.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.agreements.AgreementViews;
import vn.thidua.cluster.clusters.ClusterType;
import vn.thidua.cluster.clusters.ClusterViews;
import vn.thidua.cluster.offices.LeaderRole;
import vn.thidua.cluster.yearbooks.YearOverview;
import vn.thidua.cluster.yearbooks.YearOverview.YearAgreement;
import vn.thidua.cluster.yearbooks.YearOverview.YearLeader;
import vn.thidua.cluster.yearbooks.YearOverview.YearMember;

/** Members, heads and the agreement in words. */
final class TellWho {

  private final YearOverview year;
  private final ReportWords words;

  TellWho(YearOverview year, ReportWords words) {
    this.year = year;
    this.words = words;
  }

  String cluster() {
    return words.name(year.name(), year.nameEn());
  }

  String organizer() {
    return words.name(year.organizerName(), year.organizerNameEn());
  }

  String kind() {
    return year.type() == ClusterType.BLOCK
        ? words.say("khối", "block")
        : words.say("cụm", "cluster");
  }

  String kindCapital() {
    String kind = kind();
    return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
  }

  String establishedBy() {
    return words.document(words.say("Quyết định", "Decision"), year.establishedBy());
  }

  long memberCount() {
    return year.members().stream().map(YearMember::organizationId).distinct().count();
  }

  List<YearReport.Member> members() {
    return year.members().stream()
        .map(member ->
            new YearReport.Member(words.unit(member.name(), member.nameEn()), note(member)))
        .toList();
  }

  /** Who was there from the beginning, of the year or of the cluster, needs no note. */
  private @Nullable String note(YearMember member) {
    LocalDate from = member.from();
    LocalDate to = member.to();
    boolean joined =
        from.isAfter(LocalDate.of(year.year(), 1, 1)) && !from.equals(year.establishedBy().date());
    boolean left = to != null && to.getYear() <= year.year();
    return ReportWords.joined(
        "; ",
        joined ? words.say("Tham gia từ ", "Since ") + words.date(from) : null,
        left && to != null
            ? words.say("Thôi tham gia từ ", "No member since ") + words.date(to)
            : null);
  }

  List<YearReport.Office> heads() {
    return year.leaders().stream().map(this::office).toList();
  }

  List<YearReport.Office> nextHeads() {
    return year.nextLeaders().stream().map(this::office).toList();
  }

  private YearReport.Office office(YearLeader leader) {
    LocalDate ended = leader.endedOn();
    return new YearReport.Office(
        role(leader),
        words.unit(leader.name(), leader.nameEn()),
        leader.person() == null ? null : person(leader.person()),
        ReportWords.joined(
            "; ",
            leader.decision() == null ? null : words.decision(leader.decision()),
            ended == null ? null : words.say("thôi từ ", "until ") + words.date(ended)));
  }

  private static @Nullable String person(ClusterViews.Person person) {
    return ReportWords.joined(", ", person.name(), person.position());
  }

  private String role(YearLeader leader) {
    if (leader.role() == LeaderRole.HEAD) {
      return leader.acting()
          ? words.say("Quyền " + kindCapital() + " trưởng", "Acting head")
          : words.say(kindCapital() + " trưởng", "Head");
    }
    return leader.permanent()
        ? words.say(kindCapital() + " phó thường trực", "Permanent deputy head")
        : words.say(kindCapital() + " phó", "Deputy head");
  }

  YearReport.@Nullable Agreement agreement() {
    YearAgreement agreement = year.agreement();
    if (agreement == null) {
      return null;
    }
    Map<UUID, AgreementViews.SignatureView> signed =
        agreement.signatures().stream()
            .collect(
                Collectors.toMap(
                    AgreementViews.SignatureView::organizationId,
                    Function.identity(),
                    (first, second) -> second));
    return new YearReport.Agreement(
        status(agreement),
        agreement.members().stream()
            .map(member -> signature(member, signed.get(member.organizationId())))
            .toList(),
        agreement.unsigned().stream()
            .map(unit -> words.unit(unit.organizationName(), null))
            .toList());
  }

  private String status(YearAgreement agreement) {
    long due = agreement.members().size();
    String signed =
        words
            .say("đã ký %s/%s đơn vị", "signed by %s of %s units")
            .formatted(words.inText(due - agreement.unsigned().size()), words.inText(due));
    LocalDate opened = agreement.openedOn();
    LocalDate closed = agreement.closedOn();
    return switch (agreement.status()) {
      case DRAFT -> words.say("đang dự thảo", "a draft");
      case OPEN ->
          words.say("đang ký", "open for signing")
              + (opened == null ? "" : words.say(" từ ", " since ") + words.date(opened))
              + ", "
              + signed;
      case CLOSED ->
          signed
              + (closed == null
                  ? ""
                  : words.say(", khép lại ", ", closed on ") + words.date(closed));
    };
  }

  private YearReport.Signature signature(
      AgreementViews.Due member, AgreementViews.@Nullable SignatureView signature) {
    String unit = words.unit(member.organizationName(), null);
    if (signature == null) {
      return new YearReport.Signature(unit, null, null, null);
    }
    AgreementViews.Signer person = signature.person();
    return new YearReport.Signature(
        unit,
        person == null ? null : person.name(),
        person == null ? null : person.position(),
        words.shortDate(signature.signedOn())
            + (signature.late() ? words.say(" (muộn)", " (late)") : ""));
  }

  List<String> recipients() {
    return year.members().isEmpty()
        ? List.of(reportedTo())
        : List.of(
            reportedTo(), words.say("Các đơn vị thành viên ", "Member units of ") + cluster());
  }

  private String reportedTo() {
    return organizer() + words.say(" (để báo cáo)", "");
  }

  /** By whoever leads on the day, or led last; by nobody that is known, if none did. */
  YearReport.Signing signing() {
    YearLeader head =
        year.leaders().stream()
            .filter(leader -> leader.role() == LeaderRole.HEAD)
            .filter(leader -> !leader.from().isAfter(year.asOf()))
            .reduce((earlier, later) -> later)
            .orElse(null);
    String onBehalf = words.say("TM. ", "On behalf of ") + cluster();
    if (head == null) {
      return new YearReport.Signing(onBehalf, null, null);
    }
    ClusterViews.Person person = head.person();
    return new YearReport.Signing(
        onBehalf,
        words.say(role(head), role(head) + " of the " + kind()),
        person == null ? null : person.name());
  }
}
