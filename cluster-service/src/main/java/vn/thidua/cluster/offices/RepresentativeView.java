package vn.thidua.cluster.offices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who represents an office's holder.
 *
 * @param to first day on which another one does; null while this one does
 */
public record RepresentativeView(
    UUID officeId,
    String name,
    @Nullable String position,
    LocalDate from,
    @Nullable LocalDate to) {}
