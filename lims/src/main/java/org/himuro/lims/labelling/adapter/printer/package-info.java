/** Label printers in the network: raw TCP, and their answers to {@code ~HS}. */
@NullMarked
package org.himuro.lims.labelling.adapter.printer;

import org.jspecify.annotations.NullMarked;
