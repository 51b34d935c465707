package org.himuro.lims.collection.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Relation;

/** What two people said at the same moment that cannot both be. */
@Factory
final class CollectionKeys {
    /** A code that a device gave twice. */
    @Singleton
    KeyReason caseCode() {
        return KeyReason.naming("case_code", "CODE_TAKEN");
    }

    /** Another bench linked the kit. */
    @Singleton
    KeyReason kitLinked() {
        return KeyReason.of("kit_linked_once", "KIT_LINKED_MEANWHILE");
    }

    /** Somebody would be their own ancestor. */
    @Singleton
    KeyReason ring() {
        return KeyReason.of("kinship_no_ring", "RELATED_MEANWHILE");
    }

    @Singleton
    KeyReason thirdParent() {
        return KeyReason.of("kinship_two_parents", "RELATED_MEANWHILE");
    }

    @Singleton
    KeyReason mother() {
        return new Parent("kinship_mother", Relation.MOTHER);
    }

    @Singleton
    KeyReason father() {
        return new Parent("kinship_father", Relation.FATHER);
    }

    /** A second mother or father of a donor. */
    private record Parent(String key, Relation relation) implements KeyReason {
        @Override
        public Reason reason(String duplicate, Reads reads) {
            return Reason.of("PARENT_KNOWN", "", relation);
        }
    }
}
