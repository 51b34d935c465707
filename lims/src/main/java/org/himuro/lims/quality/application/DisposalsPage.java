package org.himuro.lims.quality.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.quality.TubeDesk;
import org.himuro.lims.shared.Reason;

/**
 * What a site has to destroy, and what it has destroyed.
 *
 * @param groups tubes that wait, by who asked for it in one act; the oldest first
 * @param mayAsk the reader is a first person, @param mayWitness the reader may have it witnessed
 * @param next address of the following page of certificates
 */
public record DisposalsPage(
        List<Group> groups,
        List<Line> certificates,
        boolean mayAsk,
        boolean mayWitness,
        Map<String, String> given,
        List<Reason> reasons,
        Optional<String> next) {
    public DisposalsPage {
        groups = List.copyOf(groups);
        certificates = List.copyOf(certificates);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    /** @param word who asked for it and why */
    public record Group(TubeDesk.Word word, List<CertificateQueries.Waiting> tubes) {
        public Group {
            tubes = List.copyOf(tubes);
        }
    }

    public record Line(String number, Instant at, int tubes, String signer, String witness) {}

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    public int waiting() {
        return groups.stream().mapToInt(g -> g.tubes().size()).sum();
    }
}
