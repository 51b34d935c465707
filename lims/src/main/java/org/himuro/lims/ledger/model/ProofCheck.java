package org.himuro.lims.ledger.model;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Dossier.ProvenLeaf;

/** Whether a proof shows everything that a seal holds of a stream: neighbouring leaves, the outer two of other streams. */
final class ProofCheck {
    private ProofCheck() {}

    static boolean holds(Dossier.Proof proof, Seal seal) {
        var leaves = proof.leaves();
        return !leaves.isEmpty()
                && leaves.stream().allMatch(l -> inTree(l, seal))
                && neighbours(leaves)
                && boundBelow(leaves.getFirst(), proof.stream())
                && boundAbove(leaves.getLast(), proof.stream(), seal.facts());
    }

    private static Merkle.Leaf leaf(ProvenLeaf l) {
        return new Merkle.Leaf(l.stream(), l.seq(), Digest.ofHex(l.fact()));
    }

    private static boolean inTree(ProvenLeaf l, Seal seal) {
        if (l.index() < 0 || l.index() >= seal.facts()) {
            return false;
        }
        var path = new Merkle.Path(
                l.index(), seal.facts(), l.beside().stream().map(Digest::ofHex).toList());
        return path.leads(leaf(l), Digest.ofHex(seal.root()));
    }

    private static boolean neighbours(List<ProvenLeaf> leaves) {
        for (int i = 1; i < leaves.size(); i++) {
            if (leaves.get(i).index() != leaves.get(i - 1).index() + 1
                    || leaf(leaves.get(i)).compareTo(leaf(leaves.get(i - 1))) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean boundBelow(ProvenLeaf first, UUID stream) {
        return before(first, stream) || first.index() == 0;
    }

    private static boolean boundAbove(ProvenLeaf last, UUID stream, int size) {
        boolean after = !last.stream().equals(stream) && !before(last, stream);
        return after || last.index() == size - 1;
    }

    private static boolean before(ProvenLeaf l, UUID stream) {
        return leaf(l).compareTo(new Merkle.Leaf(stream, 0, Chain.START)) < 0;
    }
}
