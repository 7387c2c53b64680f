package vn.thidua.cluster.parties;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;

/**
 * Who said or did something: a person, who may stand for an organization, an organization, or
 * others by their name ("Các đại biểu").
 */
@Schema(name = "ByWhom")
public record ByWhom(
    @Valid @Nullable Person person,
    @Nullable UUID organizationId,
    @Size(min = 1, max = 500) @Nullable String name) {

  /**
   * @param pointer of the whole in the request
   */
  public List<FieldError> errors(String pointer) {
    if (Stream.of(person != null, organizationId != null, name != null).filter(told -> told).count()
        != 1) {
      return List.of(
          new FieldError(
              pointer + "/person",
              "exactly-one",
              Text.of(
                  "Cần đúng một trong ba: người, mã đơn vị hoặc tên",
                  "Exactly one is needed: a person, an organization's id or a name")));
    }
    return person == null ? List.of() : person.errors(pointer + "/person");
  }

  /** Which organization it is or stands for, and where the request says so. */
  public @Nullable UUID organization() {
    return person == null ? organizationId : person.organizationId();
  }

  public String organizationPointer(String pointer) {
    return pointer + (person == null ? "" : "/person") + "/organizationId";
  }

  /** In columns. */
  @Embeddable
  public record Kept(
      @Column(name = "by_person") @Nullable String person,
      @Column(name = "by_position") @Nullable String position,
      @Column(name = "by_organization_id") @Nullable UUID organizationId,
      @Column(name = "by_name") @Nullable String name) {

    public static @Nullable Kept of(@Nullable ByWhom by) {
      if (by == null) {
        return null;
      }
      Person person = by.person();
      return person == null
          ? new Kept(null, null, by.organizationId(), by.name())
          : new Kept(
              person.name(), person.position(), person.organizationId(), person.organizationName());
    }

    /**
     * @param organizationName what the organization was called; null without one
     */
    public @Nullable ByWhom told(@Nullable String organizationName) {
      String called = name == null ? organizationName : name;
      if (person == null) {
        return organizationId == null && name == null
            ? null
            : new ByWhom(null, organizationId, called);
      }
      return new ByWhom(new Person(person, position, organizationId, called), null, null);
    }
  }
}
