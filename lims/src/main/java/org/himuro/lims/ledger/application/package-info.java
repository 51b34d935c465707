/**
 * The verbs of the ledger: perform an act, seal what is new, write a dossier, rebuild the projections.
 */
@NullMarked
package org.himuro.lims.ledger.application;

import org.jspecify.annotations.NullMarked;
