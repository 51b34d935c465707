/**
 * What a donor agreed to (E1, E3), and what older forms cover (E2). Decisions are per donor: one stream each, its id is the donor's.
 *
 * <p>Owns: the streams of consents and their projection {@code consent}; the streams of equivalences and {@code equivalence}. Emits: {@link
 * org.himuro.lims.consent.ConsentEvent}, {@link org.himuro.lims.consent.EquivalenceEvent}. Reads: {@code shared}, {@code ledger}. Every request that uses material reads
 * {@link org.himuro.lims.consent.Consent} through the act's own read phase, so that a withdrawal between look and write
 * stops it (invariant 7).
 */
@NullMarked
package org.himuro.lims.consent;

import org.jspecify.annotations.NullMarked;
