package planted.cycle.b;

import planted.cycle.a.First;

public record Second(First first) {}
