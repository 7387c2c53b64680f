/** Sheets outside of the system: filled in as workbooks and taken back, and printed. */
@NullMarked
package vn.thidua.scoring.sheets.offline;

import org.jspecify.annotations.NullMarked;
