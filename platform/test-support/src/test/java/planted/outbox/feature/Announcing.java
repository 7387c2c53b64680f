package planted.outbox.feature;

import planted.outbox.Outbox;

public record Announcing(Outbox outbox) {}
