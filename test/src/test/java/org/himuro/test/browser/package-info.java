/** The application in a real browser: Debian's Chromium through Playwright. */
@NullMarked
package org.himuro.test.browser;

import org.jspecify.annotations.NullMarked;
