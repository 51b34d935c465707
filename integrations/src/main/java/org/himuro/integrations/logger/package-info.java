/**
 * Files of temperature loggers (T1, H2): times and temperatures with unit, zone and gaps made explicit. Nothing is filled in
 * and nothing is guessed: a zone the file does not state stays unknown.
 */
@NullMarked
package org.himuro.integrations.logger;

import org.jspecify.annotations.NullMarked;
