@NullMarked
package org.himuro.integrations;

import org.jspecify.annotations.NullMarked;
