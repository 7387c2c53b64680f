/** What units hold against their scores (kiến nghị), and what the standing office answers. */
@NullMarked
package vn.thidua.scoring.complaints;

import org.jspecify.annotations.NullMarked;
