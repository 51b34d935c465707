/**
 * What follows of itself when a parcel turns up where it is not addressed.
 */
@NullMarked
package org.himuro.lims.shipping.adapter.job;

import org.jspecify.annotations.NullMarked;
