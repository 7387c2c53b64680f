package vn.thidua.scoring.complaints;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ComplaintRepository implements PanacheRepositoryBase<Complaint, UUID> {

  boolean hasOpen(UUID sheet, @Nullable String criterion) {
    return criterion == null
        ? count("sheetId = ?1 and status = ?2 and criterion is null", sheet, ComplaintStatus.OPEN)
            > 0
        : count(
                "sheetId = ?1 and status = ?2 and criterion = ?3",
                sheet,
                ComplaintStatus.OPEN,
                criterion)
            > 0;
  }
}
