/** A cluster's year as data: reading a case file and finding everything that is wrong with it. */
@NullMarked
package vn.thidua.systemtests.casefile;

import org.jspecify.annotations.NullMarked;
