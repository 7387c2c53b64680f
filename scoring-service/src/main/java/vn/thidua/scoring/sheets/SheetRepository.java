package vn.thidua.scoring.sheets;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class SheetRepository implements PanacheRepositoryBase<Sheet, UUID> {}
