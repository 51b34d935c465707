/** Rules of picks: who may be picked, in which order one walks. */
@NullMarked
package org.himuro.lims.picking.model;

import org.jspecify.annotations.NullMarked;
