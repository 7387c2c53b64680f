package vn.thidua.systemtests.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import vn.thidua.systemtests.client.Account;

/** Something in the system as it was last seen from outside. */
public final class Known {

  /** Collections of the API. */
  enum Kind {
    ORGANIZER("organizers"),
    ORGANIZATION("organizations"),
    MANDATE("mandates"),
    CLUSTER("clusters"),
    SUCCESSION("successions"),
    SCHEME("schemes"),
    PERIOD("periods"),
    SHEET("score-sheets"),
    PROPOSAL("proposals"),
    DECISION("award-decisions"),
    TOTAL("award-totals");

    private final String collection;

    Kind(String collection) {
      this.collection = collection;
    }

    String path() {
      return "/" + collection;
    }
  }

  private final Kind kind;
  private final UUID id;
  private final Account reader;
  private JsonNode view;
  private boolean doubtful;

  Known(Kind kind, JsonNode view, Account reader) {
    this.kind = kind;
    this.id = UUID.fromString(view.path("id").asText());
    this.reader = reader;
    this.view = view;
  }

  Kind kind() {
    return kind;
  }

  public UUID id() {
    return id;
  }

  /** Who may read it. */
  Account reader() {
    return reader;
  }

  String path() {
    return kind.path() + "/" + id;
  }

  synchronized JsonNode view() {
    return view;
  }

  synchronized long version() {
    return view.path("version").asLong();
  }

  synchronized void seen(JsonNode later) {
    if (later.path("version").asLong(-1) >= view.path("version").asLong()) {
      view = later;
      doubtful = false;
    }
  }

  /** Somebody else may have changed it: look again before the next change. */
  synchronized void doubt() {
    doubtful = true;
  }

  synchronized boolean isDoubtful() {
    return doubtful;
  }

  String text(String field) {
    return view().path(field).asText("");
  }

  boolean is(String field, String value) {
    return text(field).equals(value);
  }
}
