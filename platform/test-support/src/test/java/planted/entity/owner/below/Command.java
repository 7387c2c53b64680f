package planted.entity.owner.below;

import planted.entity.owner.Leaving;

/** A command of the same feature, which may use the entity. */
public final class Command {

  private Command() {}

  public static long read(Leaving entity) {
    return entity.id();
  }
}
