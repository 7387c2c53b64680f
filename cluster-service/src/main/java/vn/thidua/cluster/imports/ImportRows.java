package vn.thidua.cluster.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.imports.file.GivenRow;
import vn.thidua.cluster.imports.file.GivenRow.Reference;
import vn.thidua.cluster.imports.file.RowError;
import vn.thidua.cluster.imports.file.RowOutcome;

/** The rows of imports in their table, many at once. Used within a transaction. */
@ApplicationScoped
class ImportRows {

  /** What became of a row. */
  record Done(
      int number, RowOutcome outcome, @Nullable UUID organizationId, List<RowError> errors) {}

  /** Where a row comes in the order, and why it is refused if it is. */
  record Place(int number, int depth, List<RowError> errors) {}

  private static final String INSERT =
      """
      insert into organization_import_row (import_id, number, source, key, kind, name, name_en,
             org_code, own_id, parent_source, parent_key, parent_id, valid_from, document, unfit,
             outcome, errors)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
      """;

  private static final String PLACE =
      """
      update organization_import_row
         set depth = ?, unfit = ?, outcome = ?, errors = cast(? as jsonb)
       where import_id = ? and number = ?
      """;

  private static final String FINISH =
      """
      update organization_import_row
         set outcome = ?, organization_id = ?, errors = cast(? as jsonb)
       where import_id = ? and number = ? and outcome = 'PENDING'
      """;

  /** Everything above a row, as the register has it. */
  private static final String RECORDED =
      """
      with recursive said as (
        select source, key, own_id as id from organization_import_row
         where import_id = ? and not unfit
        union
        select coalesce(parent_source, source), parent_key, parent_id from organization_import_row
         where import_id = ? and not unfit and parent_key is not null),
      up (id) as (
        select o.id from said s join organization o on o.source = s.source and o.key = s.key
        union
        select o.id from said s join organization o on o.id = s.id and o.source is null
        union
        select p.parent_id from up join organization_parent_entry p on p.organization_id = up.id
           and p.valid_to is null)
      select child.id as child_id, child.source as child_source, child.key as child_key,
             parent.id as parent_id, parent.source as parent_source, parent.key as parent_key
        from up
        join organization child on child.id = up.id
        join organization_parent_entry p on p.organization_id = up.id and p.valid_to is null
        join organization parent on parent.id = p.parent_id
      """;

  private final DataSource database;
  private final ObjectMapper json;

  ImportRows(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  void insert(UUID importId, Collection<GivenRow> rows) {
    batch(
        INSERT,
        rows,
        (row, insert) -> {
          boolean unfit = !row.errors().isEmpty();
          insert.setObject(1, importId);
          insert.setInt(2, row.number());
          insert.setString(3, row.source());
          insert.setString(4, row.key());
          insert.setString(5, row.kind());
          insert.setString(6, row.name());
          insert.setString(7, row.nameEn());
          insert.setString(8, row.orgCode());
          insert.setObject(9, ownId(row.own()), Types.OTHER);
          insert.setString(10, row.parentSource());
          insert.setString(11, row.parentKey());
          insert.setObject(12, ownId(row.parent()), Types.OTHER);
          insert.setObject(13, row.from());
          insert.setString(14, row.document());
          insert.setBoolean(15, unfit);
          insert.setString(16, (unfit ? RowOutcome.REFUSED : RowOutcome.PENDING).name());
          insert.setString(17, text(row.errors()));
        });
  }

  void place(UUID importId, Collection<Place> places) {
    batch(
        PLACE,
        places,
        (place, update) -> {
          boolean unfit = !place.errors().isEmpty();
          update.setInt(1, place.depth());
          update.setBoolean(2, unfit);
          update.setString(3, (unfit ? RowOutcome.REFUSED : RowOutcome.PENDING).name());
          update.setString(4, text(place.errors()));
          update.setObject(5, importId);
          update.setInt(6, place.number());
        });
  }

  void finish(UUID importId, Collection<Done> rows) {
    batch(
        FINISH,
        rows,
        (row, update) -> {
          update.setString(1, row.outcome().name());
          update.setObject(2, row.organizationId(), Types.OTHER);
          update.setString(3, text(row.errors()));
          update.setObject(4, importId);
          update.setInt(5, row.number());
        });
  }

  /** The parents that the register has, of everything above the rows. */
  Map<Reference, Reference> recordedParents(UUID importId) {
    Map<Reference, Reference> parents = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(RECORDED)) {
      select.setObject(1, importId);
      select.setObject(2, importId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          parents.put(reference(row, "child"), reference(row, "parent"));
        }
      }
      return parents;
    } catch (SQLException failure) {
      throw new IllegalStateException("parents cannot be read", failure);
    }
  }

  private static Reference reference(ResultSet row, String whose) throws SQLException {
    String source = row.getString(whose + "_source");
    String key = row.getString(whose + "_key");
    return source == null || key == null
        ? new Reference(Reference.THIS_SYSTEM, row.getString(whose + "_id"))
        : new Reference(source, key);
  }

  private static @Nullable UUID ownId(@Nullable Reference reference) {
    if (reference == null || !reference.source().equals(Reference.THIS_SYSTEM)) {
      return null;
    }
    try {
      return UUID.fromString(reference.key());
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private String text(List<RowError> errors) {
    try {
      return json.writeValueAsString(errors);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("errors are always JSON", impossible);
    }
  }

  private interface Binding<T> {
    void bind(T item, PreparedStatement statement) throws SQLException;
  }

  private <T> void batch(String sql, Collection<T> items, Binding<T> binding) {
    if (items.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (T item : items) {
        binding.bind(item, statement);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failure) {
      throw new IllegalStateException("rows of an import cannot be written", failure);
    }
  }
}
