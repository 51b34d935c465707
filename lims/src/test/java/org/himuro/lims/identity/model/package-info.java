@NullMarked
package org.himuro.lims.identity.model;

import org.jspecify.annotations.NullMarked;
