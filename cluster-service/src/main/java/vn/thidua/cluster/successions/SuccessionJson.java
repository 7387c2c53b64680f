package vn.thidua.cluster.successions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.cluster.successions.plan.Act;
import vn.thidua.cluster.successions.plan.Effects;

/** An act and what it did, as they are kept. */
@ApplicationScoped
class SuccessionJson {

  private final ObjectMapper json;

  SuccessionJson(ObjectMapper json) {
    this.json = json;
  }

  String write(Object content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record is always JSON", impossible);
    }
  }

  Act act(Succession succession) {
    return read(succession.act(), Act.class);
  }

  Effects effects(Succession succession) {
    return read(succession.effects(), Effects.class);
  }

  private <T> T read(String kept, Class<T> type) {
    try {
      return json.readValue(kept, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "a kept " + type.getSimpleName() + " is not readable", broken);
    }
  }
}
