/**
 * The removal-to-freezing clock and the other time limits: pure rules from instants to verdicts that keep what they measured.
 *
 * <p>The same rule runs on the bench without a network: it uses only comparison and subtraction of instants, and its limits leave as
 * small JSON ({@link org.himuro.sop.clock.ProcedureJson}). Requirement C3.
 */
@NullMarked
package org.himuro.sop.clock;

import org.jspecify.annotations.NullMarked;
