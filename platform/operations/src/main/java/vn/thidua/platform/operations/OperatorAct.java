package vn.thidua.platform.operations;

/**
 * Something an operator does.
 *
 * @param operator who
 * @param what for example {@code inbox-skip}
 * @param target on what, as text
 * @param reason why
 */
public record OperatorAct(String operator, String what, String target, String reason) {}
