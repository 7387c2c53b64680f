package vn.thidua.scoring.runs;

import java.util.UUID;

/** Fired within the transaction that gives a run work to do. */
public record RunStarted(UUID id) {}
