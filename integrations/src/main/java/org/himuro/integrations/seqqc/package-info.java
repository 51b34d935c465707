/** Quality figures of sequencing tools (Q3, S37, S43) under one small vocabulary, each with the definition of the tool that measured it. */
@NullMarked
package org.himuro.integrations.seqqc;

import org.jspecify.annotations.NullMarked;
