/** Tables of texts as CSV and XLSX, both ways; what is read may come from anybody. */
@NullMarked
package vn.thidua.platform.spreadsheets;

import org.jspecify.annotations.NullMarked;
