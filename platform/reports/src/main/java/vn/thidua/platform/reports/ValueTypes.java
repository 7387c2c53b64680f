package vn.thidua.platform.reports;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.reports.Node.Element;
import vn.thidua.platform.reports.Node.Section;
import vn.thidua.platform.reports.Node.Value;

/**
 * Whether a template asks only for what the records that it is filled with have: known when it is
 * read, not first when a list has something in it.
 */
final class ValueTypes {

  private static final Map<String, Type> OF_A_LIST =
      Map.of("@number", String.class, "@first", boolean.class, "@last", boolean.class);

  private final List<String> faults = new ArrayList<>();

  static List<String> faults(Iterable<Element> texts, Class<? extends Record> values) {
    ValueTypes types = new ValueTypes();
    texts.forEach(text -> types.check(text.children(), new Around(null, values, false)));
    return types.faults;
  }

  /** The types around a place, the innermost first. */
  private record Around(@Nullable Around outer, Type type, boolean inList) {

    Around inside(Type inner, boolean list) {
      return new Around(this, inner, list);
    }

    @Nullable Type find(Tag tag) {
      Type found = null;
      for (String name : tag.names()) {
        found = found == null ? find(name) : in(found, name);
        if (found == null) {
          return null;
        }
      }
      return found;
    }

    private @Nullable Type find(String name) {
      if (name.equals(Tag.ITSELF)) {
        return type;
      }
      for (Around around = this; around != null; around = around.outer) {
        Type found = around.inList ? OF_A_LIST.get(name) : null;
        found = found != null ? found : in(around.type, name);
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    Set<String> names() {
      Set<String> names = outer == null ? new TreeSet<>() : outer.names();
      if (type instanceof Class<?> known && known.isRecord()) {
        Arrays.stream(known.getRecordComponents()).forEach(c -> names.add(c.getName()));
      }
      if (inList) {
        names.addAll(OF_A_LIST.keySet());
      }
      return names;
    }

    private static @Nullable Type in(Type type, String name) {
      return type instanceof Class<?> known && known.isRecord()
          ? Arrays.stream(known.getRecordComponents())
              .filter(component -> component.getName().equals(name))
              .findFirst()
              .map(RecordComponent::getGenericType)
              .orElse(null)
          : null;
    }
  }

  private void check(List<Node> nodes, Around around) {
    for (Node node : nodes) {
      switch (node) {
        case Element element -> check(element.children(), around);
        case Value value -> {
          Type type = typeOf(value.tag(), around);
          if (type != null && type != String.class) {
            faults.add(value.tag().described() + " is not a text");
          }
        }
        case Section section -> section(section, around);
        case Node.Words _, Node.Mark _ -> {}
      }
    }
  }

  private void section(Section section, Around around) {
    Type type = typeOf(section.tag(), around);
    if (type == null) {
      return;
    }
    boolean repeats = section.tag().kind() == Tag.Kind.OPEN;
    if (isCondition(type)) {
      check(section.children(), around);
    } else if (type == String.class || isRecord(type)) {
      check(section.children(), repeats ? around.inside(type, false) : around);
    } else if (type instanceof ParameterizedType list
        && list.getRawType() instanceof Class<?> raw
        && Iterable.class.isAssignableFrom(raw)) {
      check(
          section.children(),
          repeats ? around.inside(list.getActualTypeArguments()[0], true) : around);
    } else {
      faults.add(section.tag().described() + " is not a list, a condition, a text or values");
    }
  }

  private @Nullable Type typeOf(Tag tag, Around around) {
    Type type = around.find(tag);
    if (type == null) {
      faults.add(
          "unknown placeholder %s; known there: %s"
              .formatted(tag.described(), String.join(", ", around.names())));
    }
    return type;
  }

  private static boolean isRecord(Type type) {
    return type instanceof Class<?> known && known.isRecord();
  }

  private static boolean isCondition(Type type) {
    return type == boolean.class || type == Boolean.class;
  }
}
