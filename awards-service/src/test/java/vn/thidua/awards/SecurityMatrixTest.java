package vn.thidua.awards;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.platform.testsupport.OpenApiDocument;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SecurityMatrix;

@QuarkusTest
@WithTestResource(RealServers.class)
class SecurityMatrixTest {

  @TestFactory
  Stream<DynamicTest> everyOperationAndRole() {
    return SecurityMatrix.of(
        OpenApiDocument.generated(), "searchAwardsChanges", "exportAwardsChanges");
  }
}
