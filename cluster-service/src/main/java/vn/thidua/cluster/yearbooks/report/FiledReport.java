package vn.thidua.cluster.yearbooks.report;

/**
 * A report as a file.
 *
 * @param name by which it is saved
 * @param sha256 of the content
 */
public record FiledReport(String name, String sha256, byte[] content) {}
