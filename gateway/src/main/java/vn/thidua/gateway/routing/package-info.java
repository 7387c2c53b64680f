/** The table of routes, and the way of one request to its service and back. */
@NullMarked
package vn.thidua.gateway.routing;

import org.jspecify.annotations.NullMarked;
