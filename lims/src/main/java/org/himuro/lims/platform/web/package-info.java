/**
 * The frame of every page and every answer: layouts, messages in the reader's language, static files, security headers, errors, paging.
 *
 * <p>Owns: {@link org.himuro.lims.platform.web.Frame} and the templates in {@code jte/shared}, the files in {@code static}, the messages in {@code i18n}.
 * A context's {@code adapter.web} hands a public view record to {@link org.himuro.lims.platform.web.Pages} and gets a whole page back.
 * It knows no context; who is signed in comes through {@link org.himuro.lims.platform.web.Visitors}, the anti-forgery token through
 * {@link org.himuro.lims.platform.web.CsrfTokens}, both implemented by identity.
 *
 * <p>Serves: L4, L7, R1, X1.
 */
@org.jspecify.annotations.NullMarked
package org.himuro.lims.platform.web;
