@NullMarked
package org.himuro.integrations.hl7;

import org.jspecify.annotations.NullMarked;
