/** Tables for spreadsheets. */
@NullMarked
package vn.thidua.awards.spreadsheets;

import org.jspecify.annotations.NullMarked;
