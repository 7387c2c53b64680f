package vn.thidua.systemtests.play.stage;

/**
 * Something in the system that is not what the file says.
 *
 * @param pointer the place in the file
 */
public record Difference(String pointer, String inFile, String inSystem) {

  public String line() {
    return "%s: tệp ghi %s, hệ thống có %s (file %s, system %s)"
        .formatted(pointer, inFile, inSystem, inFile, inSystem);
  }
}
