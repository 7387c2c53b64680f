package vn.thidua.scoring.participants;

import java.util.UUID;

/** Fired as a CDI event, in the transaction of the inbox, when a cluster's state was heard. */
public record MembersHeard(UUID clusterId) {}
