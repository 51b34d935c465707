/** Files of 2-D tube rack scanners and tube handlers (L5). Empty, unread and absent are three different things. */
@NullMarked
package org.himuro.integrations.rackfile;

import org.jspecify.annotations.NullMarked;
