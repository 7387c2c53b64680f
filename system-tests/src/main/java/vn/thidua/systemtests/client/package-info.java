/**
 * Speaks to the system from outside: tokens, requests, problems, and patience with what arrives
 * late.
 */
@NullMarked
package vn.thidua.systemtests.client;

import org.jspecify.annotations.NullMarked;
