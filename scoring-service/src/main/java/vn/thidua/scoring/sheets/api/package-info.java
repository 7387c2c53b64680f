/** Score sheets as the API shows and takes them. */
@NullMarked
package vn.thidua.scoring.sheets.api;

import org.jspecify.annotations.NullMarked;
