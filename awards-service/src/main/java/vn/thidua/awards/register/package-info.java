/** The register: who holds what. Reads only. */
@NullMarked
package vn.thidua.awards.register;

import org.jspecify.annotations.NullMarked;
