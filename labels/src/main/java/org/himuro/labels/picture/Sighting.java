package org.himuro.labels.picture;

import java.util.List;
import java.util.Map;
import org.himuro.labels.picture.PossibleLattices.Spot;

/**
 * The tubes that were read in a picture before it is known which of the lattice's nodes are the rack's.
 *
 * @param picture the picture the lattice is of, perhaps made smaller
 * @param nodes all nodes in the picture
 * @param proved whether these tubes can stand on no other lattice; else none of them has a position
 */
record Sighting(
        Gray picture, Lattice lattice, List<Node> nodes, Map<Node, TubeSymbol> read, Texture texture, boolean proved) {

    /** The same, its lattice proved. */
    Sighting certain() {
        return new Sighting(picture, lattice, nodes, read, texture, true);
    }

    /** Where the symbols that were read lie. */
    List<Spot> spots() {
        return read.values().stream().map(Spot::of).toList();
    }
}
