package org.himuro.lims.ledger.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Digest;

/**
 * A Merkle tree (RFC 6962: leaves and nodes hashed with different prefixes) over the facts of one seal, sorted by stream
 * and seq. Being sorted, two neighbouring leaves prove that nothing stands between them, so leaving out the tail of a
 * stream shows.
 */
public final class Merkle {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<List<Digest>> levels = new ArrayList<>();

    /** @param leaves sorted by stream, then seq; not empty */
    public Merkle(List<Leaf> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a seal has at least one fact");
        }
        levels.add(leaves.stream().map(Leaf::hash).toList());
        while (levels.getLast().size() > 1) {
            levels.add(above(levels.getLast()));
        }
    }

    /** One fact in the tree. */
    public record Leaf(UUID stream, long seq, Digest fact) implements Comparable<Leaf> {
        Digest hash() {
            return new Digest(Sha256.of(LEAF, Sha256.of(stream + "/" + seq), fact.bytes()));
        }

        @Override
        public int compareTo(Leaf other) {
            int byStream = compareUnsigned(stream, other.stream);
            return byStream != 0 ? byStream : Long.compare(seq, other.seq);
        }

        private static int compareUnsigned(UUID a, UUID b) {
            int most = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
            return most != 0 ? most : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
        }
    }

    /** The hashes beside the way from a leaf to the root, lowest first; a level where the node stands alone has none. */
    public record Path(int index, int size, List<Digest> beside) {
        /** Whether the leaf stands at this path's end of a tree with that root; a path of another length does not. */
        public boolean leads(Leaf leaf, Digest root) {
            return beside.size() == expected() && rootFrom(leaf).equals(root);
        }

        private int expected() {
            int count = 0;
            int at = index;
            for (int width = size; width > 1; width = (width + 1) >> 1) {
                if ((at & 1) == 1 || at + 1 < width) {
                    count++;
                }
                at >>= 1;
            }
            return count;
        }

        private Digest rootFrom(Leaf leaf) {
            var hash = leaf.hash();
            int at = index;
            int width = size;
            var next = beside.iterator();
            while (width > 1) {
                if ((at & 1) == 1) {
                    hash = node(next.next(), hash);
                } else if (at + 1 < width) {
                    hash = node(hash, next.next());
                }
                at >>= 1;
                width = (width + 1) >> 1;
            }
            return hash;
        }
    }

    public Digest root() {
        return levels.getLast().getFirst();
    }

    public Path path(int index) {
        var beside = new ArrayList<Digest>();
        int at = index;
        for (var level : levels.subList(0, levels.size() - 1)) {
            int other = at ^ 1;
            if (other < level.size()) {
                beside.add(level.get(other));
            }
            at >>= 1;
        }
        return new Path(index, levels.getFirst().size(), beside);
    }

    private static List<Digest> above(List<Digest> level) {
        var above = new ArrayList<Digest>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    private static Digest node(Digest left, Digest right) {
        return new Digest(Sha256.of(NODE, left.bytes(), right.bytes()));
    }
}
