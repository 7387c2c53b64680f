package vn.thidua.platform.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry one resource with its version as ETag. */
public final class Answers {

  private Answers() {}

  public static Response ok(Object resource, long version) {
    return Response.ok(resource).header(HttpHeaders.ETAG, Etag.of(version)).build();
  }

  /**
   * @param path of the new resource, for example {@code /v1/clusters/…}; the gateway rewrites it
   */
  public static Response created(String path, Object resource, long version) {
    return Response.created(URI.create(path))
        .header(HttpHeaders.ETAG, Etag.of(version))
        .entity(resource)
        .build();
  }
}
