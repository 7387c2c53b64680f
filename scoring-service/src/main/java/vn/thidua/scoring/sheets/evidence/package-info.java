/**
 * What proves a sheet: one piece put to several entries at once, all of it listed with its files.
 */
@NullMarked
package vn.thidua.scoring.sheets.evidence;

import org.jspecify.annotations.NullMarked;
