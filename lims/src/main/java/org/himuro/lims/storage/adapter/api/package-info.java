/**
 * Places for machines.
 */
@NullMarked
package org.himuro.lims.storage.adapter.api;

import org.jspecify.annotations.NullMarked;
