/** The bench: its page and its scans. */
@NullMarked
package org.himuro.lims.scan.adapter.web;

import org.jspecify.annotations.NullMarked;
