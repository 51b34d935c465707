/**
 * Other people's formats and protocols, read into plain values: rack-scanner files (L5), temperature-logger files
 * (T1), files of instruments that measure what is in tubes (W2), sequencing-quality files (Q3) and HL7 v2 messages (X3).
 *
 * <p>Every reader takes bytes and answers a {@link org.himuro.integrations.Reading}: what was read together with what was
 * noticed, or a refusal with all its reasons at once. No reader throws on bad input, opens a file, or looks at a clock.
 */
@NullMarked
package org.himuro.integrations;

import org.jspecify.annotations.NullMarked;
