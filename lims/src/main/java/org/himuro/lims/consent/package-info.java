/**
 * What a donor agreed to (E1, E3). Decisions are per donor: one stream each, its id is the donor's.
 *
 * <p>Owns: the streams of consents and their projection {@code consent}. Emits: {@link
 * org.himuro.lims.consent.ConsentEvent}. Reads: {@code shared}, {@code ledger}. Every request that uses material reads
 * {@link org.himuro.lims.consent.Consent} through the act's own read phase, so that a withdrawal between look and write
 * stops it (invariant 7).
 */
@NullMarked
package org.himuro.lims.consent;

import org.jspecify.annotations.NullMarked;
