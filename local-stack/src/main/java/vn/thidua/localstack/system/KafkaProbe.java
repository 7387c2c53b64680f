package vn.thidua.localstack.system;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks a broker for the versions that it speaks, the one question it answers before a login. By
 * hand: the client library would cost the launcher a second and more memory than all the rest of
 * it.
 */
final class KafkaProbe {
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final short API_VERSIONS = 18;
  private static final int CORRELATION = 1;
  private static final int REQUEST_LENGTH = 10;

  private KafkaProbe() {}

  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.connect(
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), TIMEOUT_MILLIS);
      DataOutputStream request = new DataOutputStream(socket.getOutputStream());
      request.writeInt(REQUEST_LENGTH);
      request.writeShort(API_VERSIONS);
      request.writeShort(0); // version
      request.writeInt(CORRELATION);
      request.writeShort(-1); // no client name
      request.flush();
      DataInputStream response = new DataInputStream(socket.getInputStream());
      response.readInt(); // length
      boolean ours = response.readInt() == CORRELATION;
      return response.readShort() == 0 && ours;
    } catch (IOException notYet) {
      return false;
    }
  }
}
