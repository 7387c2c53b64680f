package planted.transaction.feature;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/planted")
public class TransactionalResource {
  @GET
  @Transactional
  public String get() {
    return "";
  }
}
