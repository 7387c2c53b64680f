package vn.thidua.platform.problem;

/**
 * One offending place of a request.
 *
 * @param pointer RFC 6901 JSON pointer into the body, {@code ?name} for a query or path parameter,
 *     or a header's name
 * @param code the rule that was broken, kebab-case
 * @param message names the offending thing
 */
public record FieldError(String pointer, String code, Text message) {}
