/**
 * The procedures that come with the release, read once.
 */
@NullMarked
package org.himuro.lims.procedure.adapter.document;

import org.jspecify.annotations.NullMarked;
