/** What may be done with a version of a procedure, and with the training in it. Pure. */
@NullMarked
package org.himuro.lims.procedure.model;

import org.jspecify.annotations.NullMarked;
