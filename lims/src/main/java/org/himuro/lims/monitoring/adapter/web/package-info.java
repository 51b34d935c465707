/** The page of a parcel's temperature. */
@NullMarked
package org.himuro.lims.monitoring.adapter.web;

import org.jspecify.annotations.NullMarked;
