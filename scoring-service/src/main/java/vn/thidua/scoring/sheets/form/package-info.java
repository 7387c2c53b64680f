/** A score sheet as a workbook that is filled in offline: written, and read with distrust. */
@NullMarked
package vn.thidua.scoring.sheets.form;

import org.jspecify.annotations.NullMarked;
