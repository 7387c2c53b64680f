package vn.thidua.cluster.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps what the states in events say, in the transaction of whoever calls. */
@ApplicationScoped
public class TakeOver {

  private final EntityManager entities;
  private final ObjectMapper json;

  TakeOver(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  public <T> T read(JsonNode state, Class<T> type) {
    try {
      return json.treeToValue(state, type);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(
          "not the state of a " + type.getSimpleName() + ": " + unreadable.getOriginalMessage(),
          unreadable);
    }
  }

  public <T> void keep(Class<T> type, UUID id, Supplier<T> create, Consumer<T> update) {
    T known = entities.find(type, id);
    if (known == null) {
      entities.persist(create.get());
    } else {
      update.accept(known);
    }
  }

  public void forget(Class<?> type) {
    entities.createQuery("delete from " + type.getSimpleName()).executeUpdate();
  }
}
