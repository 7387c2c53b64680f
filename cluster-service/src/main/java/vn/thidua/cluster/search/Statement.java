package vn.thidua.cluster.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement being written, with the values that it names. */
final class Statement {

  private final Map<String, Object> values = new LinkedHashMap<>();

  Statement(LocalDate on, List<String> words) {
    values.put("on", on);
    for (int i = 0; i < words.size(); i++) {
      values.put("w" + i, words.get(i));
    }
  }

  /** A condition if there is a value for it, else nothing. */
  String and(String condition, String name, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    values.put(name, value);
    return " and " + condition;
  }

  void with(String name, Object value) {
    values.put(name, value);
  }

  List<Tuple> read(EntityManager entities, String text) {
    var query = entities.createNativeQuery(text, Tuple.class);
    values.forEach((name, value) -> {
      if (text.contains(":" + name)) {
        query.setParameter(name, value);
      }
    });
    return query.getResultStream().map(Tuple.class::cast).toList();
  }
}
