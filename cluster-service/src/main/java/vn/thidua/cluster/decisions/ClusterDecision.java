package vn.thidua.cluster.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;

/** A document. Number and date make it what it is; only its title and signer can be corrected. */
@Entity
class ClusterDecision {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;

  @Enumerated(EnumType.STRING)
  private DecisionKind kind;

  private String number;
  private String numberKey;

  @Column(name = "decision_date")
  private LocalDate date;

  private @Nullable String issuer;
  private @Nullable String title;
  private @Nullable String signer;
  @Version private long version;

  protected ClusterDecision() {}

  ClusterDecision(
      UUID organizerId,
      @Nullable ExternalReference reference,
      DecisionKind kind,
      DecisionReference content) {
    this.organizerId = organizerId;
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.kind = kind;
    this.number = content.number().strip();
    this.numberKey = keyOf(content.number());
    this.date = content.date();
    this.issuer = content.issuer();
  }

  /** The number without spaces and case: "12 / QĐ-HĐ" is "12/qđ-hđ". */
  static String keyOf(String number) {
    return SPACES
        .matcher(Normalizer.normalize(number, Normalizer.Form.NFC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  void correct(@Nullable String newTitle, @Nullable String newSigner) {
    this.title = newTitle;
    this.signer = newSigner;
  }

  /** Whether somebody names another issuer. Who says nothing contradicts nobody. */
  boolean contradicts(DecisionReference told) {
    return issuer != null && told.issuer() != null && !keyOf(issuer).equals(keyOf(told.issuer()));
  }

  /** Takes the issuer if it was not told before. */
  boolean learnIssuer(DecisionReference told) {
    if (issuer != null || told.issuer() == null) {
      return false;
    }
    this.issuer = told.issuer();
    return true;
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  long version() {
    return version;
  }

  @Nullable String issuer() {
    return issuer;
  }

  State state() {
    return new State(id, source, key, organizerId, kind, number, date, issuer, title, version);
  }

  /** A decision as events carry it: who signed it is a person and stays here. */
  record State(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      DecisionKind kind,
      String number,
      LocalDate date,
      @Nullable String issuer,
      @Nullable String title,
      long version) {}
}
