package vn.thidua.cluster.organizations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name and when it holds.
 *
 * @param from first day; null if it always has been
 * @param to first day on which it no longer holds; null while it does
 * @param document what gave the name
 */
public record DatedName(
    String name,
    @Nullable String nameEn,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String document) {}
