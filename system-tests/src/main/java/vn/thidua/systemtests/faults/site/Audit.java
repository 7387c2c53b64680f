package vn.thidua.systemtests.faults.site;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Triggers in the services' databases that write down which transaction has changed what. A double
 * application of an event is not to be seen in a state that is simply replaced; here it is.
 */
public final class Audit {

  /** Tables that are not part of any aggregate, or that carriers of events change by themselves. */
  private static final Set<String> LEFT_OUT =
      Set.of("flyway_schema_history", "idempotency_key", "organization_kind");

  private static final String SETUP =
      """
      create schema if not exists faults;
      create table if not exists faults.change (
        n bigint generated always as identity primary key,
        xid text not null default pg_current_xact_id()::text,
        tab text not null,
        op text not null,
        before jsonb,
        after jsonb
      );
      create or replace function faults.note() returns trigger language plpgsql as $note$
      begin
        insert into faults.change (tab, op, before, after) values (
          tg_table_name, tg_op,
          case when tg_op = 'INSERT' then null else to_jsonb(old) - 'payload' end,
          case when tg_op = 'DELETE' then null else to_jsonb(new) - 'payload' end);
        return null;
      end $note$;
      """;

  private Audit() {}

  public static void install(Site site) throws SQLException {
    for (String service : Site.PUBLISHERS) {
      try (Connection connection = site.database(service);
          Statement statement = connection.createStatement()) {
        statement.execute(SETUP);
        for (String table : tables(statement)) {
          String when = table.equals("outbox") ? "insert" : "insert or update or delete";
          statement.execute(
              "create or replace trigger faults_note after "
                  + when
                  + " on public."
                  + table
                  + " for each row execute function faults.note()");
        }
      }
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select tablename from pg_tables where schemaname = 'public' order by tablename")) {
      while (rows.next()) {
        if (!LEFT_OUT.contains(rows.getString(1))) {
          tables.add(rows.getString(1));
        }
      }
    }
    return tables;
  }
}
