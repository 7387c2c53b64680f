/**
 * The system under test, its databases, its broker and its processes, for those who may reach
 * inside.
 */
@NullMarked
package vn.thidua.systemtests.faults.site;

import org.jspecify.annotations.NullMarked;
