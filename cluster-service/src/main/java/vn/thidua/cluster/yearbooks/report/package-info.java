/** A cluster's yearly report: the year at a glance in words, put into a template. */
@NullMarked
package vn.thidua.cluster.yearbooks.report;

import org.jspecify.annotations.NullMarked;
