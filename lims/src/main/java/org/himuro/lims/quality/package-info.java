/**
 * What went wrong, what is blocked and what is destroyed (E6): deviations with what is done about
 * them, quarantine, destruction by two people.
 *
 * <p>Owns: the streams of deviations with their projections {@code deviation} and {@code corrective_action}, the causes that may
 * be chosen ({@code deviation_cause}), what was written and signed by its digest ({@code deviation_text}), {@code remark},
 * what was written beside a reason, the streams of certificates with {@code destruction_certificate} and {@code certificate_tube}, and the streams of texts that were removed ({@code removed_text}). Emits:
 * {@link org.himuro.lims.quality.DeviationEvent}, {@link org.himuro.lims.quality.TextEvent}, {@link org.himuro.lims.quality.CertificateEvent}, {@code TubeQuarantined}, {@code TubeReleased},
 * {@code TubeDestructionAsked}, {@code TubeDestructionDropped}, {@code TubeDestroyed}. Reads: {@code shared},
 * {@code ledger}, {@code identity}, {@code procedure}, {@code task} (notices), {@code consent}, {@code specimen}. A deviation is opened by what was recorded, after the
 * commit, at least once and never twice; a withdrawal of consent blocks every tube of the donor in the same way (invariant 7).
 */
@NullMarked
package org.himuro.lims.quality;

import org.jspecify.annotations.NullMarked;
