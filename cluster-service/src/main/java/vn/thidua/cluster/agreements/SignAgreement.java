package vn.thidua.cluster.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.agreements.AgreementEvents.SignatureWithdrawn;
import vn.thidua.cluster.agreements.AgreementEvents.Signed;
import vn.thidua.cluster.memberships.Memberships;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * Signs for an organization: its representative today, or its hand on paper of a day that a
 * secretary records. Who was a member on that day may sign, and whoever had to sign when the
 * agreement was closed may do so late.
 */
@ApplicationScoped
class SignAgreement {

  private final AgreementRepository repository;
  private final Agreements agreements;
  private final AgreementQueries queries;
  private final OrganizationQueries organizations;
  private final Secretaries secretaries;
  private final Acting acting;
  private final Files files;
  private final Clock clock;

  SignAgreement(
      AgreementRepository repository,
      Agreements agreements,
      AgreementQueries queries,
      OrganizationQueries organizations,
      Secretaries secretaries,
      Acting acting,
      Files files,
      Clock clock) {
    this.repository = repository;
    this.agreements = agreements;
    this.queries = queries;
    this.organizations = organizations;
    this.secretaries = secretaries;
    this.acting = acting;
    this.files = files;
    this.clock = clock;
  }

  @Transactional
  void sign(UUID id, AgreementRequests.NewSignature request, @Nullable Long expected, Actor actor) {
    AgreementQueries.Owner owner = queries.requireVisible(id, actor);
    organizations.requireKnown(Map.of("/organizationId", request.organizationId()));
    By by = By.mandate(actor, mandate(request, owner.organizer(), actor));
    LocalDate on = dayOf(request);
    agreements.change(
        id,
        owner.cluster(),
        by,
        expected,
        "/signedOn",
        agreement -> {
          requireDue(agreement, request.organizationId(), on);
          Signature signature = agreement.sign(request, on, actor.subject(), clock.instant());
          repository.flush();
          AgreementRequests.Paper paper = request.onPaper();
          if (paper != null && paper.fileId() != null) {
            files.useOne(
                new Files.Use(
                    AgreementQueries.SCANS, signature.id(), owner.organizer(), owner.cluster()),
                paper.fileId(),
                actor,
                "/onPaper/fileId");
          }
          return new Signed(request.organizationId(), on, paper != null, signature.late());
        });
  }

  /** By a secretary, or by the representative of whose signature it is. */
  @Transactional
  void withdraw(
      UUID id,
      UUID signatureId,
      AgreementRequests.Withdrawal request,
      @Nullable Long expected,
      Actor actor) {
    AgreementQueries.Owner owner = queries.requireVisible(id, actor);
    UUID organization = queries.organizationOf(id, signatureId);
    HeldMandate mandate =
        representative(actor, organization) instanceof HeldMandate own
            ? own
            : secretaries.require(actor, owner.organizer());
    agreements.change(
        id,
        owner.cluster(),
        By.mandate(actor, mandate),
        expected,
        "/reason",
        agreement -> {
          agreement.withdraw(signatureId, request.reason(), actor.subject(), clock.instant());
          return new SignatureWithdrawn(organization, request.reason());
        });
  }

  private HeldMandate mandate(AgreementRequests.NewSignature request, UUID organizer, Actor actor) {
    if (request.onPaper() != null) {
      return secretaries.require(actor, organizer);
    }
    HeldMandate own = representative(actor, request.organizationId());
    if (own == null) {
      throw ProblemException.forbidden(
          "Chỉ người đại diện của đơn vị %s được ký giao ước cho đơn vị đó.",
          "Only a representative of the organization %s may sign for it.",
          request.organizationId());
    }
    return own;
  }

  private @Nullable HeldMandate representative(Actor actor, UUID organization) {
    return acting.of(actor).mandateFor(organization, MandateRole.REPRESENTATIVE).orElse(null);
  }

  private LocalDate dayOf(AgreementRequests.NewSignature request) {
    LocalDate today = LocalDate.now(clock);
    LocalDate told = request.signedOn();
    List<FieldError> errors = new ArrayList<>();
    if (request.onPaper() != null) {
      if (told == null) {
        errors.add(required("/signedOn"));
      } else if (told.isAfter(today)) {
        errors.add(
            new FieldError(
                "/signedOn",
                "future-date",
                Text.of("Ngày %s chưa tới", "The day %s has not come yet", told)));
      }
    } else {
      if (request.person() == null) {
        errors.add(required("/person"));
      }
      if (told != null && !told.equals(today)) {
        errors.add(
            new FieldError(
                "/signedOn",
                "not-today",
                Text.of(
                    "Ký trực tiếp là ký hôm nay, %s",
                    "Whoever signs here signs today, %s", today)));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return Objects.requireNonNullElse(told, today);
  }

  private static FieldError required(String pointer) {
    return new FieldError(pointer, "required", Text.of("Giá trị bắt buộc", "A value is required"));
  }

  private void requireDue(Agreement agreement, UUID organization, LocalDate on) {
    if (!agreement.due().contains(organization)
        && !queries.membersOn(agreement, on).contains(organization)) {
      throw Memberships.notAMember(organization, agreement.year(), "/organizationId");
    }
  }
}
