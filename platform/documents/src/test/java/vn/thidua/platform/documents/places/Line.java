package vn.thidua.platform.documents.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line to a server, with what lines do. Contents that are to be met on it are made of {@link
 * #MARK} only, an octet that stands in no header.
 */
final class Line implements AutoCloseable {

  static final byte MARK = (byte) 0xEE;

  private static final byte OTHER = (byte) 0xEF;

  /** What happens on the line. */
  enum Trouble {
    NONE,
    /** A bit of what goes to the server is turned. */
    ALTERS_WHAT_GOES,
    /** A bit of what comes back is turned. */
    ALTERS_WHAT_COMES,
    /** Breaks off in the midst of what goes, and stays away. */
    DIES_SENDING,
    /** Breaks off in the midst of what comes, and stays away. */
    DIES_ANSWERING,
    /** Nobody answers. */
    DEAD
  }

  private static final int MIDST = 100_000;

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Trouble trouble = Trouble.NONE;

  Line(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  void has(Trouble another) {
    trouble = another;
    hangUp();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        if (trouble == Trouble.DEAD) {
          caller.close();
        } else {
          connect(caller);
        }
      } catch (IOException over) {
        // Closed, or nobody behind it.
      }
    }
  }

  private void connect(Socket caller) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(caller);
    open.add(server);
    Thread.ofVirtual()
        .start(() -> carry(caller, server, Trouble.ALTERS_WHAT_GOES, Trouble.DIES_SENDING));
    Thread.ofVirtual()
        .start(() -> carry(server, caller, Trouble.ALTERS_WHAT_COMES, Trouble.DIES_ANSWERING));
  }

  private void carry(Socket from, Socket to, Trouble altering, Trouble dying) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8192];
      long marks = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == MARK) {
            marks++;
            if (trouble == altering && marks == MIDST) {
              buffer[i] = OTHER;
            }
          }
        }
        if (trouble == dying && marks > MIDST) {
          has(Trouble.DEAD);
          return;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException brokenOff) {
      // The other end learns it when this one closes.
    }
  }

  private void hangUp() {
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException closed) {
        // That was wanted.
      }
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    door.close();
    hangUp();
  }
}
