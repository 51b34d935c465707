/**
 * Who may work by a procedure: what they read and were taught, judged at an instant.
 *
 * <p>Owns: the rule from lessons to a standing. Requirement E6.
 */
@NullMarked
package org.himuro.sop.training;

import org.jspecify.annotations.NullMarked;
