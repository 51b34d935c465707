/**
 * Pages of places: units, boxes, rack files.
 */
@NullMarked
package org.himuro.lims.storage.adapter.web;

import org.jspecify.annotations.NullMarked;
