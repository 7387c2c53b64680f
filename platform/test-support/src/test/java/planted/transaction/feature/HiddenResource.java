package planted.transaction.feature;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Its endpoint is not public and would be ignored. */
@Path("/hidden")
public class HiddenResource {
  @GET
  String get() {
    return "";
  }
}
