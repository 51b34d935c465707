@NullMarked
package org.himuro.sop.document;

import org.jspecify.annotations.NullMarked;
