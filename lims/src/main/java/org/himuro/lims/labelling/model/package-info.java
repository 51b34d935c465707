/**
 * Which codes come next: pure.
 */
@NullMarked
package org.himuro.lims.labelling.model;

import org.jspecify.annotations.NullMarked;
