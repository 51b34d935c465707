/**
 * What may be packed, closed, given, received: pure.
 */
@NullMarked
package org.himuro.lims.shipping.model;

import org.jspecify.annotations.NullMarked;
