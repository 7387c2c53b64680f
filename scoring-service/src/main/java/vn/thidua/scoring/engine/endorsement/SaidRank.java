package vn.thidua.scoring.engine.endorsement;

import java.util.UUID;

/** A rank that the conference gives although the arithmetic and the tie decisions give another. */
public record SaidRank(UUID organizationId, int rank, String reason) {}
