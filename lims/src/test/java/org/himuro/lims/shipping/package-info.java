/** What may be packed, closed, given and received, told in sentences. */
@NullMarked
package org.himuro.lims.shipping;

import org.jspecify.annotations.NullMarked;
