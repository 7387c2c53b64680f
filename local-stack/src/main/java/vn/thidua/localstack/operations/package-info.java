/** {@code ./run ops}: what operators see of the services' events and may do with them. */
@NullMarked
package vn.thidua.localstack.operations;

import org.jspecify.annotations.NullMarked;
