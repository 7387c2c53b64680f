/** Rankings of a cluster in a period: computed from its sheets, kept, and shown. */
@NullMarked
package vn.thidua.scoring.rankings;

import org.jspecify.annotations.NullMarked;
