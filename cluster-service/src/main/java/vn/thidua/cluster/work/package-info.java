/**
 * What the other services have in hand for organizations, as their events tell; for previews only.
 */
@NullMarked
package vn.thidua.cluster.work;

import org.jspecify.annotations.NullMarked;
