package vn.thidua.scoring.engine.entry;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says about one criterion, as handed in: the criterion may be missing, unknown, a
 * group, or named twice.
 */
public record Line<T>(@Nullable String criterion, T value) {}
