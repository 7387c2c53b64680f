/** Emulation movements (phong trào thi đua): launched, taken part in, reviewed. */
@NullMarked
package vn.thidua.cluster.movements;

import org.jspecify.annotations.NullMarked;
