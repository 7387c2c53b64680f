/** The whole system on this machine: all parts in order, used by the launcher and by tests. */
@NullMarked
package vn.thidua.localstack.system;

import org.jspecify.annotations.NullMarked;
