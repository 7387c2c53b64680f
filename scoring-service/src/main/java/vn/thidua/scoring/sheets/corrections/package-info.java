/** Sheets whose reviews are complete, and how their scores change after all. */
@NullMarked
package vn.thidua.scoring.sheets.corrections;

import org.jspecify.annotations.NullMarked;
