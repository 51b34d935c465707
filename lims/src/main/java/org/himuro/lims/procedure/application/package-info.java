/** Procedures as their pages show them. */
@NullMarked
package org.himuro.lims.procedure.application;

import org.jspecify.annotations.NullMarked;
