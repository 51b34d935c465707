package org.himuro.lims.labelling.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.LabelledTubes;
import org.himuro.lims.labelling.LabelledTubes.NewTube;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.Tubes;

/** Whether new tubes get the codes set aside for them. */
public final class Labelling {
    private Labelling() {}

    /**
     * A line of the request with what was set aside for it.
     *
     * @param caseId empty where the code is unknown
     * @param codes fewer than wanted where the suffixes are used up
     * @param ids one per code
     */
    public record Line(LabelTubes.Wanted wanted, Optional<UUID> caseId, List<String> codes, List<UUID> ids) {
        public Line {
            codes = List.copyOf(codes);
            ids = List.copyOf(ids);
        }
    }

    /** @param site the site in whose name it is asked; a case of another site answers like an unknown one */
    public static Decision<LabelledTubes> decide(List<Line> lines, UUID site, Reads reads, Instant at) {
        var cases = reads.states(
                Cases.KIND,
                lines.stream().flatMap(l -> l.caseId().stream()).distinct().toList());
        var donors = reads.states(
                Consents.KIND,
                cases.values().stream().map(Case::donor).distinct().toList());
        var reasons = new LinkedHashSet<Reason>();
        var tubes = new ArrayList<NewTube>();
        var entries = new ArrayList<Entry>();
        for (var line : lines) {
            var owner = line.caseId().map(cases::get).filter(c -> c.site().equals(site));
            reasons.addAll(against(line, owner, donors));
            owner.ifPresent(c -> label(line, c, at, tubes, entries));
        }
        return reasons.isEmpty()
                ? new Decision.Accepted<>(entries, new LabelledTubes(tubes))
                : new Decision.Refused<>(List.copyOf(reasons));
    }

    private static List<Reason> against(Line line, Optional<Case> owner, Map<UUID, Consent> donors) {
        var wanted = line.wanted();
        if (owner.isEmpty()) {
            return List.of(Reason.of("CASE_UNKNOWN", UnknownCode.shown(wanted.caseCode())));
        }
        var reasons = new ArrayList<Reason>();
        var donor = owner.get().donor();
        if (owner.get().closed()) {
            reasons.add(Reason.of("CASE_CLOSED", wanted.caseCode()));
        }
        reasons.addAll(
                donors.getOrDefault(donor, Consent.none(donor)).against(wanted.caseCode(), ConsentScope.WHOLE_GENOME));
        if (wanted.count() < 1 || wanted.count() > 99) {
            reasons.add(Reason.of("COUNT_OUT_OF_RANGE", wanted.count(), 1, 99));
        } else if (line.codes().size() < wanted.count()) {
            reasons.add(Reason.of("SUFFIXES_USED_UP", wanted.caseCode(), wanted.material()));
        }
        return reasons;
    }

    private static void label(Line line, Case owner, Instant at, List<NewTube> tubes, List<Entry> entries) {
        IntStream.range(0, line.codes().size()).forEach(i -> {
            var id = line.ids().get(i);
            var code = line.codes().get(i);
            var material = line.wanted().material();
            var fact = new TubeEvent.TubeLabelled(
                    code, owner.id(), owner.donor(), material, Optional.empty(), owner.site());
            tubes.add(new NewTube(id, code, owner.id(), material));
            entries.add(new Entry(Tubes.KIND.ref(id), fact, at));
        });
    }
}
