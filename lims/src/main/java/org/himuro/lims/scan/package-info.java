/**
 * From a scan to a command (L4, L7, C3, C7): the grammar of the bench.
 *
 * <p>Owns: {@code bench_session}, what is in hand at each bench. Emits: nothing itself; calls the verbs of collection and
 * storage. Reads: every context. A fact takes at most one scan; five lead to the freezer on the direct branch, nine over
 * the refrigerator. A bench without the network judges by the same rules (C7: {@code grammar.js}, {@code verdict.js}), on what it
 * took along ({@code BenchPack}); what it did then arrives as {@code Meant}. It opens by a page of nobody ({@code AwayPages}, a service
 * worker) and what the browser's safe held ({@code safe.js}). In the operating room ({@code Station}) only clamping and removal are
 * told. When a scan was made is reckoned from what the bench's clocks showed ({@code BenchClock}). What was written on the downtime form is entered by the same verbs with the times on the paper.
 */
@NullMarked
package org.himuro.lims.scan;

import org.jspecify.annotations.NullMarked;
