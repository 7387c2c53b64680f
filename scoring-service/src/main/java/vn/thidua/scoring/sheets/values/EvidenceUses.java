package vn.thidua.scoring.sheets.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.values.StageValue.EvidenceItem;

/**
 * The files that a sheet uses are those that its evidence names, and those that it named when it
 * was handed in: what was judged can be looked at later.
 */
@ApplicationScoped
public class EvidenceUses {

  /** What uses files here. */
  public static final String SHEET = "score-sheet";

  private static final String DROPPED =
      """
      select u.file_id from document_use u
       where u.aggregate_type = :type and u.aggregate_id = :sheet and u.file_id in (:files)
         and not exists (select 1 from sheet_evidence e
              where e.sheet_id = u.aggregate_id and e.file_id = u.file_id)
         and not exists (select 1 from sheet_act a
              where a.sheet_id = u.aggregate_id and a.act = 'submitted' and a.at >= u.used_at)
      """;

  private final EntityManager entities;
  private final Files files;

  EvidenceUses(EntityManager entities, Files files) {
    this.entities = entities;
    this.files = files;
  }

  /**
   * What is refused of evidence that is new.
   *
   * @param before what stood of the entries that are written
   * @param after what is to stand
   * @param criteria in the order of the request, to name the places
   */
  public List<FieldError> refusals(
      List<StageValue> before, List<StageValue> after, List<String> criteria, Actor by) {
    List<FieldError> refused = new ArrayList<>();
    Map<String, UUID> added = new LinkedHashMap<>();
    Set<UUID> had = filesOf(before);
    for (StageValue value : after) {
      String place = "/entries/" + criteria.indexOf(value.criterion()) + "/evidence/";
      for (int i = 0; i < value.evidence().size(); i++) {
        EvidenceItem item = value.evidence().get(i);
        UUID file = item.fileId();
        if (file != null && item.link() != null) {
          refused.add(
              new FieldError(
                  place + i,
                  "either-or",
                  Text.of(
                      "Minh chứng là liên kết hoặc tệp, không phải cả hai",
                      "Evidence is a link or a file, not both")));
        }
        if (file != null && !had.contains(file)) {
          added.put(place + i + "/fileId", file);
        }
      }
    }
    refused.addAll(files.unknown(added, by));
    return refused;
  }

  /** To be called when the entries are written; the parameters as above. */
  public void settle(
      Sheet sheet, PeriodInfo period, List<StageValue> before, List<StageValue> after, Actor by) {
    Set<UUID> had = filesOf(before);
    Set<UUID> has = filesOf(after);
    Set<UUID> added = new HashSet<>(has);
    added.removeAll(had);
    if (!added.isEmpty()) {
      files.use(
          new Files.Use(SHEET, sheet.id(), period.organizerId(), sheet.clusterId()),
          List.copyOf(added),
          by,
          "/entries");
    }
    had.removeAll(has);
    if (!had.isEmpty()) {
      files.release(dropped(sheet.id(), had), SHEET, sheet.id());
    }
  }

  private List<UUID> dropped(UUID sheet, Set<UUID> gone) {
    return entities
        .createNativeQuery(DROPPED, UUID.class)
        .setParameter("type", SHEET)
        .setParameter("sheet", sheet)
        .setParameter("files", gone)
        .getResultStream()
        .map(UUID.class::cast)
        .toList();
  }

  private static Set<UUID> filesOf(List<StageValue> values) {
    Set<UUID> files = new HashSet<>();
    for (StageValue value : values) {
      for (EvidenceItem item : value.evidence()) {
        if (item.fileId() != null) {
          files.add(item.fileId());
        }
      }
    }
    return files;
  }
}
