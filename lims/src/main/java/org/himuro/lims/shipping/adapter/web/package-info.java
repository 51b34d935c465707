/**
 * The pages of shipping: parcels, packing by scan, hand-over, receipt; and their settings.
 */
@NullMarked
package org.himuro.lims.shipping.adapter.web;

import org.jspecify.annotations.NullMarked;
