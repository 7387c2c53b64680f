package vn.thidua.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds ports that nobody listens on, below the range from which the system takes ports for
 * outgoing connections, so that none of those gets in between.
 */
public final class FreePorts {
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 31_000;
  private static final int ATTEMPTS = 200;

  private FreePorts() {}

  public static int one() {
    return base(0);
  }

  /** A base so that base + offset is free for every offset. */
  public static int base(int... offsets) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int base = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (IntStream.of(offsets).allMatch(offset -> isFree(base + offset))) {
        return base;
      }
    }
    throw new StackException("No free ports found between " + LOWEST + " and " + HIGHEST);
  }

  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As servers do: a port whose last connections are still fading away is free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
