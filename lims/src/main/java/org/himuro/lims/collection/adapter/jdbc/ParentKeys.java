package org.himuro.lims.collection.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Relation;

/** A second mother or father of a donor, said at the same moment. */
@Factory
final class ParentKeys {
    @Singleton
    @Named("kinship_mother")
    Acts.KeyReason mother() {
        return new Parent("kinship_mother", Relation.MOTHER);
    }

    @Singleton
    @Named("kinship_father")
    Acts.KeyReason father() {
        return new Parent("kinship_father", Relation.FATHER);
    }

    private record Parent(String key, Relation relation) implements Acts.KeyReason {
        @Override
        public Reason reason(String duplicate, Reads reads) {
            return Reason.of("PARENT_KNOWN", "", relation);
        }
    }
}
