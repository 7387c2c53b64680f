package vn.thidua.systemtests.live;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the tests the one system of this JVM; the first starts it, after the last it is closed. */
public final class WholeSystemExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(WholeSystem.class);
  }

  @Override
  public WholeSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(WholeSystem.class))
        .computeIfAbsent(WholeSystem.class, key -> WholeSystem.start(), WholeSystem.class);
  }
}
