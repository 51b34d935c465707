/**
 * Codes and labels (L1, L2, L3): numbers that are never given twice, tubes that get their code, labels as sheets, printer
 * commands and pictures.
 *
 * <p>Owns: {@code serial_counter}, {@code serial_block}. Emits: {@code TubeLabelled}. Reads: {@code shared}, {@code ledger},
 * {@code identity}, {@code consent} (asked at each labelling), {@code specimen}.
 */
@NullMarked
package org.himuro.lims.labelling;

import org.jspecify.annotations.NullMarked;
