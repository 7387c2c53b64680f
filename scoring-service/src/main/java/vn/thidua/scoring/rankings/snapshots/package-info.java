/** What the sheets said when a ranking was computed: packed, kept, and read again. */
@NullMarked
package vn.thidua.scoring.rankings.snapshots;

import org.jspecify.annotations.NullMarked;
