@NullMarked
package org.himuro.sop.procedure;

import org.jspecify.annotations.NullMarked;
