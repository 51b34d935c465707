@NullMarked
package org.himuro.lims.storage.application;

import org.jspecify.annotations.NullMarked;
