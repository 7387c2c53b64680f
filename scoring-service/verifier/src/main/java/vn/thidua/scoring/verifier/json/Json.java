package vn.thidua.scoring.verifier.json;

import java.util.List;
import java.util.Map;

/** A JSON value as bundles have it: their only numbers are whole ones, decimals are texts. */
public sealed interface Json {

  /** The value that is said to be none. */
  enum Nothing implements Json {
    NULL
  }

  record Text(String value) implements Json {}

  record Whole(long value) implements Json {}

  record Truth(boolean value) implements Json {}

  record Items(List<Json> items) implements Json {}

  /** An object, its members in the order in which they were read. */
  record Members(Map<String, Json> members) implements Json {}
}
