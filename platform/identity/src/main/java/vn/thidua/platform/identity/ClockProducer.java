package vn.thidua.platform.identity;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock. Days begin at midnight in Viet Nam, wherever the server stands. */
@ApplicationScoped
public class ClockProducer {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Produces
  @DefaultBean
  @ApplicationScoped
  Clock clock() {
    return Clock.system(ZONE);
  }
}
