package vn.thidua.awards.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which titles and forms there are on a date. */
@ApplicationScoped
public class AwardTypes {

  private static final String ON =
      """
      select t.code, v.name, v.name_en, v.level, v.kind, v.subjects, v.commendation_types,
             v.requires_ranking, v.ranking_citation, v.citation, v.verified
        from award_type t
        join award_type_version v on v.award_type_id = t.id
       where t.code in (:codes) and v.valid_from <= :on and (v.valid_to is null or v.valid_to > :on)
      """;

  private final EntityManager entities;

  AwardTypes(EntityManager entities) {
    this.entities = entities;
  }

  /** Empty if there is no such code or it does not hold on the date. */
  public Optional<AwardType> on(String code, LocalDate date) {
    return Optional.ofNullable(on(Set.of(code), date).get(code));
  }

  /** As the other, for many at once; what does not hold on the date is left out. */
  public Map<String, AwardType> on(Collection<String> codes, LocalDate date) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    List<Object[]> rows =
        entities
            .createNativeQuery(ON, Object[].class)
            .setParameter("codes", Set.copyOf(codes))
            .setParameter("on", date)
            .getResultList();
    return rows.stream()
        .map(AwardTypes::type)
        .collect(Collectors.toMap(AwardType::code, Function.identity()));
  }

  private static AwardType type(Object[] row) {
    return new AwardType(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        Level.valueOf((String) row[3]),
        Kind.valueOf((String) row[4]),
        constants(Subject.class, (String[]) row[5]),
        constants(CommendationType.class, (String[]) row[6]),
        (Boolean) row[7],
        (String) row[8],
        (String) row[9],
        (Boolean) row[10]);
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, String[] names) {
    Set<E> constants = EnumSet.noneOf(type);
    Arrays.stream(names).forEach(name -> constants.add(Enum.valueOf(type, name)));
    return Set.copyOf(constants);
  }
}
