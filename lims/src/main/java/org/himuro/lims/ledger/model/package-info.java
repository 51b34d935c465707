/**
 * Pure: canonical bodies, hash chains, histories, Merkle trees, dossiers and their verification.
 */
@NullMarked
package org.himuro.lims.ledger.model;

import org.jspecify.annotations.NullMarked;
