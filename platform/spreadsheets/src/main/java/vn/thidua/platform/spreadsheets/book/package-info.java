/**
 * Workbooks for people to fill in: several sheets, what may be changed open and the rest locked.
 */
@NullMarked
package vn.thidua.platform.spreadsheets.book;

import org.jspecify.annotations.NullMarked;
