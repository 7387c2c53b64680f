package vn.thidua.systemtests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.systemtests.casefile.CaseFile.AwardDecision;
import vn.thidua.systemtests.casefile.CaseFile.AwardTotals;
import vn.thidua.systemtests.casefile.CaseFile.ExpectedAward;
import vn.thidua.systemtests.casefile.CaseFile.Proposal;
import vn.thidua.systemtests.casefile.CaseFile.Signer;
import vn.thidua.systemtests.casefile.place.Findings;
import vn.thidua.systemtests.casefile.place.ObjectPlace;

/**
 * Reads {@code /proposals}, {@code /awardTotals} and {@code /expect/awards}. Which award types and
 * authorities there are is the system's data, so that only the form of a code is looked at.
 */
final class AwardsReading {

  private static final int MOST_AWARDS = 1_000_000_000;

  private final Findings findings;
  private final List<String> notPlayed;
  private final List<Proposal> proposals = new ArrayList<>();
  private final Map<String, String> organizationsOfPersons = new LinkedHashMap<>();
  private int place;

  /**
   * Reads into lists that others read on with.
   *
   * @param notPlayed takes the places of what is proposed for persons
   */
  AwardsReading(Findings findings, List<String> notPlayed) {
    this.findings = findings;
    this.notPlayed = notPlayed;
  }

  /** What is proposed for organizations. */
  List<Proposal> proposals(ObjectPlace root) {
    root.list("proposals", this::proposal);
    return proposals;
  }

  /** The keys that the persons proposed give as theirs, by their places. */
  Map<String, String> organizationsOfPersons() {
    return organizationsOfPersons;
  }

  private String proposal(ObjectPlace proposal) {
    int index = place++;
    String awardType = proposal.code("awardType");
    String decidedBy = proposal.code("decidedBy");
    String type = proposal.constant("commendationType", Proposal.COMMENDATION_TYPES);
    AwardDecision decision = proposal.object("decision", AwardsReading::decision);
    if (proposal.has("person")) {
      person(proposal);
    } else if (!proposal.has("organization")) {
      findings.add(
          proposal.pointer("organization"),
          "phải nêu đơn vị hoặc cá nhân được đề nghị",
          "an organization or a person must be proposed");
    } else {
      String organization = proposal.name("organization");
      proposals.add(
          new Proposal(
              index, awardType, organization, decidedBy, type == null ? "MERIT" : type, decision));
    }
    return awardType;
  }

  private void person(ObjectPlace proposal) {
    proposal.object("person", this::organizationOfPerson);
    notPlayed.add(proposal.pointer("person").substring(1));
    if (proposal.has("organization")) {
      proposal.text("organization");
      findings.add(
          proposal.pointer("organization"),
          "đề nghị cho đơn vị hoặc cho cá nhân; đơn vị của cá nhân ghi trong person",
          "an organization or a person is proposed; a person's organization stands in person");
    }
  }

  private String organizationOfPerson(ObjectPlace person) {
    person.name("name");
    person.text("position");
    String organization = person.nameOrNothing("organization");
    if (organization != null) {
      organizationsOfPersons.put(person.pointer("organization"), organization);
    }
    return "";
  }

  private static AwardDecision decision(ObjectPlace decision) {
    String number = decision.name("number");
    LocalDate date = decision.requiredDate("date");
    return new AwardDecision(
        number,
        date == null ? LocalDate.EPOCH : date,
        decision.requiredObject("signer", AwardsReading::signer),
        decision.nameOrNothing("issuer"));
  }

  private static Signer signer(ObjectPlace signer) {
    return new Signer(signer.name("name"), signer.name("position"));
  }

  static AwardTotals totals(ObjectPlace totals) {
    String note = totals.text("note");
    return new AwardTotals(
        totals.requiredYear("year"),
        totals.requiredInteger("count", 0, MOST_AWARDS),
        totals.integer("collectives", 0, MOST_AWARDS),
        totals.integer("individuals", 0, MOST_AWARDS),
        note == null || note.isBlank() ? null : note);
  }

  static ExpectedAward expectedAward(ObjectPlace award) {
    return new ExpectedAward(
        award.name("organization"), award.code("awardType"), award.code("decidedBy"));
  }
}
