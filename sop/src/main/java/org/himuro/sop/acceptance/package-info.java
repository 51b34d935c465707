/**
 * Acceptance of sequencing data by versioned rule sets: measured values against thresholds, every line kept with its definition and
 * the file each value came from.
 *
 * <p>Owns: the rule-set document, its reader and the programme's first sets (standard method; limited amount, provisional). What was not
 * measured is never passed. Requirement Q4.
 */
@NullMarked
package org.himuro.sop.acceptance;

import org.jspecify.annotations.NullMarked;
