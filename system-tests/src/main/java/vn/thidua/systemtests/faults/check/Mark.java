package vn.thidua.systemtests.faults.check;

import java.util.UUID;

/** How far a consumer has come with an aggregate of a source. */
public record Mark(String consumer, String source, UUID aggregate, long version) {}
