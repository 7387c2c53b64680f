/**
 * Heads and deputies of clusters: held by an organization from one date to another, represented by
 * a person for a time. Acts on them are those of the cluster.
 */
@NullMarked
package vn.thidua.cluster.offices;

import org.jspecify.annotations.NullMarked;
