/** Event contracts: what a service publishes is what its files say, and stays so. */
@NullMarked
package vn.thidua.platform.testsupport.events;

import org.jspecify.annotations.NullMarked;
