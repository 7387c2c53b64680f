/** What a change would do to score sheets, before it is made. */
@NullMarked
package vn.thidua.scoring.previews;

import org.jspecify.annotations.NullMarked;
