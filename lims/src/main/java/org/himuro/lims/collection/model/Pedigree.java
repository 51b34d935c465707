package org.himuro.lims.collection.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.specimen.Kinship;
import org.himuro.lims.specimen.Relation;

/** Who descends from whom, as far as it is known, and what cannot be beside it. */
record Pedigree(List<Kinship> known) {
    private static final int PARENTS = 2;

    /** @param all of the families of both donors; what was withdrawn counts for nothing */
    static Pedigree of(Collection<Kinship> all) {
        return new Pedigree(all.stream().filter(k -> !k.withdrawn()).toList());
    }

    /**
     * Whether somebody were their own ancestor, or the sister or brother of one.
     *
     * @param relation what the relative is to the proband
     */
    boolean rings(UUID proband, UUID relative, Relation relation) {
        return switch (relation) {
            case MOTHER, FATHER -> above(relative).contains(proband);
            case CHILD -> above(proband).contains(relative);
            case SIBLING -> above(relative).contains(proband) || above(proband).contains(relative);
        };
    }

    /** Whether the child that the relation speaks of has two other parents. */
    boolean full(UUID proband, UUID relative, Relation relation) {
        return switch (relation) {
            case MOTHER, FATHER -> parents(proband).size() >= PARENTS;
            case CHILD -> parents(relative).size() >= PARENTS;
            case SIBLING -> false;
        };
    }

    private Set<UUID> above(UUID donor) {
        var seen = new HashSet<UUID>();
        var next = new ArrayDeque<UUID>(parents(donor));
        while (!next.isEmpty()) {
            var one = next.remove();
            if (seen.add(one)) {
                next.addAll(parents(one));
            }
        }
        return seen;
    }

    private Set<UUID> parents(UUID donor) {
        var parents = new HashSet<UUID>();
        for (var k : known) {
            if (k.relation().isParent() && k.proband().equals(donor)) {
                parents.add(k.relative());
            } else if (k.relation() == Relation.CHILD && k.relative().equals(donor)) {
                parents.add(k.proband());
            }
        }
        return parents;
    }
}
