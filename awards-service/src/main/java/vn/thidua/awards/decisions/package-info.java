/** Award decisions: who signed what for whom, and what was taken back. */
@NullMarked
package vn.thidua.awards.decisions;

import org.jspecify.annotations.NullMarked;
