package planted.cycle.a;

import planted.cycle.b.Second;

public record First(Second second) {}
