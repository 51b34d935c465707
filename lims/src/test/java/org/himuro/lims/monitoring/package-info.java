@NullMarked
package org.himuro.lims.monitoring;

import org.jspecify.annotations.NullMarked;
