package vn.thidua.awards.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.awards.participants.KnownOrganization;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.types.Competence.Competent;

/** Who may decide on what on a date. */
@ApplicationScoped
public class Authorities {

  private static final String COMPETENT =
      """
      select t.code as type, a.code as authority, a.name, a.name_en, c.citation, c.verified
        from award_type t
        join award_type_version v on v.award_type_id = t.id
        join award_type_authority c on c.award_type_version_id = v.id
        join authority a on a.code = c.authority
       where t.code in (:codes)
         and v.valid_from <= :on and (v.valid_to is null or v.valid_to > :on)
         and c.valid_from <= :on and (c.valid_to is null or c.valid_to > :on)
       order by t.code, c.position
      """;

  private static final String KINDS =
      """
      select organization_kind from authority_kind
       where authority = :authority
         and valid_from <= :on and (valid_to is null or valid_to > :on)
      """;

  private final EntityManager entities;
  private final AwardTypes types;
  private final Participants participants;

  Authorities(EntityManager entities, AwardTypes types, Participants participants) {
    this.entities = entities;
    this.types = types;
    this.participants = participants;
  }

  public Optional<Authority> authority(String code) {
    return entities
        .createNativeQuery(
            "select code, name, name_en from authority where code = :code", Object[].class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .map(row -> {
          Object[] columns = (Object[]) row;
          return new Authority((String) columns[0], (String) columns[1], (String) columns[2]);
        });
  }

  /** Whether the issuer can hold its authority on the date; asks nothing about award types. */
  public IssuerFit issuerFits(IssuerRef issuer, LocalDate on) {
    List<String> kinds =
        entities
            .createNativeQuery(KINDS, String.class)
            .setParameter("authority", issuer.authority())
            .setParameter("on", on)
            .getResultList();
    if (kinds.isEmpty()) {
      return IssuerFit.NO_SUCH_AUTHORITY;
    }
    boolean ofTheState = kinds.contains(null);
    if (issuer.organizationId() == null) {
      return ofTheState ? IssuerFit.FITS : IssuerFit.ORGANIZATION_MISSING;
    }
    if (ofTheState) {
      return IssuerFit.ORGANIZATION_NOT_ALLOWED;
    }
    return participants
            .organization(issuer.organizationId())
            .map(KnownOrganization::kind)
            .filter(kinds::contains)
            .isPresent()
        ? IssuerFit.FITS
        : IssuerFit.KIND_DOES_NOT_HOLD_IT;
  }

  /**
   * Whether the issuer's authority may decide on the type on the date. Both must exist: ask {@link
   * AwardTypes#on} and {@link #issuerFits} before.
   */
  public Competence competent(String awardType, IssuerRef issuer, LocalDate on) {
    Competence competence = competent(Set.of(awardType), issuer, on).get(awardType);
    if (competence == null) {
      throw new IllegalArgumentException("no award type " + awardType + " on " + on);
    }
    return competence;
  }

  /** As the other, for many types at once; what does not hold on the date is left out. */
  public Map<String, Competence> competent(
      Collection<String> awardTypes, IssuerRef issuer, LocalDate on) {
    Authority authority =
        authority(issuer.authority())
            .orElseThrow(
                () -> new IllegalArgumentException("there is no authority " + issuer.authority()));
    Map<String, List<Competent>> competent = whoMay(awardTypes, on);
    Map<String, Competence> answers = new HashMap<>();
    types
        .on(awardTypes, on)
        .forEach((code, type) -> {
          List<Competent> those = competent.getOrDefault(code, List.of());
          String citation =
              those.stream()
                  .filter(one -> one.authority().equals(authority))
                  .map(Competent::citation)
                  .findFirst()
                  .orElse(null);
          answers.put(code, new Competence(type, authority, citation, those));
        });
    return answers;
  }

  private Map<String, List<Competent>> whoMay(Collection<String> awardTypes, LocalDate on) {
    if (awardTypes.isEmpty()) {
      return Map.of();
    }
    List<Object[]> rows =
        entities
            .createNativeQuery(COMPETENT, Object[].class)
            .setParameter("codes", Set.copyOf(awardTypes))
            .setParameter("on", on)
            .getResultList();
    Map<String, List<Competent>> byType = new HashMap<>();
    for (Object[] row : rows) {
      byType
          .computeIfAbsent((String) row[0], code -> new ArrayList<>())
          .add(
              new Competent(
                  new Authority((String) row[1], (String) row[2], (String) row[3]),
                  (String) row[4],
                  (Boolean) row[5]));
    }
    return byType;
  }
}
