package vn.thidua.localstack.system;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks a broker to describe its cluster, by hand: the client library would cost the launcher a
 * second and more memory than all the rest of it.
 */
final class KafkaProbe {
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final short DESCRIBE_CLUSTER = 60;
  private static final int CORRELATION = 1;
  private static final int REQUEST_LENGTH = 13;

  private KafkaProbe() {}

  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.connect(
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), TIMEOUT_MILLIS);
      DataOutputStream request = new DataOutputStream(socket.getOutputStream());
      request.writeInt(REQUEST_LENGTH);
      request.writeShort(DESCRIBE_CLUSTER);
      request.writeShort(0); // version
      request.writeInt(CORRELATION);
      request.writeShort(-1); // no client name
      request.writeByte(0); // no tagged fields in the header
      request.writeByte(0); // no authorized operations wanted
      request.writeByte(0); // no tagged fields in the body
      request.flush();
      DataInputStream response = new DataInputStream(socket.getInputStream());
      response.readInt(); // length
      boolean ours = response.readInt() == CORRELATION;
      response.readByte(); // no tagged fields
      response.readInt(); // throttle time
      return response.readShort() == 0 && ours;
    } catch (IOException notYet) {
      return false;
    }
  }
}
