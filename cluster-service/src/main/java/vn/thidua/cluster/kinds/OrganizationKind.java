package vn.thidua.cluster.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Entity
class OrganizationKind {

  @Id private String code;
  private String name;
  private @Nullable String nameEn;

  protected OrganizationKind() {}

  OrganizationKind(String code, String name) {
    this.code = code;
    this.name = name;
  }

  void describe(String name, @Nullable String nameEn) {
    this.name = name;
    this.nameEn = nameEn;
  }

  KindView view() {
    return new KindView(code, name, nameEn);
  }

  /** A kind of organization; which kinds there are is data. */
  @Schema(name = "OrganizationKind")
  record KindView(String code, String name, @Nullable String nameEn) {}
}
