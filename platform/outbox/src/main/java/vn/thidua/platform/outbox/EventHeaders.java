package vn.thidua.platform.outbox;

/** Names of an event's headers: CloudEvents 1.0 in binary mode, and our extensions to it. */
public final class EventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";

  /** What kind of thing the subject is. */
  public static final String AGGREGATE_TYPE = "ce_aggregatetype";

  /** The subject's version after the fact: 0, 1, 2 … without a gap. */
  public static final String AGGREGATE_VERSION = "ce_aggregateversion";

  /** {@code true} on an event that is published again with the id it had. */
  public static final String REPLAY = "ce_replay";

  /** W3C Trace Context of the request that caused the event. */
  public static final String TRACEPARENT = "traceparent";

  public static final String CONTENT_TYPE = "content-type";

  private EventHeaders() {}
}
