/** Entries of a score sheet: their stages, the value that counts, and what is refused. */
@NullMarked
package vn.thidua.scoring.engine.entry;

import org.jspecify.annotations.NullMarked;
