package vn.thidua.cluster.organizations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;

/** An organization that is to begin. */
public record NewOrganization(
    @Nullable ExternalReference reference,
    String kind,
    String name,
    @Nullable String nameEn,
    @Nullable String orgCode,
    @Nullable UUID parentId) {}
