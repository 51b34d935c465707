@NullMarked
package org.himuro.sop.sprec;

import org.jspecify.annotations.NullMarked;
