/** Schemes as workbooks, to be worked on in a spreadsheet and taken back. */
@NullMarked
package vn.thidua.scoring.schemes.files;

import org.jspecify.annotations.NullMarked;
