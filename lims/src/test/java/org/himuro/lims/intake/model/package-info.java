@NullMarked
package org.himuro.lims.intake.model;

import org.jspecify.annotations.NullMarked;
