/**
 * A procedure (SOP) as data: what is done in which order, with the pathology society's grade of each step, and the limits that verdicts
 * are computed from. A new limit is a new version of a document, never a change of code.
 *
 * <p>Owns: the procedure document, its reader and its shipped first versions. Approval and training are the register's. Requirements E6,
 * C3.
 */
@NullMarked
package org.himuro.sop.procedure;

import org.jspecify.annotations.NullMarked;
