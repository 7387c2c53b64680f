package vn.thidua.scoring.sheets.form;

import java.util.List;

/** What a form is known by, whatever language it speaks. */
final class FormKeys {

  static final String HIDDEN_SHEET = "thidua";

  /** Before the keys of the columns of each sheet. */
  static final String ENTRY = "entry:";

  static final String EVIDENCE = "evidence:";
  static final String SUMMARY = "summary:";

  static final List<String> EVIDENCE_KEYS =
      List.of(EVIDENCE + "code", EVIDENCE + "title", EVIDENCE + "link", EVIDENCE + "file");

  static final String FORMAT = "thidua:score-sheet-form";

  /** Another one, as soon as an older reader would misunderstand. */
  static final String FORMAT_VERSION = "1";

  static final String SHEET = "sheet";
  static final String SCHEME = "scheme";
  static final String TURN = "turn";
  static final String VERSION = "version";
  static final String LEAF = "leaf";

  private FormKeys() {}
}
