/** Labels, told in sentences. */
@NullMarked
package org.himuro.lims.labelling;

import org.jspecify.annotations.NullMarked;
