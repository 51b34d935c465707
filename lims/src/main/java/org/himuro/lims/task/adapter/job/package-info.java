/** Mails are sent by a clustered job; a link that confirms an address is mailed after the commit. */
@NullMarked
package org.himuro.lims.task.adapter.job;

import org.jspecify.annotations.NullMarked;
