package planted.entity.owner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that is as it should be, but a query of another feature names it. */
@Entity
class Staying {
  @Id private long id;

  long id() {
    return id;
  }
}
