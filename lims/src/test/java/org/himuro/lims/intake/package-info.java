@NullMarked
package org.himuro.lims.intake;

import org.jspecify.annotations.NullMarked;
