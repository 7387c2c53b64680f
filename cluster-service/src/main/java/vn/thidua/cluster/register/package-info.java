/** The register of organizations, as people and other systems keep and read it. */
@NullMarked
package vn.thidua.cluster.register;

import org.jspecify.annotations.NullMarked;
