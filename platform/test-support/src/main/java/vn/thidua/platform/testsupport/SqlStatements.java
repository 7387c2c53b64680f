package vn.thidua.platform.testsupport;

import io.quarkus.arc.Arc;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * Counts the statements that Hibernate prepares, so that a test sees a read which asks once per
 * row. The service needs {@code %test.quarkus.hibernate-orm.statistics=true}; tests that run at the
 * same time are counted too.
 */
public final class SqlStatements {

  private SqlStatements() {}

  public static long during(Runnable action) {
    Statistics statistics = Arc.container().instance(SessionFactory.class).get().getStatistics();
    if (!statistics.isStatisticsEnabled()) {
      throw new AssertionError("quarkus.hibernate-orm.statistics is off");
    }
    long before = statistics.getPrepareStatementCount();
    action.run();
    return statistics.getPrepareStatementCount() - before;
  }
}
