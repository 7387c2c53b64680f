package vn.thidua.systemtests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Succession;
import vn.thidua.systemtests.casefile.place.Findings;
import vn.thidua.systemtests.casefile.place.ObjectPlace;
import vn.thidua.systemtests.casefile.place.Pointer;

/** Reads what became of organizations, as far as an act can be understood by itself. */
final class SuccessionReading {

  private final Findings findings;
  private int index;

  SuccessionReading(Findings findings) {
    this.findings = findings;
  }

  Succession succession(ObjectPlace place) {
    LocalDate date = place.requiredDate("date");
    Succession act =
        new Succession(
            index++,
            date == null ? LocalDate.EPOCH : date,
            place.requiredConstant("kind", Succession.KINDS),
            place.texts("from"),
            place.texts("to"),
            place.text("name"),
            place.text("nameEn"),
            place.text("document"));
    checkParties(place, act);
    checkName(place, act);
    return act;
  }

  private void checkParties(ObjectPlace place, Succession act) {
    int before = act.from().size();
    boolean fits =
        switch (act.kind()) {
          case Succession.MERGE -> before > 1 && act.to().size() == 1;
          case Succession.SPLIT -> before == 1 && !act.to().isEmpty();
          case Succession.RENAME ->
              before == 1 && (act.to().isEmpty() || act.to().equals(act.from()));
          case Succession.DISSOLVE -> before > 0 && act.to().isEmpty();
          default -> true;
        };
    if (!fits) {
      findings.add(
          place.pointer("from"),
          "%s: số đơn vị trước và sau không hợp (%d, %d)",
          "%s: the numbers of organizations before and after do not fit (%d, %d)",
          act.kind(),
          before,
          act.to().size());
    }
    checkTwice(place.pointer("from"), act.from());
    checkTwice(place.pointer("to"), act.to());
  }

  private void checkTwice(String pointer, List<String> keys) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!seen.add(keys.get(i))) {
        ReferenceCheck.twice(findings, pointer + Pointer.of(i), keys.get(i));
      }
    }
  }

  private void checkName(ObjectPlace place, Succession act) {
    @Nullable String name = act.name();
    if (name == null && act.kind().equals(Succession.RENAME)) {
      findings.add(place.pointer("name"), "đổi tên mà thiếu tên mới", "a RENAME needs a new name");
    }
    if (name != null && act.isWithoutName()) {
      findings.add(
          place.pointer("name"),
          "không có một đơn vị tiếp tục nào để mang tên mới",
          "there is no single organization that goes on and could take the new name");
    }
  }

  /** The acts name organizations of the file, and none is there twice. */
  static void check(CaseFile file, Findings findings) {
    Set<String> known = new HashSet<>();
    file.organizations().forEach(organization -> known.add(organization.key()));
    List<String> identities = new ArrayList<>();
    for (Succession act : file.successions()) {
      checkKnown(act.pointer() + "/from", act.from(), known, findings);
      checkKnown(act.pointer() + "/to", act.to(), known, findings);
      if (identities.contains(act.identity())) {
        ReferenceCheck.twice(findings, act.pointer(), act.identity());
      }
      identities.add(act.identity());
    }
  }

  private static void checkKnown(
      String pointer, List<String> keys, Set<String> known, Findings findings) {
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).isEmpty() && !known.contains(keys.get(i))) {
        ReferenceCheck.unknownOrganization(findings, pointer + Pointer.of(i), keys.get(i));
      }
    }
  }
}
