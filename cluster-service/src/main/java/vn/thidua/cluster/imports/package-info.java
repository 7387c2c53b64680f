/** The register from files and back: staged, checked, worked off row by row; and its export. */
@NullMarked
package vn.thidua.cluster.imports;

import org.jspecify.annotations.NullMarked;
