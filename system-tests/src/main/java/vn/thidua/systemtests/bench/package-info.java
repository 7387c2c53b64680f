/** Measures the running system; nothing here is a test, and no test asserts a time. */
@NullMarked
package vn.thidua.systemtests.bench;

import org.jspecify.annotations.NullMarked;
