/** The register of organizations, with dated names and codes. */
@NullMarked
package vn.thidua.cluster.organizations;

import org.jspecify.annotations.NullMarked;
