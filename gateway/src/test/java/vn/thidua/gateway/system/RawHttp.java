package vn.thidua.gateway.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** HTTP byte by byte: a well-behaved client would tidy up what is to be tested. */
public final class RawHttp {

  /** In place of a status: there was no answer. */
  public static final int HUNG_UP = 0;

  private RawHttp() {}

  /** The answer to a request without a body. */
  public static Answer send(int port, String method, String target, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    head.append("Host: 127.0.0.1:").append(port).append("\r\nConnection: close\r\n");
    Arrays.stream(headers).forEach(header -> head.append(header).append("\r\n"));
    return exchange(port, head.append("\r\n").toString());
  }

  /** Sends the bytes as they are and reads until the other side hangs up. */
  public static Answer exchange(int port, String bytes) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return Answer.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (SocketException cut) {
      return new Answer(HUNG_UP, "", "");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What came back. */
  public record Answer(int status, String head, String body) {

    static Answer of(String text) {
      int end = text.indexOf("\r\n\r\n");
      if (end < 0) {
        return new Answer(HUNG_UP, text, "");
      }
      return new Answer(
          Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }

    public Optional<String> header(String name) {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst();
    }
  }
}
