/** Data Matrix, Code 128 and QR as modules in millimetres, written and read back (L2). */
@NullMarked
package org.himuro.labels.symbol;

import org.jspecify.annotations.NullMarked;
