package vn.thidua.cluster.organizations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An electronic identification code (Decision 20/2020/QĐ-TTg) and when it holds.
 *
 * @param from first day; null if it always has been
 * @param to first day on which it no longer holds; null while it does
 */
public record DatedCode(
    String orgCode, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String document) {}
