package vn.thidua.scoring.sheets.offline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.form.Filled;
import vn.thidua.scoring.sheets.values.StageValue;

/** What a stage says, as it stands in a form and as it is stored. */
final class FormValues {

  private FormValues() {}

  static Filled filled(StageValue value) {
    return new Filled(
        !Boolean.FALSE.equals(value.assigned()),
        value.target(),
        value.actual(),
        value.points(),
        value.passed(),
        value.count(),
        value.rejected(),
        value.comment(),
        proofs(value));
  }

  static List<Filled.Proof> proofs(StageValue value) {
    return value.evidence().stream()
        .map(item ->
            new Filled.Proof(
                item.title(), item.link(), item.fileId() == null ? null : item.fileId().toString()))
        .toList();
  }

  static StageValue value(String criterion, Stage stage, Filled filled) {
    return new StageValue(
        criterion,
        stage,
        stage == Stage.SELF ? filled.assigned() : null,
        filled.target(),
        filled.actual(),
        filled.points(),
        filled.passed(),
        filled.count(),
        stage == Stage.SELF ? null : filled.rejected(),
        stage == Stage.SELF ? null : filled.words(),
        filled.evidence().stream()
            .map(proof -> new StageValue.EvidenceItem(proof.title(), proof.link(), file(proof)))
            .toList());
  }

  private static @Nullable UUID file(Filled.Proof proof) {
    String file = proof.file();
    return file == null ? null : UUID.fromString(file);
  }
}
