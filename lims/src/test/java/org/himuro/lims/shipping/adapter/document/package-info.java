/** The papers of a parcel. */
@NullMarked
package org.himuro.lims.shipping.adapter.document;

import org.jspecify.annotations.NullMarked;
