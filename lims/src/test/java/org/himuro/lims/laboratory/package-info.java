@NullMarked
package org.himuro.lims.laboratory;

import org.jspecify.annotations.NullMarked;
