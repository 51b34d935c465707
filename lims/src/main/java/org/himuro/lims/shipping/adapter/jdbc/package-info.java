/**
 * The projections of manifests and the queries of the pages.
 */
@NullMarked
package org.himuro.lims.shipping.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
