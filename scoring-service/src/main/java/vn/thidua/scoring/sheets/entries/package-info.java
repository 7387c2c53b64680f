/** Single entries of a stage, saved many at once: by several people, without losing any. */
@NullMarked
package vn.thidua.scoring.sheets.entries;

import org.jspecify.annotations.NullMarked;
