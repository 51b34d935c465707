/**
 * What follows a fact later.
 */
@NullMarked
package org.himuro.lims.collection.adapter.job;

import org.jspecify.annotations.NullMarked;
