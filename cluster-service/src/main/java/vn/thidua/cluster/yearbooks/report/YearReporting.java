package vn.thidua.cluster.yearbooks.report;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import vn.thidua.cluster.recommendations.content.RecommendationKind;
import vn.thidua.cluster.yearbooks.YearOverview;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.reports.DocxTemplate;
import vn.thidua.platform.reports.ReportTemplates;

/** Writes a cluster's year into the template of a language. */
@ApplicationScoped
public class YearReporting {

  private static final String TEMPLATE = "cluster-year";

  private final ReportTemplates templates;
  private final Clock clock;

  YearReporting(ReportTemplates templates, Clock clock) {
    this.templates = templates;
    this.clock = clock;
  }

  /** A faulty template keeps the service from starting rather than a head from reporting. */
  void findFaults(@Observes StartupEvent start) {
    for (Language language : Language.values()) {
      template(language);
    }
  }

  public FiledReport write(YearOverview year, Language language) {
    ReportWords words = new ReportWords(language, clock);
    YearReport report = report(year, words);
    byte[] content = template(language).fill(report);
    return new FiledReport(
        fileName(
            words.say(
                "Báo cáo năm " + report.year() + " - " + report.cluster(),
                "Report " + report.year() + " - " + report.cluster())),
        digest(content),
        content);
  }

  private DocxTemplate template(Language language) {
    return templates.named(TEMPLATE, Locale.of(language.tag()), YearReport.class);
  }

  static YearReport report(YearOverview year, ReportWords words) {
    TellWho who = new TellWho(year, words);
    TellConferences conferences = new TellConferences(year, who.kind(), words);
    TellLife life = new TellLife(year, conferences, words);
    TellResults results = new TellResults(year, who.kind(), words);
    return new YearReport(
        who.cluster(),
        who.kind(),
        who.kindCapital(),
        who.organizer(),
        Integer.toString(year.year()),
        Integer.toString(year.year() + 1),
        new YearReport.Issuer(who.organizer(), who.cluster()),
        null,
        null,
        null,
        words.date(year.asOf()),
        who.establishedBy(),
        words.inText(who.memberCount()),
        who.members(),
        who.heads(),
        who.nextHeads(),
        who.agreement(),
        life.movements(),
        conferences.all(),
        life.pledges(),
        TellExemplars.of(year, words),
        life.raised(RecommendationKind.RECOMMENDATION),
        life.raised(RecommendationKind.INSTRUCTION),
        results.ranking(),
        results.awards(),
        results.regulation(),
        results.missing(),
        results.upcoming(),
        results.unknown(),
        results.closing(),
        who.recipients(),
        who.signing());
  }

  /** What no file system takes is left out. */
  private static String fileName(String title) {
    String clean =
        title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").replaceAll("\\s+", " ").strip();
    int most = Math.min(clean.length(), 150);
    return clean.substring(0, most).strip() + ".docx";
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }
}
