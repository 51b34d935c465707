@NullMarked
package org.himuro.sop.protocol;

import org.jspecify.annotations.NullMarked;
