/**
 * The collection protocols that come with the release and those of the site, read once.
 */
@NullMarked
package org.himuro.lims.collection.adapter.document;

import org.jspecify.annotations.NullMarked;
