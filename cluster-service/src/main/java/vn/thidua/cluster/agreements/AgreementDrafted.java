package vn.thidua.cluster.agreements;

import java.util.UUID;
import vn.thidua.platform.changelog.By;

/**
 * Fired as a CDI event when an agreement has been drafted from one of an earlier year, in the
 * transaction that drafts it and after the new one is in the database. A feature whose things
 * belong to agreements, as pledges do, observes it ({@code void copy(@Observes AgreementDrafted
 * drafted)}) and copies what it has of {@code basedOn} to {@code agreement}; when it throws,
 * nothing is drafted.
 *
 * @param by who drafted it, under which mandate
 */
public record AgreementDrafted(
    UUID agreement, UUID basedOn, UUID organizer, UUID cluster, int year, By by) {}
