/** What is true of organizations, from when to when, and the acts that change it. */
@NullMarked
package vn.thidua.cluster.organizations;

import org.jspecify.annotations.NullMarked;
