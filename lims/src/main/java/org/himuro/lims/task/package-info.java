/**
 * What people are told without looking at a page (T5, C4, E6): notices, which go by mail to whoever should know and wants them.
 *
 * <p>Owns: {@code notice}, {@code notice_letter}, {@code notice_unwanted} and {@code mail}, what became of each mail. Emits: nothing;
 * a notice is told by the context whose fact it comes from, through {@link org.himuro.lims.task.Notices}. Reads: {@code shared},
 * {@code ledger}, {@code identity} (who may, and confirmed addresses). Fails open: nothing waits for a mail, a mail waits for its server,
 * is tried again ever more rarely for three days and is seen on the page of stuck deliveries. A notice reaches a person once.
 */
@NullMarked
package org.himuro.lims.task;

import org.jspecify.annotations.NullMarked;
