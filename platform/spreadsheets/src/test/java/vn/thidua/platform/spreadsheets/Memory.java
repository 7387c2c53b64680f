package vn.thidua.platform.spreadsheets;

import java.lang.management.ManagementFactory;

/** What this thread has asked for so far: more than it ever held at once. */
final class Memory {

  private Memory() {}

  static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
