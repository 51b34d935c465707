/**
 * Procedures as versioned data, and the pure rules they imply.
 *
 * <p>Nothing here reads a clock, a database or the network: time, measurements and documents come in as arguments, verdicts that
 * keep what they were computed from go out. Requirements C3, C6, E6, Q4.
 */
@NullMarked
package org.himuro.sop;

import org.jspecify.annotations.NullMarked;
