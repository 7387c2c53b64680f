package vn.thidua.platform.inbox;

/** What a service does with the events of one upstream service. */
public interface EventHandler {

  /** The topic to read. */
  String topic();

  /** The only {@code ce_source} that may write there, for example {@code /cluster-service}. */
  String source();

  /**
   * Takes effect, within the transaction that marks the event as seen. Throwing parks the event and
   * what follows it of the same aggregate until an operator tries again.
   */
  void handle(ReceivedEvent event);

  /**
   * Forgets all that the events of this source have made here, within the transaction that forgets
   * that they were seen: they will come again. What must outlive that may stay.
   */
  void forget();
}
