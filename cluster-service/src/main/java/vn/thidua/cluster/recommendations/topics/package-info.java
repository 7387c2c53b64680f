/** What recommendations are about: a catalogue that organizers add to. */
@NullMarked
package vn.thidua.cluster.recommendations.topics;

import org.jspecify.annotations.NullMarked;
