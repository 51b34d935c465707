/** The print queue's rounds: at once when a label was asked for, else by a clustered job. */
@NullMarked
package org.himuro.lims.labelling.adapter.job;

import org.jspecify.annotations.NullMarked;
