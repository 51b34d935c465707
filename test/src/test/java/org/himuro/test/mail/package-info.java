/** The print queue against a printer that speaks TCP (L3). */
@NullMarked
package org.himuro.test.mail;

import org.jspecify.annotations.NullMarked;
