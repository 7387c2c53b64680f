package vn.thidua.cluster.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.Dated;
import vn.thidua.cluster.organizations.OrganizationState;

/** An organization as it was on a date, with its whole history. */
@Schema(name = "Organization")
record OrganizationView(
    UUID id,
    @Nullable String source,
    @Nullable String key,
    @Schema(description = "The kind on the date asked for; null if it was not there")
        @Nullable String kind,
    @Schema(description = "The parent on the date asked for") @Nullable UUID parentId,
    @Schema(description = "The name on the date asked for; null if it was not there")
        @Nullable String name,
    @Nullable String nameEn,
    @Nullable String orgCode,
    @Schema(description = "Whether it was there on the date asked for") boolean existsOn,
    List<Dated.Name> names,
    List<Dated.Code> codes,
    List<Dated.Kind> kinds,
    List<Dated.Parent> parents,
    @Schema(description = "First day on which it is no more; null while it is")
        @Nullable LocalDate endedOn,
    @Nullable String endDocument,
    long version) {

  static OrganizationView of(OrganizationState state, LocalDate on) {
    Dated.Name name = Dated.on(state.names(), on);
    Dated.Code code = Dated.on(state.codes(), on);
    Dated.Kind kind = Dated.on(state.kinds(), on);
    Dated.Parent parent = Dated.on(state.parents(), on);
    return new OrganizationView(
        state.id(),
        state.source(),
        state.key(),
        kind == null ? null : kind.kind(),
        parent == null ? null : parent.parentId(),
        name == null ? null : name.name(),
        name == null ? null : name.nameEn(),
        code == null ? null : code.orgCode(),
        name != null,
        state.names(),
        state.codes(),
        state.kinds(),
        state.parents(),
        state.endedOn(),
        state.endDocument(),
        state.version());
  }
}
