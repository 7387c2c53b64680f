package vn.thidua.awards;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.platform.testsupport.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> house() {
    return ArchitectureRules.of("vn.thidua.awards").all().stream();
  }
}
