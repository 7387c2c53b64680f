package vn.thidua.platform.files;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;

/**
 * The server lets bodies in that are as large as a file may be; all others must not be larger than
 * they ever could.
 */
final class OtherBodies {

  static final long MOST = 10L * 1024 * 1024;

  private static final Set<String> WITH_BODY =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  private final ServiceFiles service;

  OtherBodies(ServiceFiles service) {
    this.service = service;
  }

  @ServerRequestFilter
  void limit(ContainerRequestContext request) {
    String method = request.getMethod();
    boolean upload =
        HttpMethod.POST.equals(method) && request.getUriInfo().getPath().equals(service.path());
    if (upload || !WITH_BODY.contains(method)) {
      return;
    }
    if (request.getLength() > MOST) {
      throw tooLarge();
    }
    if (request.getLength() < 0) {
      request.setEntityStream(new Limited(request.getEntityStream()));
    }
  }

  private static ProblemException tooLarge() {
    return ProblemException.of(
        StandardProblem.CONTENT_TOO_LARGE,
        "Nội dung vượt quá giới hạn.",
        "The body is over the limit.");
  }

  private static final class Limited extends FilterInputStream {

    private long seen;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(read);
      return read;
    }

    private void count(int read) {
      seen += Math.max(read, 0);
      if (seen > MOST) {
        throw tooLarge();
      }
    }
  }
}
