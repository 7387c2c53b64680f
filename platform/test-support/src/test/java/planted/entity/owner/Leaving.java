package planted.entity.owner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that left its feature. */
@Entity
public class Leaving {
  @Id private long id;

  public long id() {
    return id;
  }
}
