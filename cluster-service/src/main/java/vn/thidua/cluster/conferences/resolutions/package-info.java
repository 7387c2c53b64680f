/** What a conference resolved; changed only within an act of the conference. */
@NullMarked
package vn.thidua.cluster.conferences.resolutions;

import org.jspecify.annotations.NullMarked;
