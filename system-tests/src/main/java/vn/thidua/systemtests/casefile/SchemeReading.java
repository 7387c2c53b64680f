package vn.thidua.systemtests.casefile;

import java.util.List;
import vn.thidua.systemtests.casefile.CaseFile.Band;
import vn.thidua.systemtests.casefile.CaseFile.Method;
import vn.thidua.systemtests.casefile.CaseFile.Node;
import vn.thidua.systemtests.casefile.CaseFile.Scheme;
import vn.thidua.systemtests.casefile.place.ObjectPlace;

/** Reads {@code /scheme}. */
final class SchemeReading {

  private SchemeReading() {}

  static Scheme scheme(ObjectPlace place) {
    return new Scheme(
        place.name("title"),
        place.requiredDecimal("totalPoints"),
        place.texts("tieBreaks"),
        place.requiredList("nodes", SchemeReading::node));
  }

  private static Node node(ObjectPlace place) {
    return new Node(
        place.name("code"),
        place.textOrNull("parent"),
        place.constant("part", List.of("BASE", "BONUS", "PENALTY")),
        place.name("title"),
        place.decimal("maxPoints"),
        place.constant("method", Method.class),
        place.constant("direction", List.of("HIGHER_IS_BETTER", "LOWER_IS_BETTER")),
        place.decimal("pointsPerItem"),
        place.list(
            "bands",
            band -> new Band(band.requiredDecimal("threshold"), band.requiredDecimal("points"))),
        Boolean.TRUE.equals(place.bool("evidenceRequired")));
  }
}
