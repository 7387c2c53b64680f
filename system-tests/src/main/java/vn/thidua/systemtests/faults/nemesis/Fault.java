package vn.thidua.systemtests.faults.nemesis;

import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** One way of breaking the system. */
public interface Fault {

  /** As the command line and the report name it. */
  String kind();

  /** Parts that nobody else may disturb meanwhile; empty if it gets in nobody's way. */
  Set<String> touches();

  /** Why it cannot be done on this machine or with this system; empty if it can. */
  default Optional<String> obstacle() {
    return Optional.empty();
  }

  /** Breaks something, waits, and mends it again, whatever happens in between. */
  void strike(RandomGenerator dice, Notes notes) throws Exception;
}
