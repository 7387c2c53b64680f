/** Events of other services, from Kafka into this service's transactions. */
@NullMarked
package vn.thidua.platform.inbox;

import org.jspecify.annotations.NullMarked;
