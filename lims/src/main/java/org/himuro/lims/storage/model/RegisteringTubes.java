package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.RegisterTubes;
import org.himuro.lims.storage.StorageEvent.TubeAliased;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.TubeAliases;
import org.himuro.lims.storage.TubesRegistered;

/** Whether tubes with codes of their own may be bound to a case. */
public final class RegisteringTubes {
    private static final int LONGEST_CODE = 32;

    private RegisteringTubes() {}

    /**
     * @param of the case, where the acting site may read it
     * @param withdrawn the donor's consent was withdrawn
     * @param taken codes that are on another tube already; a hint, the keys hold it
     * @param ids one per tube and one per alias, in the order of the tubes
     */
    public static Decision<TubesRegistered> decide(
            RegisterTubes command,
            Optional<Case> of,
            boolean withdrawn,
            Set<String> taken,
            UUID site,
            List<UUID> ids,
            Instant at) {
        var verdicts = new Verdicts();
        if (command.tubes().isEmpty()) {
            verdicts.refuse("LIST_EMPTY", "tubes");
        }
        if (command.tubes().size() > StoreTubes.MOST) {
            verdicts.refuse("TOO_MANY", StoreTubes.MOST);
        }
        var known = of.filter(c -> c.site().equals(site));
        if (known.isEmpty()) {
            verdicts.refuse(UnknownCode.of(command.caseCode()));
        }
        known.filter(Case::closed).ifPresent(c -> verdicts.refuse("CASE_CLOSED", c.code()));
        if (withdrawn) {
            verdicts.refuse("CONSENT_WITHDRAWN", command.caseCode());
        }
        codes(command, taken, verdicts);
        return verdicts.isRefused() || known.isEmpty()
                ? new Decision.Refused<>(verdicts.refused())
                : accepted(command, known.get(), site, ids.iterator()::next, at);
    }

    private static void codes(RegisterTubes command, Set<String> taken, Verdicts verdicts) {
        var once = new HashSet<String>();
        for (var tube : command.tubes()) {
            var all = new ArrayList<>(List.of(tube.code()));
            all.addAll(tube.aliases());
            for (var code : all) {
                if (code.isBlank()
                        || code.length() > LONGEST_CODE
                        || !code.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
                    verdicts.refuse("CODE_NOT_PRINTABLE", code.length());
                } else if (!once.add(code)) {
                    verdicts.refuse("CODE_TWICE", code);
                } else if (taken.contains(code)) {
                    verdicts.refuse("CODE_TAKEN", code);
                }
            }
        }
    }

    private static Decision<TubesRegistered> accepted(
            RegisterTubes command, Case of, UUID site, Supplier<UUID> ids, Instant at) {
        var entries = new ArrayList<Entry>(command.tubes().size());
        for (var tube : command.tubes()) {
            var id = ids.get();
            var labelled =
                    new TubeLabelled(tube.code(), of.id(), of.donor(), command.material(), Optional.empty(), site);
            entries.add(new Entry(Tubes.KIND.ref(id), labelled, at));
            for (var alias : tube.aliases()) {
                entries.add(new Entry(TubeAliases.KIND.ref(ids.get()), new TubeAliased(alias, id), at));
            }
        }
        return new Decision.Accepted<>(
                entries, new TubesRegistered(command.tubes().size()));
    }
}
