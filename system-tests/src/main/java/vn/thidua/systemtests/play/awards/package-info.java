/** The steps that propose and record awards, and what the register answers then. */
@NullMarked
package vn.thidua.systemtests.play.awards;

import org.jspecify.annotations.NullMarked;
