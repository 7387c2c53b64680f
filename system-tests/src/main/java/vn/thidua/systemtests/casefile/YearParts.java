package vn.thidua.systemtests.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster's year consists of besides its scores and awards. Each thing knows its place in
 * the file and the key by which it is found again.
 */
public record YearParts(
    List<Movement> movements,
    @Nullable Agreement agreement,
    List<Conference> conferences,
    List<Recommendation> recommendations,
    List<Exemplar> exemplars) {

  /** Whether the case says nothing of all this. */
  public boolean isEmpty() {
    return movements.isEmpty()
        && agreement == null
        && conferences.isEmpty()
        && recommendations.isEmpty()
        && exemplars.isEmpty();
  }

  /**
   * A body that acts or is addressed.
   *
   * @param organization its key, if the file has it
   * @param name else what it is called
   */
  public record Body(@Nullable String organization, @Nullable String name) {}

  /** Somebody who is named. */
  public record Named(
      @Nullable String name, @Nullable String position, @Nullable Body organization) {}

  /** The document on which a movement is founded. */
  public record Basis(
      @Nullable String number,
      @Nullable LocalDate date,
      @Nullable String issuer,
      @Nullable String title) {}

  /** How a movement began, as far as it is known. */
  public record Launch(
      @Nullable Body by, @Nullable Named person, @Nullable LocalDate on, @Nullable String place) {}

  /** Days or, where no more is known, years. */
  public record Period(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Integer fromYear,
      @Nullable Integer toYear) {

    public static final Period UNKNOWN = new Period(null, null, null, null);
  }

  /**
   * A movement that the cluster joined.
   *
   * @param participants keys; none given = the cluster
   */
  public record Movement(
      String pointer,
      String key,
      String name,
      @Nullable String nameEn,
      String form,
      Launch launch,
      Period period,
      @Nullable String motto,
      List<String> contents,
      List<String> criteria,
      List<Basis> legalBases,
      List<String> participants,
      List<Pledge> pledges) {}

  /**
   * The emulation agreement.
   *
   * @param signedOn null = not signed by anybody
   * @param signatories keys
   */
  public record Agreement(
      int year,
      @Nullable String title,
      @Nullable String text,
      @Nullable LocalDate signedOn,
      List<String> signatories,
      @Nullable LocalDate closedOn,
      List<Pledge> pledges) {

    public String key() {
      return "agreement:" + year;
    }
  }

  /**
   * What an organization is to reach; with none of awards, ratio and value it is words only.
   *
   * @param parent key of the pledge that it is a part of
   */
  public record Pledge(
      String pointer,
      String key,
      @Nullable String parent,
      String organization,
      String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Awards awards,
      @Nullable Ratio ratio,
      @Nullable Value value) {}

  /**
   * At least so many awards of one of these types.
   *
   * @param authorities codes; with issuers: by one of either
   * @param issuers keys
   * @param roleGroup whose people count, where the scope is a role group
   */
  public record Awards(
      int atLeast,
      List<String> types,
      List<String> authorities,
      List<String> issuers,
      String scope,
      @Nullable String roleGroup) {

    public static final List<String> SCOPES = List.of("UNIT", "BRANCH", "PEOPLE", "ROLE_GROUP");
  }

  /** So many of so many targets. */
  public record Ratio(BigDecimal target, BigDecimal of) {}

  /** A measured value compared with an amount. */
  public record Value(String sign, BigDecimal amount, @Nullable String unit) {

    public static final List<String> SIGNS = List.of("GT", "GE", "LT", "LE", "EQ");
  }

  /**
   * A conference.
   *
   * @param organization the key of the one that held it; null = the cluster
   */
  public record Conference(
      String pointer,
      String key,
      @Nullable String organization,
      @Nullable String title,
      List<Occasion> occasions,
      @Nullable LocalDate heldFrom,
      @Nullable LocalDate heldTo,
      @Nullable String place,
      @Nullable Named chair,
      List<Attendee> attendees,
      List<String> agenda,
      @Nullable String summary,
      List<Resolution> resolutions) {}

  /** What a conference was for. */
  public record Occasion(String kind, int year) {

    static final List<String> KINDS = List.of("LAUNCH", "MID_YEAR", "SUMMARY");
  }

  /**
   * Who was there.
   *
   * @param who null = only the organization is named
   */
  public record Attendee(@Nullable Named who, @Nullable Body organization, @Nullable String role) {}

  /**
   * What a conference resolved, with what its kind needs.
   *
   * @param year the one of the conference's years to which it belongs; null = the first
   * @param proposal the place of a proposal in the file
   * @param movement the key of a movement of the file
   */
  public record Resolution(
      String pointer,
      String kind,
      @Nullable Integer year,
      @Nullable String text,
      @Nullable Integer proposal,
      @Nullable String movement,
      @Nullable Election election,
      @Nullable HandingOver handingOver) {

    public static final String RANKING_PRESENTED = "RANKING_PRESENTED";
    public static final String PROPOSAL_SUPPORTED = "PROPOSAL_SUPPORTED";
    public static final String HEADS_ELECTED = "HEADS_ELECTED";
    public static final String AGREEMENT_SIGNED = "AGREEMENT_SIGNED";
    public static final String MOVEMENT_LAUNCHED = "MOVEMENT_LAUNCHED";
    public static final String AWARDS_HANDED_OVER = "AWARDS_HANDED_OVER";
    public static final String YEAR_CLOSED = "YEAR_CLOSED";
    public static final String OTHER = "OTHER";
    static final List<String> KINDS =
        List.of(
            RANKING_PRESENTED,
            PROPOSAL_SUPPORTED,
            HEADS_ELECTED,
            AGREEMENT_SIGNED,
            MOVEMENT_LAUNCHED,
            AWARDS_HANDED_OVER,
            YEAR_CLOSED,
            OTHER);
  }

  /**
   * Who was chosen to lead.
   *
   * @param year for which
   * @param head a key
   * @param deputies keys
   */
  public record Election(int year, @Nullable String head, List<String> deputies) {}

  /** How many awards were handed over, as far as it is told. */
  public record HandingOver(
      @Nullable Integer count, @Nullable Integer collectives, @Nullable Integer individuals) {}

  /**
   * What was recommended or ordered.
   *
   * @param conference the key of a conference of the file
   */
  public record Recommendation(
      String pointer,
      String key,
      String kind,
      @Nullable String conference,
      @Nullable Named by,
      @Nullable Body addressee,
      @Nullable String topic,
      String text,
      @Nullable LocalDate dueOn) {

    public static final List<String> KINDS = List.of("RECOMMENDATION", "INSTRUCTION");
  }

  /**
   * Who or what was found worth following.
   *
   * @param year the first, if it is one of several years
   * @param organization a key: the collective, or that to which it belongs
   */
  public record Exemplar(
      String pointer,
      String key,
      int year,
      @Nullable Integer toYear,
      String kind,
      @Nullable Named person,
      @Nullable String organization,
      @Nullable String name,
      @Nullable String field,
      @Nullable String about,
      List<ExemplarStep> steps,
      List<Replica> replicatedAt,
      List<String> honors) {

    public static final String PERSON = "PERSON";
    public static final String COLLECTIVE = "COLLECTIVE";
    public static final String MODEL = "MODEL";
    static final List<String> KINDS = List.of(PERSON, COLLECTIVE, MODEL);
  }

  /** What was done with an exemplar; the steps may run side by side. */
  public record ExemplarStep(
      String step,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Named by,
      @Nullable String note) {

    static final List<String> STEPS = List.of("DISCOVER", "NURTURE", "SUM_UP", "REPLICATE");
  }

  /** Where an exemplar was followed. */
  public record Replica(Body where, @Nullable LocalDate on, @Nullable String note) {}
}
