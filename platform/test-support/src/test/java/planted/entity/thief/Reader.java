package planted.entity.thief;

import planted.entity.owner.Leaving;

public final class Reader {
  static final String QUERY = "select s from Staying s where s.id = ";

  private Reader() {}

  public static long read(Leaving entity) {
    return entity.id();
  }

  public static String query(long id) {
    return QUERY + id;
  }
}
