package vn.thidua.platform.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.changelog.LoggedAct.Change;

class StateDiffTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Test
  void shouldNameTheSmallestPlace_whenOneValueDiffers() {
    List<Change> changes =
        diff(
            "{'name':'a','members':[{'id':1},{'id':2,'to':null}]}",
            "{'name':'a','members':[{'id':1},{'id':2,'to':'2025-01-01'}]}");

    assertThat(changes).containsExactly(change("/members/1/to", null, "'2025-01-01'"));
  }

  @Test
  void shouldTellTheWhole_whenThereWasNothing() {
    List<Change> changes = StateDiff.between(null, json("{'name':'a','from':null}"));

    assertThat(changes).containsExactly(change("", null, "{'name':'a'}"));
  }

  @Test
  void shouldTellNothing_whenOnlyNullsAndTheirAbsenceDiffer() {
    assertThat(diff("{'a':null,'b':1}", "{'b':1,'c':null}")).isEmpty();
  }

  @Test
  void shouldTellListsOfValuesAsOneAndListsOfObjectsByPlace() {
    List<Change> changes =
        diff(
            "{'codes':['A','B'],'leaders':[{'x':1}]}",
            "{'codes':['B'],'leaders':[{'x':1},{'x':2}]}");

    assertThat(changes)
        .containsExactly(
            change("/codes", "['A','B']", "['B']"), change("/leaders/1", null, "{'x':2}"));
  }

  @Test
  void shouldEscapeNames_asPointersDo() {
    assertThat(diff("{'a/b~c':1}", "{'a/b~c':2}")).containsExactly(change("/a~1b~0c", "1", "2"));
  }

  /** Seeds are told by the number of the repetition. */
  @RepeatedTest(500)
  void shouldMakeTheOneOfTheOther_whateverTheyAre(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    JsonNode from = object(random, 4);
    JsonNode to = random.nextInt(4) == 0 ? object(random, 4) : mutated(from, random);

    List<Change> changes = StateDiff.between(from, to);

    JsonNode made = StateDiff.plain(from);
    for (Change change : changes) {
      made = applied(made, change);
    }
    assertThat(made).isEqualTo(StateDiff.plain(to));
    assertThat(changes.isEmpty()).isEqualTo(StateDiff.plain(from).equals(StateDiff.plain(to)));
  }

  private static JsonNode applied(JsonNode state, Change change) {
    if (change.path().isEmpty()) {
      return Objects.requireNonNull(change.to());
    }
    int last = change.path().lastIndexOf('/');
    JsonNode parent = state.at(change.path().substring(0, last));
    String step = change.path().substring(last + 1).replace("~1", "/").replace("~0", "~");
    if (parent instanceof ObjectNode object) {
      assertThat(object.get(step)).isEqualTo(change.from());
      if (change.to() == null) {
        object.remove(step);
      } else {
        object.set(step, change.to());
      }
    } else if (parent instanceof ArrayNode array) {
      int place = Integer.parseInt(step);
      assertThat(array.get(place)).isEqualTo(change.from());
      if (change.to() == null) {
        array.remove(place);
      } else if (place == array.size()) {
        array.add(change.to());
      } else {
        array.set(place, change.to());
      }
    } else {
      throw new AssertionError(change.path() + " leads nowhere");
    }
    return state;
  }

  private static JsonNode mutated(JsonNode state, Random random) {
    if (state.isObject() && random.nextInt(5) > 0) {
      ObjectNode copy = NODES.objectNode();
      state.properties().forEach(f -> copy.set(f.getKey(), mutated(f.getValue(), random)));
      return copy;
    }
    if (state.isArray() && random.nextInt(5) > 0) {
      ArrayNode copy = NODES.arrayNode();
      state.forEach(element -> {
        if (random.nextInt(6) > 0) {
          copy.add(mutated(element, random));
        }
      });
      return copy;
    }
    return random.nextInt(3) == 0 && !state.isContainerNode() ? value(random, 1) : state;
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> NODES.textNode("t" + random.nextInt(3));
      case 1 -> NODES.numberNode(random.nextInt(3));
      case 2 -> NODES.booleanNode(random.nextBoolean());
      case 3 -> NODES.nullNode();
      case 4 -> object(random, depth - 1);
      default -> list(random, depth - 1);
    };
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = NODES.objectNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      object.set(List.of("a", "b", "c/d", "e~f").get(random.nextInt(4)), value(random, depth));
    }
    return object;
  }

  private static ArrayNode list(Random random, int depth) {
    ArrayNode list = NODES.arrayNode();
    boolean objects = random.nextBoolean();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(objects ? object(random, depth) : NODES.textNode("t" + random.nextInt(3)));
    }
    return list;
  }

  private static List<Change> diff(String from, String to) {
    return StateDiff.between(json(from), json(to));
  }

  private static Change change(String path, @Nullable String from, @Nullable String to) {
    return new Change(path, from == null ? null : json(from), to == null ? null : json(to));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
