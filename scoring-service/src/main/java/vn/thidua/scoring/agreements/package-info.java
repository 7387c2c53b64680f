/** What is known here of the agreements that clusters sign. */
@NullMarked
package vn.thidua.scoring.agreements;

import org.jspecify.annotations.NullMarked;
