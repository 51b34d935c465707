package org.himuro.lims.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import org.himuro.lims.ledger.Digest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R2")
class MerkleTest {
    static Merkle.Leaf leaf(int stream, int seq) {
        return new Merkle.Leaf(new UUID(stream, 0), seq, new Digest(Sha256.of(stream + "." + seq)));
    }

    @Test
    void every_leaf_of_every_tree_up_to_40_leads_to_the_root_and_no_other_leaf_does() {
        for (int size = 1; size <= 40; size++) {
            var leaves = new ArrayList<Merkle.Leaf>();
            for (int i = 0; i < size; i++) {
                leaves.add(leaf(i, 1));
            }
            var tree = new Merkle(leaves);
            for (int i = 0; i < size; i++) {
                assertThat(tree.path(i).leads(leaves.get(i), tree.root())).isTrue();
                assertThat(tree.path(i).leads(leaf(i, 2), tree.root())).isFalse();
                assertThat(tree.path(i).leads(leaves.get((i + 1) % size), tree.root()))
                        .isEqualTo(size == 1);
            }
        }
    }

    @Test
    void ids_with_the_highest_bit_set_sort_after_the_others_as_the_database_sorts_bytes() {
        assertThat(leaf(-1, 1).compareTo(leaf(1, 1))).isPositive();
    }
}
