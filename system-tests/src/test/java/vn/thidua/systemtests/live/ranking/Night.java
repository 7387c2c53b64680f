package vn.thidua.systemtests.live.ranking;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import vn.thidua.systemtests.faults.site.Site;

/** What there is to rank: clusters straight in the database, and what became of them there. */
record Night(Site site) {

  static final int CLUSTERS = 120;

  /** Nobody has said anything yet, which is a ranking too. */
  private static final String CLUSTERS_OF_A_PERIOD =
      """
      with made as (select uuidv7() as organizer, uuidv7() as scheme, uuidv7() as period),
      schemes as (
        insert into scheme (id, organizer_id, year, title, total_points, tie_breaks, status,
                            created_by, created_at, version)
        select scheme, organizer, 2025, 'Đêm', 10, '{}', 'PUBLISHED', 's', now(), 1 from made),
      nodes as (
        insert into scheme_node (scheme_id, position, code, parent, part, title, max_points,
                                 method, evidence_required)
        select scheme, 0, 'I', null, 'BASE', 'I', 10, null, false from made
        union all
        select scheme, 1, 'I.1', 'I', null, 'I.1', 10, 'DIRECT', false from made),
      periods as (
        insert into period (id, organizer_id, scheme_id, year, title, starts_on, ends_on, status,
                            opened_by, opened_at, version)
        select period, organizer, scheme, 2025, 'Năm 2025', '2025-01-01', '2025-12-31', 'OPEN', 's',
               now(), 0
          from made),
      clusters as (
        insert into known_cluster (id, organizer_id, name, type, version)
        select uuidv7(), organizer, 'Cụm ' || n, 'CLUSTER', 0
          from made, generate_series(1, %d) n
        returning id),
      taking_part as (
        insert into period_cluster (period_id, cluster_id)
        select period, id from made, clusters)
      insert into known_member (cluster_id, organization_id, position, valid_from)
      select id, uuidv7(), n, date '2025-01-01' from clusters, generate_series(1, 5) n
      """
          .formatted(CLUSTERS);

  void fill() throws SQLException {
    try (Connection scoring = site.database(Site.SCORING);
        Statement insert = scoring.createStatement()) {
      insert.executeUpdate(CLUSTERS_OF_A_PERIOD);
    }
  }

  long number(String sql) throws SQLException {
    try (Connection scoring = site.database(Site.SCORING);
        Statement select = scoring.createStatement();
        var row = select.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
