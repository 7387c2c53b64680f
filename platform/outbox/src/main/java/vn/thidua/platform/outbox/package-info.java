/** Events from this service's transactions to Kafka, and from Kafka into its transactions. */
@NullMarked
package vn.thidua.platform.outbox;

import org.jspecify.annotations.NullMarked;
