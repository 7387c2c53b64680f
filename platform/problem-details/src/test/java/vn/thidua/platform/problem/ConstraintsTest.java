package vn.thidua.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The places of a violation, as the API writes them. */
class ConstraintsTest {

  record Order(
      @NotBlank @Size(max = 3) @Nullable String name,
      @Valid @Size(max = 2) @Nullable List<@NotNull @Valid Line> lines,
      @Valid @Nullable Line main) {}

  record Line(@NotNull @Max(9) @Nullable Integer count, @Max(9) @Nullable Integer _new) {
    Line(@Nullable Integer count) {
      this(count, null);
    }
  }

  /** Stands for a resource. */
  public static class Endpoint {
    public void post(
        @Pattern(regexp = "[A-Z]+") @Nullable String code,
        @NotNull @Valid @Nullable Order request) {}
  }

  @Test
  void shouldPointIntoTheBody_whenFieldsAreWrong() {
    Map<String, String> found =
        violations("A", new Order("long", List.of(new Line(1), new Line(10)), new Line(null)));

    assertThat(found)
        .containsOnly(
            Map.entry("/name", "size"),
            Map.entry("/lines/1/count", "maximum"),
            Map.entry("/main/count", "required"));
  }

  @Test
  void shouldPointAtTheName_whenJavaKeepsItForItself() {
    assertThat(violations("A", new Order("a", null, new Line(1, 10))))
        .containsOnly(Map.entry("/main/new", "maximum"));
  }

  @Test
  void shouldPointAtTheElement_whenAnElementIsMissing() {
    assertThat(violations("A", new Order("a", Arrays.asList(new Line(1), null), null)))
        .containsOnly(Map.entry("/lines/1", "required"));
  }

  @Test
  void shouldNameTheParameter_whenAParameterIsWrong() {
    assertThat(violations("a", new Order("a", null, null)))
        .containsOnly(Map.entry("?code", "pattern"));
  }

  @Test
  void shouldPointAtTheWhole_whenThereIsNoBody() {
    assertThat(violations("A", null)).containsOnly(Map.entry("", "required"));
  }

  private static Map<String, String> violations(String code, @Nullable Order request) {
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      Method post = Endpoint.class.getMethod("post", String.class, Order.class);
      return factory
          .getValidator()
          .forExecutables()
          .validateParameters(new Endpoint(), post, new Object[] {code, request})
          .stream()
          .map(Constraints::toError)
          .collect(Collectors.toMap(FieldError::pointer, FieldError::code));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
