package vn.thidua.localstack;

import java.nio.file.Path;

/** The Java that runs this process also runs the others. */
public final class JavaHome {
  private JavaHome() {}

  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
