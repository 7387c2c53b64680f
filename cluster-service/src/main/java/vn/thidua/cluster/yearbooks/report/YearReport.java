package vn.thidua.cluster.yearbooks.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates {@code cluster-year} are filled with: texts in the language of the template,
 * dates and numbers written out. What is not known is left out (null, or an empty list).
 *
 * @param cluster its name
 * @param kind "cụm" or "khối"; "cluster" or "block"
 * @param kindCapital the same at the beginning of a sentence
 * @param number of the report, if it has one yet
 * @param place where it is signed
 * @param date when, in words
 * @param asOf the day that it tells of
 * @param establishedBy number, date, issuer and title of the decision
 * @param memberCount a number in two digits or more
 * @param regulation the one in force, by which it is known what is missing
 * @param missing what should have been done by now
 * @param upcoming what has to be done next
 * @param unknown steps of which nothing is known here
 * @param closing that the year is closed, and by what
 */
record YearReport(
    String cluster,
    String kind,
    String kindCapital,
    String organizer,
    String year,
    String nextYear,
    Issuer issuer,
    @Nullable String number,
    @Nullable String place,
    @Nullable String date,
    String asOf,
    @Nullable String establishedBy,
    String memberCount,
    List<Member> members,
    List<Office> heads,
    List<Office> nextHeads,
    @Nullable Agreement agreement,
    List<Movement> movements,
    List<Conference> conferences,
    List<UnitPledges> pledges,
    List<Exemplar> exemplars,
    List<Raised> recommendations,
    List<Raised> instructions,
    @Nullable Ranking ranking,
    @Nullable Awards awards,
    @Nullable String regulation,
    List<Missing> missing,
    List<Missing> upcoming,
    List<String> unknown,
    @Nullable String closing,
    List<String> recipients,
    Signing signing) {

  /** Who issues the report, as it stands at the top. */
  record Issuer(@Nullable String above, String name) {}

  record Member(String name, @Nullable String note) {}

  record Office(
      String role, String organization, @Nullable String representative, @Nullable String basis) {}

  record Agreement(String status, List<Signature> signatures, List<String> unsigned) {}

  /**
   * @param on empty if the unit has not signed
   */
  record Signature(
      String organization,
      @Nullable String signer,
      @Nullable String position,
      @Nullable String on) {}

  record Movement(
      String title,
      @Nullable String form,
      @Nullable String launchedBy,
      @Nullable String period,
      @Nullable String motto,
      @Nullable String basis,
      @Nullable String result,
      List<String> contents) {}

  record Conference(
      String title,
      @Nullable String held,
      @Nullable String chair,
      @Nullable String attendees,
      List<String> resolutions) {}

  record UnitPledges(String unit, List<Pledge> items) {}

  record Pledge(String text, @Nullable String progress, @Nullable String status) {}

  record Exemplar(
      String name,
      @Nullable String kind,
      @Nullable String field,
      @Nullable String steps,
      @Nullable String replicated,
      @Nullable String honors) {}

  /**
   * A recommendation or an instruction.
   *
   * @param to whom it is addressed to
   */
  record Raised(
      String text,
      @Nullable String by,
      @Nullable String to,
      @Nullable String due,
      @Nullable String status) {}

  record Ranking(@Nullable String basis, List<Place> places) {}

  record Place(String rank, String organization, @Nullable String points, @Nullable String note) {}

  record Awards(List<String> summary, List<AwardLine> lines) {}

  record AwardLine(
      String form,
      @Nullable String collectives,
      @Nullable String individuals,
      @Nullable String total) {}

  record Missing(String what, @Nullable String who, @Nullable String due) {}

  /** The end of the page: for whom, as what, who. */
  record Signing(@Nullable String onBehalf, @Nullable String title, @Nullable String name) {}
}
