/** What this service has heard of who takes part; written by events of cluster-service only. */
@NullMarked
package vn.thidua.awards.participants;

import org.jspecify.annotations.NullMarked;
