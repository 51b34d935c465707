package org.himuro.labels.picture;

/** A place of the lattice, columns to the right and rows down, whatever the rack calls it. */
record Node(int i, int j) {}
