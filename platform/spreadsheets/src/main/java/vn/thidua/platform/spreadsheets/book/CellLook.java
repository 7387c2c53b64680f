package vn.thidua.platform.spreadsheets.book;

import org.jspecify.annotations.Nullable;

/** How a cell looks, and with it whether it may be changed in a locked sheet. */
public enum CellLook {
  /** To be read. */
  PLAIN(null, false, false),
  /** At the top of a column. */
  HEAD("D9E1F2", true, false),
  /** A row that others belong to. */
  GROUP("EDEDED", true, false),
  /** Nothing is to be entered here. */
  CLOSED("D9D9D9", false, false),
  /** To be filled in. */
  OPEN("FFF9E5", false, true),
  /** For a title, or words on how to fill in the rest. */
  NOTE(null, true, false);

  private final @Nullable String fill;
  private final boolean bold;
  private final boolean open;

  CellLook(@Nullable String fill, boolean bold, boolean open) {
    this.fill = fill;
    this.bold = bold;
    this.open = open;
  }

  @Nullable String fill() {
    return fill;
  }

  boolean bold() {
    return bold;
  }

  boolean open() {
    return open;
  }

  boolean framed() {
    return this != NOTE;
  }
}
