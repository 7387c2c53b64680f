package vn.thidua.scoring.verifier.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.verifier.arithmetic.Counted;
import vn.thidua.scoring.verifier.arithmetic.Fraction;
import vn.thidua.scoring.verifier.arithmetic.Scheme;
import vn.thidua.scoring.verifier.arithmetic.Sheet;
import vn.thidua.scoring.verifier.json.Json;

/** Reads a bundle of the format that docs/ranking-bundle.md describes. */
public final class BundleReader {

  private static final String FORMAT = "thi-dua-ranking-bundle";
  private static final int FORMAT_VERSION = 1;
  private static final String RULES_VERSION = "1";
  private static final int MOST_MEMBERS = 1000;
  private static final List<String> PARTS = List.of("BASE", "BONUS", "PENALTY");
  private static final List<String> DIRECTIONS = List.of("HIGHER_IS_BETTER", "LOWER_IS_BETTER");
  private static final List<String> METHODS =
      List.of("DIRECT", "PASS_FAIL", "PER_ITEM", "PROPORTIONAL", "BANDS", "RELATIVE_TO_BEST");
  private static final List<String> STATES =
      List.of("SCORED", "MISSING", "REJECTED", "NO_EVIDENCE", "NOT_ASSIGNED");
  private static final List<String> SOURCES = List.of("SHEET", "RULE", "INDICATOR");
  private static final List<String> REVIEWS = List.of("head", "office");

  /** What the ranking's own object says. */
  private record Ranking(
      String id, String inputDigest, String outputDigest, List<Bundle.GivenRow> rows) {}

  /** A scheme beside the id of its version. */
  private record Version(String id, Scheme scheme) {}

  private BundleReader() {}

  public static Bundle read(Json document) throws MalformedBundleException {
    return Fields.read("", document, BundleReader::bundle);
  }

  private static Bundle bundle(Fields from) throws MalformedBundleException {
    from.oneOf("format", List.of(FORMAT));
    if (from.whole("formatVersion") != FORMAT_VERSION) {
      throw from.wrong("formatVersion", "phiên bản chưa biết", "is a version not known here");
    }
    from.oneOf("rulesVersion", List.of(RULES_VERSION));
    from.digest("digest");
    Ranking ranking = from.object("ranking", BundleReader::ranking);
    Version version = from.object("scheme", BundleReader::scheme);
    List<Bundle.Member> members = from.each("members", BundleReader::member);
    if (members.size() > MOST_MEMBERS) {
      throw from.wrong("members", "quá nhiều đơn vị", "are too many");
    }
    return new Bundle(
        ranking.id(),
        ranking.inputDigest(),
        ranking.outputDigest(),
        version.id(),
        version.scheme(),
        members,
        ranking.rows(),
        from.each("tieDecisions", BundleReader::tieDecision),
        from.object("endorsement", BundleReader::endorsement));
  }

  private static Ranking ranking(Fields from) throws MalformedBundleException {
    from.digest("digest");
    from.id("clusterId");
    from.id("periodId");
    from.id("organizerId");
    from.whole("year");
    from.text("computedAt");
    return new Ranking(
        from.id("id"),
        from.digest("inputDigest"),
        from.digest("outputDigest"),
        from.each("rows", BundleReader::row));
  }

  private static Bundle.GivenRow row(Fields from) throws MalformedBundleException {
    from.digest("digest");
    return new Bundle.GivenRow(
        from.id("organizationId"),
        from.wholeOrNull("rank"),
        from.truth("tied"),
        from.truth("barred"),
        from.texts("bars"),
        from.decimal("total"),
        from.decimal("base"),
        from.decimal("ceiling"),
        from.decimal("bonus"),
        from.decimal("penalty"),
        from.each("leaves", BundleReader::leaf));
  }

  private static Bundle.GivenLeaf leaf(Fields from) throws MalformedBundleException {
    from.digest("digest");
    return new Bundle.GivenLeaf(
        from.text("criterion"), from.decimal("points"), from.oneOf("state", STATES));
  }

  private static Version scheme(Fields from) throws MalformedBundleException {
    from.digest("digest");
    return new Version(
        from.id("id"),
        new Scheme(
            from.decimal("totalPoints"),
            from.texts("tieBreaks"),
            from.each("nodes", BundleReader::node)));
  }

  private static Scheme.Node node(Fields from) throws MalformedBundleException {
    from.digest("digest");
    from.textIfThere("title");
    String code = from.text("code");
    String method = from.oneOfIfThere("method", METHODS);
    Fraction maxPoints = from.decimalIfThere("maxPoints");
    if (method != null && maxPoints == null) {
      throw from.wrong("maxPoints", "thiếu", "is missing");
    }
    return new Scheme.Node(
        code,
        from.textIfThere("parent"),
        from.oneOfIfThere("part", PARTS),
        maxPoints,
        method,
        from.oneOfIfThere("direction", DIRECTIONS),
        from.decimalIfThere("pointsPerItem"),
        from.eachIfThere(
            "bands", band -> new Scheme.Band(band.decimal("threshold"), band.decimal("points"))),
        Boolean.TRUE.equals(from.truthIfThere("evidenceRequired")));
  }

  private static Bundle.Member member(Fields from) throws MalformedBundleException {
    from.digest("digest");
    Map<String, Counted> counts = new LinkedHashMap<>();
    return new Bundle.Member(
        from.textOrNull("name"),
        new Sheet(
            from.id("organizationId"),
            from.texts("bars"),
            from.eachOrNull("entries", entry -> entry(entry, counts))),
        counts);
  }

  private static Sheet.Entry entry(Fields from, Map<String, Counted> counts)
      throws MalformedBundleException {
    from.digest("digest");
    from.oneOf("source", SOURCES);
    String criterion = from.text("criterion");
    if (counts.put(criterion, from.object("counts", BundleReader::counted)) != null) {
      throw from.wrong("criterion", "tiêu chí ghi hai lần", "is entered twice");
    }
    List<Sheet.Said> stages = new ArrayList<>();
    Sheet.Said self = from.objectIfThere("self", fields -> said(fields, null));
    if (self != null) {
      stages.add(self);
    }
    for (String stage : REVIEWS) {
      Sheet.Said review =
          from.objectIfThere(stage, fields -> said(fields, fields.truthIfThere("rejected")));
      if (review != null) {
        stages.add(review);
      }
    }
    boolean assigned = !Boolean.FALSE.equals(from.truthIfThere("assigned"));
    return new Sheet.Entry(criterion, assigned, from.whole("evidence"), stages);
  }

  private static Sheet.Said said(Fields from, @Nullable Boolean rejected)
      throws MalformedBundleException {
    return new Sheet.Said(
        from.decimalIfThere("target"),
        from.decimalIfThere("actual"),
        from.decimalIfThere("points"),
        from.truthIfThere("passed"),
        from.decimalIfThere("count"),
        rejected);
  }

  private static Counted counted(Fields from) throws MalformedBundleException {
    return new Counted(
        Counted.State.valueOf(from.oneOf("state", STATES)),
        from.decimalIfThere("target"),
        from.decimalIfThere("actual"),
        from.decimalIfThere("points"),
        from.truthIfThere("passed"),
        from.decimalIfThere("count"));
  }

  private static Bundle.TieDecision tieDecision(Fields from) throws MalformedBundleException {
    from.digest("digest");
    from.text("reason");
    from.objectIfThere("minutes", BundleReader::document);
    return new Bundle.TieDecision(from.texts("organizationIds"));
  }

  private static Bundle.Endorsement endorsement(Fields from) throws MalformedBundleException {
    from.digest("digest");
    from.text("heldOn");
    from.text("endorsedAt");
    from.idIfThere("conferenceId");
    from.object("minutes", BundleReader::document);
    from.objectIfThere("rectifies", BundleReader::rectified);
    return new Bundle.Endorsement(from.each("ranks", BundleReader::endorsedRank));
  }

  private static Bundle.EndorsedRank endorsedRank(Fields from) throws MalformedBundleException {
    return new Bundle.EndorsedRank(
        from.id("organizationId"), from.whole("rank"), from.textIfThere("reason"));
  }

  /** The number, date, issuer and title of a document; nothing is computed from them. */
  private static String document(Fields from) throws MalformedBundleException {
    from.textIfThere("date");
    from.textIfThere("issuer");
    from.textIfThere("title");
    return named(from.textIfThere("number"));
  }

  private static String rectified(Fields from) throws MalformedBundleException {
    from.digest("inputDigest");
    from.digest("outputDigest");
    from.text("reason");
    return from.id("rankingId");
  }

  private static String named(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
