/** What an operator may look at and do, on the management port. */
@NullMarked
package vn.thidua.platform.operations;

import org.jspecify.annotations.NullMarked;
