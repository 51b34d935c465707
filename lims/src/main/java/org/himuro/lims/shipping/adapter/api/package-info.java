/**
 * Parcels for machines.
 */
@NullMarked
package org.himuro.lims.shipping.adapter.api;

import org.jspecify.annotations.NullMarked;
