package vn.thidua.platform.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * A real S3 server in a process of its own, which looks at signatures and digests. The build of
 * this module fetches its jar, which is on no class path.
 */
public final class S3Server implements AutoCloseable {

  public static final String ACCESS_KEY = "thi-dua";
  public static final String SECRET_KEY = "only-for-tests-0123456789";

  private static final String PLACE = "s3-server.properties";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final int port;
  private final Path data;

  private S3Server(Process process, int port, Path data) {
    this.process = process;
    this.port = port;
    this.data = data;
  }

  /**
   * @param folder for its data and its log
   */
  public static S3Server start(Path folder) throws IOException {
    int port = freePort();
    Path data = Files.createDirectories(folder.resolve("data"));
    Path settings = folder.resolve("s3proxy.properties");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        jclouds.identity=unused
        jclouds.credential=unused
        """
            .formatted(port, ACCESS_KEY, SECRET_KEY, data.toAbsolutePath()));
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar().toString(),
                    "--properties",
                    settings.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    S3Server server = new S3Server(process, port, data);
    server.awaitReady(folder);
    return server;
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** Makes a bucket; what it keeps lies in the folder, object by object. */
  public Path bucket(String name) throws IOException {
    return Files.createDirectories(data.resolve(name));
  }

  private static Path jar() throws IOException {
    Properties place = new Properties();
    try (InputStream resource =
        Objects.requireNonNull(S3Server.class.getResourceAsStream(PLACE), PLACE)) {
      place.load(resource);
    }
    return Path.of(place.getProperty("jar"));
  }

  private void awaitReady(Path folder) throws IOException {
    Instant until = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(until)) {
        close();
        throw new IOException(Files.readString(folder.resolve("s3proxy.log")));
      }
      pause();
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      return answer.read() >= 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
