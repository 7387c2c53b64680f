package vn.thidua.systemtests.faults.check;

import java.util.Set;

/**
 * A projection beside what it is to be equal to.
 *
 * @param name of the projection's table
 * @param source rows as they are at the owner
 * @param projection rows as the other service has them
 */
public record Mirror(String name, Set<String> source, Set<String> projection) {}
