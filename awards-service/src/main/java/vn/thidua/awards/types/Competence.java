package vn.thidua.awards.types;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Text;

/**
 * Whether an authority may decide on an award type on a date, and who may.
 *
 * @param citation what makes it competent; null if it is not
 * @param competent who is, in the order of the type's data; may be empty
 */
public record Competence(
    AwardType type, Authority authority, @Nullable String citation, List<Competent> competent) {

  /**
   * One that may decide.
   *
   * @param verified whether the citation was read, not remembered
   */
  public record Competent(Authority authority, String citation, boolean verified) {}

  public boolean isCompetent() {
    return citation != null;
  }

  /** Why not: names the type, the authority, who is competent and by what. */
  public Text refusal() {
    if (competent.isEmpty()) {
      return new Text(
          "%s (%s) không có thẩm quyền quyết định %s (%s); chưa có dữ liệu về cấp có thẩm quyền."
              .formatted(authority.name(), authority.code(), type.name(), type.code()),
          "%s (%s) may not decide on %s (%s); no authority is known that may."
              .formatted(authority.nameEn(), authority.code(), type.nameEn(), type.code()));
    }
    return new Text(
        "%s (%s) không có thẩm quyền quyết định %s (%s). Thẩm quyền thuộc về: %s."
            .formatted(
                authority.name(),
                authority.code(),
                type.name(),
                type.code(),
                competent.stream()
                    .map(c -> c.authority().name() + " (" + c.citation() + ")")
                    .collect(Collectors.joining("; "))),
        "%s (%s) may not decide on %s (%s). Competent: %s."
            .formatted(
                authority.nameEn(),
                authority.code(),
                type.nameEn(),
                type.code(),
                competent.stream()
                    .map(c -> c.authority().nameEn() + " (" + c.citation() + ")")
                    .collect(Collectors.joining("; "))));
  }
}
