package vn.thidua.systemtests.casefile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.place.Pointer;

/**
 * A cluster's year as data. Lists keep the order of the file, so that an index is a place in it.
 *
 * @param name the key {@code case}: with a key of the file it is the identity of what is created
 * @param illustrative which keys hold made-up values
 * @param proposals only those for organizations; in the order of the file, with their places in it
 * @param successions in the order of the file
 * @param yearParts what the year consists of besides
 * @param indicatorParts what was measured
 * @param expect what should come out; null = nothing is expected
 * @param notPlayed pointers, without the leading slash, of what the system cannot represent yet
 */
public record CaseFile(
    String name,
    @Nullable String about,
    List<String> illustrative,
    int year,
    List<Organization> organizations,
    Cluster cluster,
    @Nullable Scheme scheme,
    List<Sheet> sheets,
    List<Proposal> proposals,
    @Nullable AwardTotals awardTotals,
    List<Succession> successions,
    YearParts yearParts,
    IndicatorParts indicatorParts,
    @Nullable Expected expect,
    List<String> notPlayed) {

  /** What the ranking should be; null = nothing is expected of it. */
  public @Nullable List<ExpectedRow> expected() {
    return expect == null ? null : expect.ranking();
  }

  /** Who should hold what in the year; null = nothing is expected of that. */
  public @Nullable List<ExpectedAward> expectedAwards() {
    return expect == null ? null : expect.awards();
  }

  /** Whether there is anything about awards to play, to compare, or to show. */
  public boolean isAboutAwards() {
    return !proposals.isEmpty() || awardTotals != null || expectedAwards() != null;
  }

  public record Organization(
      String key,
      String name,
      @Nullable String nameEn,
      @Nullable String kind,
      @Nullable String orgCode,
      @Nullable String parent) {}

  public record Cluster(
      String key,
      String name,
      String type,
      @Nullable EstablishingDecision decision,
      List<String> members,
      List<Leader> leaders) {}

  public record EstablishingDecision(
      @Nullable String number, @Nullable LocalDate date, @Nullable String issuer) {}

  public record Leader(int year, String organization, String role, @Nullable Person person) {

    public static final String HEAD = "HEAD";
    public static final String DEPUTY_HEAD = "DEPUTY_HEAD";
  }

  public record Person(String name, @Nullable String position) {}

  public record Scheme(
      String title, BigDecimal totalPoints, List<String> tieBreaks, List<Node> nodes) {}

  /**
   * A node of the scheme.
   *
   * @param method null = a group
   */
  public record Node(
      String code,
      @Nullable String parent,
      @Nullable String part,
      String title,
      @Nullable BigDecimal maxPoints,
      @Nullable Method method,
      @Nullable String direction,
      @Nullable BigDecimal pointsPerItem,
      List<Band> bands,
      boolean evidenceRequired) {}

  public record Band(BigDecimal threshold, BigDecimal points) {}

  /** How a leaf is scored, and so what may be entered on it. */
  public enum Method {
    DIRECT,
    PASS_FAIL,
    PER_ITEM,
    PROPORTIONAL,
    BANDS,
    RELATIVE_TO_BEST;

    boolean isMeasured() {
      return this == PROPORTIONAL || this == BANDS || this == RELATIVE_TO_BEST;
    }

    boolean hasTarget() {
      return this == PROPORTIONAL || this == RELATIVE_TO_BEST;
    }
  }

  public record Sheet(String organization, List<String> bars, List<Entry> entries) {}

  /**
   * What was said about one criterion, by everybody.
   *
   * @param assigned null = not said, which means that it was
   * @param evidence how many items; null = not said
   */
  public record Entry(
      String criterion,
      @Nullable Boolean assigned,
      Values values,
      @Nullable Integer evidence,
      @Nullable String explanation,
      @Nullable Review headReview,
      @Nullable Review officeReview) {

    /**
     * Whether the unit itself entered this. An entry that holds only what others said about it is
     * not the unit's; one that holds nothing at all is a value left open.
     */
    public boolean isEnteredByUnit() {
      boolean unitSaysSomething = assigned != null || evidence != null || !values.isEmpty();
      boolean othersDo = headReview != null || officeReview != null || explanation != null;
      return unitSaysSomething || !othersDo;
    }
  }

  /** What is entered, or corrected, field by field; null = nothing said. */
  public record Values(
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Nullable BigInteger count) {

    public boolean isEmpty() {
      return target == null && actual == null && points == null && passed == null && count == null;
    }

    /** These values with those of a later stage over them. */
    Values correctedBy(Values later) {
      return new Values(
          later.target == null ? target : later.target,
          later.actual == null ? actual : later.actual,
          later.points == null ? points : later.points,
          later.passed == null ? passed : later.passed,
          later.count == null ? count : later.count);
    }
  }

  public record Review(Values values, @Nullable Boolean rejected, @Nullable String comment) {}

  /**
   * An award proposed for an organization.
   *
   * @param index its place in the list of the file
   * @param decision null = not decided yet
   */
  public record Proposal(
      int index,
      String awardType,
      String organization,
      String decidedBy,
      String commendationType,
      @Nullable AwardDecision decision) {

    public static final List<String> COMMENDATION_TYPES =
        List.of("MERIT", "IRREGULAR", "MOVEMENT", "CONTRIBUTION", "SENIORITY", "EXTERNAL");

    public String pointer() {
      return Pointer.of("proposals", index);
    }

    /** Whether both are decided, and by the same document. */
    public boolean isDecidedWith(Proposal other) {
      return decision != null
          && other.decision != null
          && decidedBy.equals(other.decidedBy)
          && decision.number.equals(other.decision.number)
          && Objects.equals(decision.issuer, other.decision.issuer);
    }
  }

  /**
   * The document by which a proposal was decided, maybe with others.
   *
   * @param issuer for which organization the authority signed; null = the state
   */
  public record AwardDecision(
      String number, LocalDate date, Signer signer, @Nullable String issuer) {}

  public record Signer(String name, String position) {}

  /**
   * How many awards were reported without saying whose they are.
   *
   * @param collectives null = not told apart
   */
  public record AwardTotals(
      int year,
      int count,
      @Nullable Integer collectives,
      @Nullable Integer individuals,
      @Nullable String note) {}

  /**
   * What became of organizations on a day.
   *
   * @param index its place in the list of the file
   * @param date first day on which it is so
   * @param from keys of those before
   * @param to keys of those after; who stands on both sides goes on
   * @param name the new one of the organization that goes on
   * @param document what says so
   */
  public record Succession(
      int index,
      LocalDate date,
      String kind,
      List<String> from,
      List<String> to,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String document) {

    public static final String MERGE = "MERGE";
    public static final String SPLIT = "SPLIT";
    public static final String RENAME = "RENAME";
    public static final String DISSOLVE = "DISSOLVE";
    static final List<String> KINDS = List.of(MERGE, SPLIT, RENAME, DISSOLVE);

    public String pointer() {
      return Pointer.of("successions", index);
    }

    /** By what it is found again; nothing is changed twice in the same way on one day. */
    public String identity() {
      return "succession:" + date + ":" + kind + ":" + (from.isEmpty() ? "" : from.getFirst());
    }

    /** Those that are no more after it. */
    public List<String> ended() {
      return kind.equals(RENAME)
          ? List.of()
          : from.stream().filter(key -> !to.contains(key)).toList();
    }

    /** Nobody goes on who could take a new name, or several do. */
    boolean isWithoutName() {
      return !kind.equals(RENAME) && from.stream().filter(to::contains).count() != 1;
    }
  }

  /** An award that should be held; all of them are given, none besides them is held. */
  public record ExpectedAward(String organization, String awardType, String decidedBy) {}

  public record Expected(
      @Nullable List<ExpectedRow> ranking, @Nullable List<ExpectedAward> awards) {}

  /**
   * What is expected of one organization; only what the file gives is compared.
   *
   * @param rank null = not given
   */
  public record ExpectedRow(
      String organization,
      @Nullable Rank rank,
      @Nullable Boolean tied,
      @Nullable Boolean barred,
      @Nullable BigDecimal total,
      @Nullable BigDecimal base,
      @Nullable BigDecimal bonus,
      @Nullable BigDecimal penalty) {

    /**
     * A place in the ranking.
     *
     * @param number null = barred, so without a place
     */
    public record Rank(@Nullable Integer number) {}
  }
}
