@NullMarked
package org.himuro.sop.receipt;

import org.jspecify.annotations.NullMarked;
