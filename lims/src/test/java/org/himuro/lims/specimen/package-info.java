/** The life of specimens, told in sentences. */
@NullMarked
package org.himuro.lims.specimen;

import org.jspecify.annotations.NullMarked;
