/**
 * The acceptance inspection of tubes by the laboratory that received them: measured values against the laboratory's own versioned limits,
 * every line kept.
 *
 * <p>Owns: the rules document, its reader and one set of examples. What was not measured is never accepted. Requirement H3.
 */
@NullMarked
package org.himuro.sop.receipt;

import org.jspecify.annotations.NullMarked;
