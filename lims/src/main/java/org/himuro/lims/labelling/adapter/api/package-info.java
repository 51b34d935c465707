/** Label printers and their queues for machines. */
@NullMarked
package org.himuro.lims.labelling.adapter.api;

import org.jspecify.annotations.NullMarked;
