package vn.thidua.cluster.successions;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.cluster.successions.plan.Act;
import vn.thidua.cluster.successions.plan.ActKind;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;

/** What is asked of successions. */
final class SuccessionRequests {

  private SuccessionRequests() {}

  @Schema(name = "NewSuccession")
  record Content(
      @Schema(description = "Whose secretaries may carry it out; absent = only administrators")
          @Nullable UUID organizerId,
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull ActKind kind,
      @Schema(description = "First day on which it holds") @NotNull LocalDate on,
      @NotNull @Valid LegalBasis legalBasis,
      @Schema(description = "In the order of the document") @NotNull @Size(min = 1, max = 200)
          List<@NotNull UUID> predecessors,
      @Schema(description = "In the order of the document; none for RENAME, TRANSFER, DISSOLVE")
          @Size(max = 200)
          @Nullable List<@NotNull @Valid NewSuccessor> successors,
      @Valid @Nullable Change change,
      @Schema(description = "Where the rule for the successor's membership is set aside")
          @Size(max = 200)
          @Nullable List<@NotNull @Valid Membership> memberships) {

    /** A 400 for each place that the schema does not find. */
    List<FieldError> errors() {
      List<FieldError> errors = new ArrayList<>();
      if (!legalBasis.told()) {
        errors.add(LegalBasis.notTold("/legalBasis"));
      }
      List<NewSuccessor> after = successors == null ? List.of() : successors;
      for (int i = 0; i < after.size(); i++) {
        if ((after.get(i).organizationId() == null) == (after.get(i)._new() == null)) {
          errors.add(
              new FieldError(
                  "/successors/" + i,
                  "exactly-one",
                  Text.of(
                      "Cần đúng một trong organizationId và new",
                      "Exactly one of organizationId and new is needed")));
        }
      }
      return errors;
    }

    /** The act itself. RENAME and TRANSFER name their organization once. */
    Act act() {
      List<Act.Successor> after = new ArrayList<>();
      if (successors != null) {
        successors.forEach(successor -> after.add(successor.asOfAct()));
      }
      if (kind.changesOne() && after.isEmpty() && predecessors.size() == 1) {
        after.add(new Act.Successor(predecessors.getFirst(), null));
      }
      return new Act(
          kind,
          on,
          predecessors,
          after,
          change == null ? null : change.asOfAct(),
          memberships == null ? List.of() : memberships.stream().map(Membership::asOfAct).toList());
    }
  }

  @Schema(name = "NewSuccessor", description = "Either one that is there, or a new one")
  record NewSuccessor(
      @Nullable UUID organizationId, @JsonProperty("new") @Valid @Nullable Beginner _new) {

    Act.Successor asOfAct() {
      return new Act.Successor(organizationId, _new == null ? null : _new.asOfAct());
    }
  }

  @Schema(name = "SuccessionBeginner")
  record Beginner(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @Size(max = 64) @Nullable String kind,
      @NotBlank @Size(max = 500) String name,
      @Size(max = 500) @Nullable String nameEn,
      @Size(max = OrganizationActs.ORG_CODE_LENGTH) @Pattern(regexp = OrganizationActs.ORG_CODE)
          @Nullable String orgCode,
      @Nullable UUID parentId) {

    Act.Beginner asOfAct() {
      return new Act.Beginner(
          source, key, kind == null ? "OTHER" : kind, name, nameEn, orgCode, parentId);
    }
  }

  @Schema(name = "SuccessionChange", description = "What becomes different about who continues")
  record Change(
      @Size(min = 1, max = 500) @Nullable String name,
      @Size(max = 500) @Nullable String nameEn,
      @Size(max = 64) @Nullable String kind,
      @Size(max = OrganizationActs.ORG_CODE_LENGTH) @Pattern(regexp = OrganizationActs.ORG_CODE)
          @Nullable String orgCode,
      @Schema(description = "For TRANSFER absent = under nobody from then on")
          @Nullable UUID parentId) {

    static @Nullable Change of(Act.@Nullable Change change) {
      return change == null
          ? null
          : new Change(
              change.name(), change.nameEn(), change.kind(), change.orgCode(), change.parentId());
    }

    Act.Change asOfAct() {
      return new Act.Change(name, nameEn, kind, orgCode, parentId);
    }
  }

  @Schema(name = "SuccessionMembership")
  record Membership(
      @NotNull UUID clusterId,
      @Schema(description = "The successor, if it is there already") @Nullable UUID organizationId,
      @Schema(description = "Which successor, from 0, if the act establishes it") @Min(0) @Max(199)
          @Nullable Integer successor,
      @NotNull Boolean joins,
      @NotBlank @Size(max = 500) String reason) {

    static Membership of(Act.Override override) {
      return new Membership(
          override.clusterId(),
          override.organizationId(),
          override.successor(),
          override.joins(),
          override.reason());
    }

    Act.Override asOfAct() {
      return new Act.Override(clusterId, organizationId, successor, joins, reason);
    }
  }

  @Schema(name = "SuccessionWithdrawal")
  record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "SuccessionRectification")
  record Undoing(
      @Schema(description = "First day on which it is undone, not before the act's own") @NotNull
          LocalDate on,
      @NotNull @Valid LegalBasis legalBasis,
      @NotBlank @Size(max = 500) String reason) {}
}
