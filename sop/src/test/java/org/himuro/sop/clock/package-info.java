@NullMarked
package org.himuro.sop.clock;

import org.jspecify.annotations.NullMarked;
