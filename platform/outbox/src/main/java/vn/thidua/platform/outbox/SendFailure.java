package vn.thidua.platform.outbox;

import org.apache.kafka.common.errors.RetriableException;

/** Why an event did not reach the topic. */
record SendFailure(OutboxRow row, Throwable cause) {

  private static final int MAX_LENGTH = 500;

  /** Nothing is wrong with the event: the broker could not be reached or could not answer. */
  boolean isOfTheBroker() {
    return cause instanceof RetriableException;
  }

  String text() {
    String text = cause.toString();
    return text.substring(0, Math.min(text.length(), MAX_LENGTH));
  }
}
