package vn.thidua.platform.outbox;

/** What a service does with the events of one upstream topic. Called within a transaction. */
public interface EventHandler {

  String topic();

  /** Takes effect; throwing means that the event is tried again and nothing behind it passes. */
  void handle(ReceivedEvent event);
}
