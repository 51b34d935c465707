package org.himuro.lims.consent.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.ConsentEvent.ConsentEstablished;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.consent.Equivalence;
import org.himuro.lims.consent.EquivalenceAnswer;
import org.himuro.lims.consent.EquivalenceEvent.EquivalenceRecorded;
import org.himuro.lims.consent.Equivalences;
import org.himuro.lims.consent.EstablishConsents;
import org.himuro.lims.consent.Established;
import org.himuro.lims.consent.RecordEquivalence;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** What older forms cover, and whose consent stands by that. */
public final class EquivalenceDecisions {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int PROTOCOL = 64;
    private static final int REFERENCE = 120;
    private static final int LAST_VERSION = 9_999;

    private EquivalenceDecisions() {}

    /** @param today at the site */
    public static Decision<EquivalenceAnswer> record(RecordEquivalence command, LocalDate today, Act act) {
        var reasons = new ArrayList<Reason>();
        if (command.protocol().isBlank() || command.protocol().length() > PROTOCOL) {
            reasons.add(Reason.of("EQUIVALENCE_PROTOCOL", PROTOCOL));
        }
        if (!FORM.matcher(command.form()).matches()) {
            reasons.add(Reason.of("CONSENT_FORM_INVALID"));
        }
        if (command.version() < 0 || command.version() > LAST_VERSION) {
            reasons.add(Reason.of("EQUIVALENCE_VERSION", LAST_VERSION));
        }
        if (command.scopes().isEmpty()) {
            reasons.add(Reason.of("CONSENT_WITHOUT_ITEMS"));
        }
        if (command.reference().isBlank() || command.reference().length() > REFERENCE) {
            reasons.add(Reason.of("EQUIVALENCE_REFERENCE", REFERENCE));
        }
        if (command.decidedOn().isAfter(today)) {
            reasons.add(Reason.of("EQUIVALENCE_AHEAD"));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var site = act.actor().site();
        var id = Equivalences.streamOf(site, command.protocol(), command.form(), command.version());
        var fact = new EquivalenceRecorded(
                site,
                command.protocol(),
                command.form(),
                command.version(),
                command.scopes(),
                command.reference(),
                command.decidedOn());
        return new Decision.Accepted<>(
                List.of(new Entry(Equivalences.KIND.ref(id), fact, act.occurredAt())), new EquivalenceAnswer(id));
    }

    public static Decision<Established> establish(
            EstablishConsents command, Collection<UUID> donors, Reads reads, Act act) {
        var known = reads.state(Equivalences.KIND, command.equivalence())
                .filter(e -> e.site().equals(act.actor().site()));
        if (known.isEmpty()) {
            return Decision.refused(Reason.of("EQUIVALENCE_UNKNOWN"));
        }
        var consents = reads.states(Consents.KIND, donors);
        var entries = donors.stream()
                .distinct()
                .filter(d -> waits(consents.getOrDefault(d, Consent.none(d)), known.get()))
                .map(d -> new Entry(
                        Consents.KIND.ref(d),
                        new ConsentEstablished(known.get().id(), known.get().covers()),
                        act.occurredAt()))
                .toList();
        return new Decision.Accepted<>(entries, new Established(entries.size(), donors.size() - entries.size()));
    }

    private static boolean waits(Consent consent, Equivalence by) {
        return consent.standing() == ConsentStanding.TO_ESTABLISH && by.isOf(consent.form(), consent.formVersion());
    }
}
