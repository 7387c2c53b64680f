package vn.thidua.platform.reports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where a name is looked up: the thing at hand, then those around it. */
final class Scope {

  /** What a name stands for; no answer at all is another thing than nothing. */
  record Answer(@Nullable Object value) {}

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new LinkedHashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.put(component.getName(), accessor);
          }
          return accessors;
        }
      };

  private final @Nullable Scope outer;
  private final @Nullable Object value;
  private final Map<String, Object> aboutItself;

  private Scope(@Nullable Scope outer, @Nullable Object value, Map<String, Object> aboutItself) {
    this.outer = outer;
    this.value = value;
    this.aboutItself = aboutItself;
  }

  static Scope of(Object values) {
    return new Scope(null, values, Map.of());
  }

  Scope inside(@Nullable Object thing) {
    return new Scope(this, thing, Map.of());
  }

  /** Of one thing in a list. */
  Scope inside(@Nullable Object thing, int index, int size) {
    return new Scope(
        this,
        thing,
        Map.of(
            "@number", Integer.toString(index + 1),
            "@first", index == 0,
            "@last", index == size - 1));
  }

  @Nullable Answer find(Tag tag) {
    Answer answer = null;
    for (String name : tag.names()) {
      answer = answer == null ? find(name) : in(answer.value(), name);
      if (answer == null || answer.value() == null) {
        return answer;
      }
    }
    return answer;
  }

  /** All that could be said here, for those who look for a misspelt name. */
  Set<String> names() {
    Set<String> names = outer == null ? new TreeSet<>() : outer.names();
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> names.add(String.valueOf(key)));
    } else if (value instanceof Record) {
      names.addAll(ACCESSORS.get(value.getClass()).keySet());
    }
    names.addAll(aboutItself.keySet());
    return names;
  }

  private @Nullable Answer find(String name) {
    if (name.equals(Tag.ITSELF)) {
      return new Answer(value);
    }
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Object own = scope.aboutItself.get(name);
      Answer answer = own != null ? new Answer(own) : in(scope.value, name);
      if (answer != null) {
        return answer;
      }
    }
    return null;
  }

  private static @Nullable Answer in(@Nullable Object thing, String name) {
    return switch (thing) {
      case Map<?, ?> map -> map.containsKey(name) ? new Answer(map.get(name)) : null;
      case Record values -> {
        Method accessor = ACCESSORS.get(values.getClass()).get(name);
        yield accessor == null ? null : new Answer(read(values, accessor));
      }
      case null, default -> null;
    };
  }

  private static @Nullable Object read(Record values, Method accessor) {
    try {
      return accessor.invoke(values);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InvocationTargetException refused) {
      throw new IllegalStateException(refused.getCause());
    }
  }
}
