@NullMarked
package org.himuro.lims.identity;

import org.jspecify.annotations.NullMarked;
