/** The rankings that scoring-service has announced; written by its events only. */
@NullMarked
package vn.thidua.awards.rankings;

import org.jspecify.annotations.NullMarked;
