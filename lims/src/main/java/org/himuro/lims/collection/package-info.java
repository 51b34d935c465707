/**
 * From the operating room to the freezer (C1 C2 C3 C4 C5 C8, X3): protocols, cases and plans, kits, what is still missing of a pair or trio, removal, sampling, cooling, freezing, and the
 * removal-to-freezing clock.
 *
 * <p>Owns: protocols in force, the streams of plans, exemptions and corrections with their projections. Emits: case and kit events, {@code TubeLabelled} for the tubes of a kit, {@code TubeSampled},
 * {@code TubeChilled}, {@code TubeFrozen}, {@code TubeTimeUnknown}, {@code TubeClockMissed}, {@code FreezingJudged}, {@code FactCorrected}, {@code DonorsRelated}. Reads:
 * {@code shared}, {@code ledger}, {@code identity} (sites, vault), {@code procedure}, {@code task} (notices), {@code consent}, {@code specimen},
 * {@code labelling}. What happened is a report and never refused; opening a case is a request.
 */
@NullMarked
package org.himuro.lims.collection;

import org.jspecify.annotations.NullMarked;
