/**
 * What shipping has done by processes of their own.
 */
@NullMarked
package org.himuro.lims.shipping.adapter.process;

import org.jspecify.annotations.NullMarked;
