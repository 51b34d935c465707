@NullMarked
package org.himuro.sop.training;

import org.jspecify.annotations.NullMarked;
