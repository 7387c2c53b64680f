package vn.thidua.systemtests.casefile;

import vn.thidua.systemtests.casefile.CaseFile.Entry;
import vn.thidua.systemtests.casefile.CaseFile.Review;
import vn.thidua.systemtests.casefile.CaseFile.Sheet;
import vn.thidua.systemtests.casefile.CaseFile.Values;
import vn.thidua.systemtests.casefile.place.ObjectPlace;

/** Reads an element of {@code /sheets}. */
final class SheetReading {

  private static final int MOST_EVIDENCE = 1000;

  private SheetReading() {}

  static Sheet sheet(ObjectPlace place) {
    return new Sheet(
        place.name("organization"),
        place.texts("bars"),
        place.list("entries", SheetReading::entry));
  }

  private static Entry entry(ObjectPlace place) {
    return new Entry(
        place.name("criterion"),
        place.bool("assigned"),
        values(place),
        place.integer("evidence", 0, MOST_EVIDENCE),
        place.text("explanation"),
        place.object("headReview", SheetReading::review),
        place.object("officeReview", SheetReading::review));
  }

  private static Review review(ObjectPlace place) {
    return new Review(values(place), place.bool("rejected"), place.text("comment"));
  }

  private static Values values(ObjectPlace place) {
    return new Values(
        place.decimal("target"),
        place.decimal("actual"),
        place.decimal("points"),
        place.bool("passed"),
        place.integer("count"));
  }
}
