/** What carries the application: its options, data folder, start and stop. Knows no specimen. */
@NullMarked
package org.himuro.lims.platform;

import org.jspecify.annotations.NullMarked;
