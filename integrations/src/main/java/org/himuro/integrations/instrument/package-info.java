/** Files of instruments that measure what is in tubes: plate readers, fluorometers, electrophoresis, photometers (W2). */
@NullMarked
package org.himuro.integrations.instrument;

import org.jspecify.annotations.NullMarked;
