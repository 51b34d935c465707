/** How the application is reached by TLS: with a certificate given, or with one of its own authority. */
@NullMarked
package org.himuro.lims.platform.tls;

import org.jspecify.annotations.NullMarked;
