/** Sign-in pages, the filter that holds the rights, the administrator's pages. */
@NullMarked
package org.himuro.lims.identity.adapter.web;

import org.jspecify.annotations.NullMarked;
