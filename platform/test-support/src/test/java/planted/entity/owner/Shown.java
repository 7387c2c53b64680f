package planted.entity.owner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that is public without need. */
@Entity
public class Shown {
  @Id private long id;

  long id() {
    return id;
  }
}
