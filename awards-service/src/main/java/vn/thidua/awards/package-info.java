/** What the best receive: award types, proposals, award decisions, the register. */
@NullMarked
package vn.thidua.awards;

import org.jspecify.annotations.NullMarked;
