package planted.outbox;

public final class Outbox {}
