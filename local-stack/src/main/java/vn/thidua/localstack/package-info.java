/** Real PostgreSQL, Kafka and Keycloak on this machine, without containers. */
@NullMarked
package vn.thidua.localstack;

import org.jspecify.annotations.NullMarked;
