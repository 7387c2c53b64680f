/** What lets a service be watched: traces, metrics and a log without persons in it. */
@NullMarked
package vn.thidua.platform.telemetry;

import org.jspecify.annotations.NullMarked;
