/** The register as tables that can be imported again. */
@NullMarked
package vn.thidua.cluster.exports;

import org.jspecify.annotations.NullMarked;
