package vn.thidua.platform.testsupport;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What {@link ArchitectureRules} asks of a class. */
final class HouseConditions {

  private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
  private static final Set<String> CLOCK_FACTORIES =
      Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds");
  private static final List<String> NO_COMMANDS =
      List.of("Resource", "Queries", "Repository", "View", "Views", "Events");

  private HouseConditions() {}

  static boolean isResource(JavaClass type) {
    return type.isAnnotatedWith("jakarta.ws.rs.Path")
        || type.getMethods().stream().anyMatch(HouseConditions::isEndpoint);
  }

  static boolean isEndpoint(JavaMethod method) {
    return method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod");
  }

  static boolean isEntityOrRepository(JavaClass type) {
    return isEntity(type)
        || type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase");
  }

  static boolean isEntity(JavaClass type) {
    return type.isAnnotatedWith("jakarta.persistence.Entity")
        || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass");
  }

  static boolean opensTransactions(JavaClass type) {
    return type.isAnnotatedWith(TRANSACTIONAL)
        || type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(TRANSACTIONAL))
        || type.getDirectDependenciesFromSelf().stream()
            .map(d -> d.getTargetClass().getName())
            .anyMatch(name ->
                name.startsWith("io.quarkus.narayana.")
                    || name.equals("jakarta.transaction.UserTransaction")
                    || name.equals("jakarta.transaction.TransactionManager"));
  }

  /** A feature that is cut into packages has its entities on top, and its commands below them. */
  static ArchCondition<JavaClass> stayInTheirFeature() {
    return condition(
        "be used in their package and below it only, and be public only where they are used below",
        (type, violation) -> {
          List<Dependency> elsewhere =
              type.getDirectDependenciesToSelf().stream()
                  .filter(d -> !d.getOriginClass().getPackage().equals(type.getPackage()))
                  .toList();
          elsewhere.stream()
              .filter(d -> !isAtOrBelow(d.getOriginClass(), type))
              .map(Dependency::getDescription)
              .forEach(violation);
          if (type.getModifiers().contains(JavaModifier.PUBLIC)
              && elsewhere.stream().noneMatch(d -> isAtOrBelow(d.getOriginClass(), type))) {
            violation.accept(type.getName() + " is public and nothing below its package uses it");
          }
        });
  }

  /** Whether one lives in the package of the other, or below it. */
  static boolean isAtOrBelow(JavaClass type, JavaClass top) {
    return (type.getPackageName() + ".").startsWith(top.getPackageName() + ".");
  }

  static ArchCondition<JavaClass> beCommands(String intake) {
    return condition(
        "be commands",
        (type, violation) -> {
          String name = type.getSimpleName();
          if (isResource(type)
              || isEntityOrRepository(type)
              || NO_COMMANDS.stream().anyMatch(name::endsWith)
              || type.getPackageName().equals(intake)
              || type.getPackageName().startsWith(intake + ".")) {
            violation.accept(type.getName() + " opens a transaction and is no command");
          }
        });
  }

  static ArchCondition<JavaClass> useTheirOwnFeatureOnly(String base) {
    return condition(
        "use their own feature only",
        (type, violation) -> {
          String own = feature(base, type);
          type.getDirectDependenciesFromSelf().stream()
              .filter(d -> {
                String other = feature(base, d.getTargetClass());
                return !other.isEmpty() && !other.equals(own);
              })
              .map(Dependency::getDescription)
              .forEach(violation);
        });
  }

  /** The package below the base, empty for what lies outside of it or directly in it. */
  private static String feature(String base, JavaClass type) {
    String in = type.getBaseComponentType().getPackageName();
    if (!in.startsWith(base + ".")) {
      return "";
    }
    String below = in.substring(base.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  static ArchCondition<JavaClass> askNoClockOfTheirOwn() {
    return condition(
        "take the time from an injected clock",
        (type, violation) ->
            Stream.<JavaCall<?>>concat(
                    type.getMethodCallsFromSelf().stream(),
                    type.getConstructorCallsFromSelf().stream())
                .filter(HouseConditions::readsTheTime)
                .map(JavaCall::getDescription)
                .forEach(violation));
  }

  private static boolean readsTheTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getTarget().getName();
    boolean clockGiven =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(t -> t.getName().equals("java.time.Clock"));
    return (owner.startsWith("java.time.") && method.equals("now") && !clockGiven)
        || (owner.equals("java.time.Clock") && CLOCK_FACTORIES.contains(method))
        || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"))
        || (owner.equals("java.util.Calendar") && method.equals("getInstance"))
        || (owner.equals("java.util.Date")
            && method.equals("<init>")
            && call.getTarget().getRawParameterTypes().isEmpty());
  }

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return condition(
        "live in a package that is @NullMarked",
        (type, violation) -> {
          if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
            violation.accept(type.getPackageName() + " of " + type.getName() + " is not marked");
          }
        });
  }

  static ArchCondition<JavaMethod> sayWhoMayCallThem() {
    return condition(
        "say who may call them",
        (method, violation) -> {
          if (!saysWho(method) && !saysWho(method.getOwner())) {
            violation.accept(method.getFullName() + " has neither @RolesAllowed nor @PermitAll");
          }
        });
  }

  private static boolean saysWho(CanBeAnnotated annotated) {
    return annotated.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")
        || annotated.isAnnotatedWith("jakarta.annotation.security.PermitAll")
        || annotated.isAnnotatedWith("jakarta.annotation.security.DenyAll");
  }

  static ArchCondition<JavaClass> useNoBinaryFloatingPoint() {
    return condition(
        "use no binary floating point",
        (type, violation) -> {
          type.getFields().stream()
              .filter(field -> isBinaryFloat(field.getRawType()))
              .forEach(field -> violation.accept(field.getFullName()));
          type.getCodeUnits().stream()
              .filter(HouseConditions::floats)
              .forEach(unit -> violation.accept(unit.getFullName()));
        });
  }

  private static boolean floats(JavaCodeUnit unit) {
    return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
        .anyMatch(HouseConditions::isBinaryFloat);
  }

  private static boolean isBinaryFloat(JavaClass type) {
    return switch (type.getBaseComponentType().getName()) {
      case "float", "double", "java.lang.Float", "java.lang.Double" -> true;
      default -> false;
    };
  }

  private static <T> ArchCondition<T> condition(
      String text, BiConsumer<T, Consumer<String>> check) {
    return new ArchCondition<>(text) {
      @Override
      public void check(T item, ConditionEvents events) {
        check.accept(item, message -> events.add(SimpleConditionEvent.violated(item, message)));
      }
    };
  }
}
