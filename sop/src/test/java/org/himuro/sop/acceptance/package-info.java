@NullMarked
package org.himuro.sop.acceptance;

import org.jspecify.annotations.NullMarked;
