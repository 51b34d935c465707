/** The temperature of parcels for machines. */
@NullMarked
package org.himuro.lims.monitoring.adapter.api;

import org.jspecify.annotations.NullMarked;
