/** What is to be done by whom, as the states of sheets and complaints say. */
@NullMarked
package vn.thidua.scoring.tasks;

import org.jspecify.annotations.NullMarked;
