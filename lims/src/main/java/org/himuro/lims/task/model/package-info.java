/** What a mail is made of and when it is tried: pure. */
@NullMarked
package org.himuro.lims.task.model;

import org.jspecify.annotations.NullMarked;
