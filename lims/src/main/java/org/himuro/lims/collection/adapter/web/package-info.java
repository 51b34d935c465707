/** Cases, the wall board, late entries: pages. */
@NullMarked
package org.himuro.lims.collection.adapter.web;

import org.jspecify.annotations.NullMarked;
