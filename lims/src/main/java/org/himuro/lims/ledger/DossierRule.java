package org.himuro.lims.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;

/**
 * What a dossier about one kind of stream must hold, said by the context whose facts those are: the ledger knows {@code Fact}
 * only. Named in {@code META-INF/services}, so that the verifier finds it without a server.
 */
public interface DossierRule {
    /** The kind of stream that such a dossier is about, e.g. {@code tube}. */
    String kind();

    /** The facts it understands; it is given no others. */
    Vocabulary vocabulary();

    /** What the stream's own facts call it: the only subject that its dossier may have. */
    Optional<String> subject(List<Recorded> own);

    /**
     * The streams that belong to the story and are not there yet.
     *
     * @param own the facts of the stream the dossier is about
     * @param there the facts of every stream in the dossier, by stream
     */
    Set<UUID> missing(List<Recorded> own, Map<UUID, List<Recorded>> there);

    static List<DossierRule> all() {
        return ServiceLoader.load(DossierRule.class, DossierRule.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
