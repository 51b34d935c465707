/**
 * What is made of what (W1-W4, S5, S82): aliquots, derivatives and pools with their lineage, amounts and thaws; measurements, typed
 * or taken from the files of instruments that the site has explained; worklists.
 *
 * <p>Owns: the streams of acts of processing, of measurements, of worklists, of instruments and of what was taken of their files, with
 * their projections {@code processing}, {@code processing_draw}, {@code processing_child}, {@code lineage}, {@code measurement}, {@code
 * worklist}, {@code worklist_line}, {@code instrument}, {@code instrument_file}, {@code instrument_value}; and {@code instrument_raw}, the
 * files as they came. Emits: {@link org.himuro.lims.processing.ProcessingEvent}, and of {@code specimen}'s vocabulary {@code
 * TubeLabelled} for new tubes, {@code TubeFilled}, {@code TubeDrawn}, {@code TubeThawed}, {@code TubeAmountFound} and {@code
 * TubeMarked}. Reads: {@code shared}, {@code ledger}, {@code identity}, {@code procedure} (how often a tube may be thawed, and who
 * may work by it),
 * {@code consent}, {@code specimen}, {@code labelling} (codes of new tubes).
 */
@NullMarked
package org.himuro.lims.processing;

import org.jspecify.annotations.NullMarked;
