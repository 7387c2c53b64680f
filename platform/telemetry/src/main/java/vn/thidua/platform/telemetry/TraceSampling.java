package vn.thidua.platform.telemetry;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every request has a trace id, which is passed on and logged; spans are kept and sent only where
 * there is a collector to take them.
 */
@Singleton
final class TraceSampling {

  @Produces
  @Singleton
  @Unremovable
  Sampler sampler(
      @ConfigProperty(name = "OTEL_EXPORTER_OTLP_ENDPOINT") Optional<String> collector) {
    return collector.isPresent() ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
  }
}
