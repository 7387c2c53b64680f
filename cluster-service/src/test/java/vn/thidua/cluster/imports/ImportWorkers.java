package vn.thidua.cluster.imports;

import java.time.Duration;

/** Workers as another replica would have them. */
record ImportWorkers(WorkOffImport imports) {

  ImportWorker another() {
    return new ImportWorker(
        imports,
        new OrganizationImportConfig() {
          @Override
          public int rows() {
            return 1_000;
          }

          @Override
          public int batch() {
            return 10;
          }

          @Override
          public Duration poll() {
            return Duration.ofHours(1);
          }

          @Override
          public int attempts() {
            return 1;
          }

          @Override
          public boolean work() {
            return false;
          }
        });
  }
}
