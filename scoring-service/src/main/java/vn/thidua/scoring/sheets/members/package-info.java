/** Sheets follow who is a member: made when a period opens, closed for who leaves. */
@NullMarked
package vn.thidua.scoring.sheets.members;

import org.jspecify.annotations.NullMarked;
