/**
 * The append-only store (R2): acts that count once, facts that stay, seals that prove them.
 *
 * <p>Owns: {@code act}, {@code stream}, {@code fact}, {@code unsealed}, {@code seal}, {@code outbox}. Knows
 * {@link org.himuro.lims.shared.Fact} only; every context appends through {@link org.himuro.lims.ledger.Acts}.
 * A context contributes a {@link org.himuro.lims.ledger.Vocabulary} (its facts), a
 * {@link org.himuro.lims.ledger.StateStore} per kind of stream (its projection) and, where something may happen
 * later, a {@link org.himuro.lims.ledger.Reaction}.
 */
@NullMarked
package org.himuro.lims.ledger;

import org.jspecify.annotations.NullMarked;
