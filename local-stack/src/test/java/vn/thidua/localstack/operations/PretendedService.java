package vn.thidua.localstack.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A service's management port that answers what it was told to, and remembers what was asked. */
final class PretendedService implements AutoCloseable {
  static final String TOKEN = "0123456789012345678901234567890123456789";

  private record Answer(int status, String body) {}

  private final String name;
  private final HttpServer server;
  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();

  private PretendedService(String name, HttpServer server) {
    this.name = name;
    this.server = server;
  }

  static PretendedService named(String name) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    PretendedService service = new PretendedService(name, server);
    server.createContext("/", service::answer);
    server.start();
    return service.answering("GET /outbox", emptyOutbox());
  }

  /** The answers come one after the other, the last for ever. */
  PretendedService answering(String request, String... bodies) {
    Deque<Answer> queue = new ArrayDeque<>();
    for (String body : bodies) {
      queue.add(new Answer(200, body));
    }
    answers.put(request, queue);
    return this;
  }

  PretendedService refusing(String request, int status, String detail) {
    answers.put(
        request,
        new ArrayDeque<>(List.of(new Answer(status, "{\"detail\":\"%s\"}".formatted(detail)))));
    return this;
  }

  /** As the operators' command takes it. */
  String address() {
    return name + "=http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What was sent, with its body. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  static String emptyOutbox() {
    return outbox(0, 0, "");
  }

  static String outbox(int pending, int replays, String failing) {
    return """
    {"pending":%d,"oldestPendingSeconds":%d,"replays":%d,"kept":9,"holdsRelay":true,
     "failing":[%s]}
    """
        .formatted(pending, pending, replays, failing);
  }

  static String inbox(String source, long committed, long end, int held, int poisoned) {
    String topic = source.replace("/", "").replace("-service", ".events.v1");
    return """
    {"topics":[{"source":"%s","topic":"%s","lag":%d,
       "partitions":[{"partition":3,"committed":%d,"end":%d}]}],
     "held":{"aggregates":%d,"events":%d,"poisoned":%d,"oldestSeconds":5},
     "counts":{"applied":7,"duplicates":1,"held":0,"parked":0,"deadLetters":2}}
    """
        .formatted(source, topic, end - committed, committed, end, held, held, poisoned);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String request = exchange.getRequestMethod() + " " + path.replaceFirst("^/ops", "");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Answer answer = new Answer(404, "no such page");
    synchronized (this) {
      asked.add((request + " " + body).strip());
      Deque<Answer> queue = answers.get(request);
      if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        answer = new Answer(401, "{\"detail\":\"The operator token is missing or wrong\"}");
      } else if (queue != null) {
        answer = queue.size() > 1 ? queue.removeFirst() : queue.getFirst();
      }
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
