@NullMarked
package org.himuro.lims.reporting.application;

import org.jspecify.annotations.NullMarked;
