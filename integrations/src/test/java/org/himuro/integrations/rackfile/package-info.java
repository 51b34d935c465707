@NullMarked
package org.himuro.integrations.rackfile;

import org.jspecify.annotations.NullMarked;
