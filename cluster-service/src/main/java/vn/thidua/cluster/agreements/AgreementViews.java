package vn.thidua.cluster.agreements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.files.FileView;

/** Agreements as the API shows them. */
public final class AgreementViews {

  private AgreementViews() {}

  /**
   * An agreement in a list.
   *
   * @param signed how many have signed
   */
  @Schema(name = "AgreementRow")
  public record AgreementRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      UUID clusterId,
      int year,
      String title,
      AgreementStatus status,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate closedOn,
      long signed,
      long version) {}

  @Schema(name = "Agreement")
  public record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      UUID clusterId,
      int year,
      String title,
      @Nullable String text,
      @Schema(description = "The agreement of an earlier year from which it was drafted")
          @Nullable UUID basedOn,
      AgreementStatus status,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate closedOn,
      @Schema(
              description =
                  "Who has to sign: the members on the day it was closed, until then the members of"
                      + " today, within its year")
          List<Due> members,
      @Schema(description = "Those of them who have not signed") List<Unsigned> unsigned,
      @Schema(description = "In the order in which they were recorded, withdrawn ones too")
          List<SignatureView> signatures,
      List<FileView> files,
      long version) {}

  /**
   * @param signatureId null while it has not signed
   */
  @Schema(name = "AgreementMember")
  public record Due(
      UUID organizationId, @Nullable String organizationName, @Nullable UUID signatureId) {}

  @Schema(name = "AgreementUnsigned")
  public record Unsigned(UUID organizationId, @Nullable String organizationName) {}

  @Schema(name = "AgreementSignature")
  public record SignatureView(
      UUID id,
      UUID organizationId,
      @Nullable String organizationName,
      @Nullable Signer person,
      LocalDate signedOn,
      boolean onPaper,
      @Schema(description = "The scan of what was signed on paper") @Nullable FileView scan,
      @Schema(description = "Signed after the agreement was closed") boolean late,
      Instant recordedAt,
      @Nullable WithdrawnSignature withdrawn) {}

  @Schema(name = "AgreementSignatureWithdrawn")
  public record WithdrawnSignature(Instant at, String reason) {}

  /** The person who signed, as they are told. */
  @Schema(name = "AgreementSigner")
  public record Signer(
      @NotBlank @Size(max = 200) String name,
      @Size(min = 1, max = 200) @Nullable String position) {}
}
