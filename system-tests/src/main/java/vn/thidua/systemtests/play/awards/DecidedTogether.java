package vn.thidua.systemtests.play.awards;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thidua.systemtests.casefile.CaseFile.AwardDecision;
import vn.thidua.systemtests.casefile.CaseFile.Proposal;

/** What one award decision is about: proposals of the file, in its order. */
record DecidedTogether(List<Proposal> proposals) {

  /** Those of the file that are decided, by the documents that decide them. */
  static List<DecidedTogether> of(List<Proposal> proposals) {
    List<DecidedTogether> all = new ArrayList<>();
    for (Proposal proposal : proposals) {
      if (proposal.decision() != null) {
        all.stream()
            .filter(one -> one.first().isDecidedWith(proposal))
            .findFirst()
            .orElseGet(() -> {
              DecidedTogether another = new DecidedTogether(new ArrayList<>());
              all.add(another);
              return another;
            })
            .proposals
            .add(proposal);
      }
    }
    return all;
  }

  private Proposal first() {
    return proposals.getFirst();
  }

  AwardDecision decision() {
    return Objects.requireNonNull(first().decision());
  }

  String authority() {
    return first().decidedBy();
  }

  String key() {
    String issuer = decision().issuer();
    String authority = issuer == null ? authority() : authority() + ":" + issuer;
    return "decision:" + authority + ":" + decision().number();
  }

  /** The place of its content: all proposals say the same of it. */
  String pointer() {
    return first().pointer() + "/decision";
  }
}
