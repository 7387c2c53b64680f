package vn.thidua.systemtests.play;

/**
 * Something in the system that is not what the file says.
 *
 * @param pointer the place in the file
 */
record Difference(String pointer, String inFile, String inSystem) {

  String line() {
    return "%s: tệp ghi %s, hệ thống có %s (file %s, system %s)"
        .formatted(pointer, inFile, inSystem, inFile, inSystem);
  }
}
