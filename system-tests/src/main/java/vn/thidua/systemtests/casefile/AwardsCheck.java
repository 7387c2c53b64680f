package vn.thidua.systemtests.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.systemtests.casefile.CaseFile.AwardDecision;
import vn.thidua.systemtests.casefile.CaseFile.AwardTotals;
import vn.thidua.systemtests.casefile.CaseFile.ExpectedAward;
import vn.thidua.systemtests.casefile.CaseFile.Organization;
import vn.thidua.systemtests.casefile.CaseFile.Proposal;
import vn.thidua.systemtests.casefile.place.Findings;
import vn.thidua.systemtests.casefile.place.Pointer;

/** Whether what is said about awards fits together and names organizations of the file. */
final class AwardsCheck {

  private final CaseFile file;
  private final Findings findings;
  private final Set<String> organizations;

  AwardsCheck(CaseFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
    this.organizations =
        file.organizations().stream().map(Organization::key).collect(Collectors.toSet());
  }

  /**
   * Checks everything.
   *
   * @param organizationsOfPersons keys by their places
   */
  void check(Map<String, String> organizationsOfPersons) {
    checkProposals();
    organizationsOfPersons.forEach(this::checkOrganization);
    checkTotals();
    checkExpected();
  }

  private void checkProposals() {
    Set<String> seen = new HashSet<>();
    List<Proposal> proposals = file.proposals();
    for (int i = 0; i < proposals.size(); i++) {
      Proposal proposal = proposals.get(i);
      String pointer = proposal.pointer();
      checkOrganization(pointer + "/organization", proposal.organization());
      if (!seen.add(proposal.awardType() + " " + proposal.organization())) {
        twice(pointer, proposal.awardType() + " " + proposal.organization());
      }
      AwardDecision decision = proposal.decision();
      if (decision != null) {
        if (decision.issuer() != null) {
          checkOrganization(pointer + "/decision/issuer", decision.issuer());
        }
        proposals.subList(0, i).stream()
            .filter(proposal::isDecidedWith)
            .findFirst()
            .ifPresent(first -> checkSameDecision(pointer + "/decision", decision, first));
      }
    }
  }

  /** What is decided by one document has one date and one signer. */
  private void checkSameDecision(String pointer, AwardDecision decision, Proposal first) {
    AwardDecision other = Objects.requireNonNull(first.decision());
    if (!decision.date().equals(other.date())) {
      otherwise(pointer + "/date", decision, first);
    }
    if (!decision.signer().equals(other.signer())) {
      otherwise(pointer + "/signer", decision, first);
    }
  }

  private void otherwise(String pointer, AwardDecision decision, Proposal first) {
    findings.add(
        pointer,
        "quyết định số %s đã ghi khác ở %s",
        "decision number %s says something else at %s",
        decision.number(),
        first.pointer());
  }

  private void checkTotals() {
    AwardTotals totals = file.awardTotals();
    if (totals == null) {
      return;
    }
    Integer collectives = totals.collectives();
    Integer individuals = totals.individuals();
    long parts = (collectives == null ? 0L : collectives) + (individuals == null ? 0 : individuals);
    boolean whole = collectives != null && individuals != null;
    if (whole ? parts != totals.count() : parts > totals.count()) {
      findings.add(
          "/awardTotals/count",
          "tập thể và cá nhân là %d, tổng số ghi %d",
          "collectives and individuals are %d, the count says %d",
          parts,
          totals.count());
    }
  }

  private void checkExpected() {
    List<ExpectedAward> expected = file.expectedAwards();
    if (expected == null) {
      return;
    }
    Set<ExpectedAward> seen = new HashSet<>();
    for (int i = 0; i < expected.size(); i++) {
      ExpectedAward award = expected.get(i);
      String pointer = Pointer.of("expect", "awards", i);
      checkOrganization(pointer + "/organization", award.organization());
      if (!seen.add(award)) {
        twice(pointer, award.awardType() + " " + award.organization());
      }
    }
  }

  private void twice(String pointer, String what) {
    findings.add(pointer, "%s được ghi hai lần", "%s is given twice", what);
  }

  private void checkOrganization(String pointer, String key) {
    if (!key.isEmpty() && !organizations.contains(key)) {
      ReferenceCheck.unknownOrganization(findings, pointer, key);
    }
  }
}
