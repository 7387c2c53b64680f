package vn.thidua.gateway.answer;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** A problem ready to be written, whichever way the answer goes out. */
public record Rendered(int status, Map<String, String> headers, Buffer body) {}
