/**
 * Scoring schemes: drafts, which may be wrong in any way, their check, and the checked form that is
 * computed with.
 */
@NullMarked
package vn.thidua.scoring.engine.scheme;

import org.jspecify.annotations.NullMarked;
