/** What containers need to be told once the servers are up; see docker-compose.yml. */
@NullMarked
package vn.thidua.localstack.containers;

import org.jspecify.annotations.NullMarked;
