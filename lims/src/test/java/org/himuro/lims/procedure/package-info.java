@NullMarked
package org.himuro.lims.procedure;

import org.jspecify.annotations.NullMarked;
