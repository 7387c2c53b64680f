/** The commands of {@code ./run} that need Java. */
@NullMarked
package vn.thidua.localstack.launcher;

import org.jspecify.annotations.NullMarked;
