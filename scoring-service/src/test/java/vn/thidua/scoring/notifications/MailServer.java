package vn.thidua.scoring.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A real mail server, with which mail is on. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

  /** Of its own choice, but the same one after it was down. */
  private final GreenMail server =
      new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> start() {
    server.start();
    return Map.of(
        "thidua.mail.enabled",
        "true",
        "thidua.mail.portal",
        "https://thi-dua.example.vn",
        "quarkus.mailer.host",
        "127.0.0.1",
        "quarkus.mailer.port",
        Integer.toString(server.getSmtp().getPort()),
        "quarkus.mailer.from",
        "thi-dua@example.vn");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(GreenMail.class));
  }

  @Override
  public void stop() {
    server.stop();
  }
}
