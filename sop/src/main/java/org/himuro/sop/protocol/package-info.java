/**
 * A collection protocol as data (C1): which specimens a case needs of whom, what they may be made of, how many, in which order, by which
 * procedure and to be kept how; and what is missing of them (C5). A new cohort or an own rule of a site is a document, never a change of
 * code.
 *
 * <p>Owns: the protocol document, its reader, its shipped first versions, and {@link org.himuro.sop.protocol.Completeness}.
 * Requirements C1, C5; S8, S9, S49.
 */
@NullMarked
package org.himuro.sop.protocol;

import org.jspecify.annotations.NullMarked;
