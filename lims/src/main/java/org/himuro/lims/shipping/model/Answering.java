package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.AnswerStatement;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ManifestEvent.AnsweredLine;
import org.himuro.lims.shipping.ManifestEvent.LinesAnswered;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.StatementAnswer;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.TubeEvent.TubeTravelConfirmed;
import org.himuro.lims.specimen.TubeEvent.TubeTravelRefuted;
import org.himuro.lims.specimen.Tubes;

/** What a tube's holder says to a receiver who says to have it: only the holder may say it, and only while it is open. */
public final class Answering {
    private Answering() {}

    public static Decision<StatementAnswer> decide(AnswerStatement command, Found found, Reads reads, Act act) {
        var tube = found.tube(command.tube()).flatMap(id -> reads.state(Tubes.KIND, id));
        if (tube.isEmpty()) {
            return Decision.refused(UnknownCode.of(command.tube()));
        }
        var load = tube.get()
                .statedParcel()
                .flatMap(p -> Load.read(reads, p, Set.of(tube.get().id()), Set.of()));
        if (load.filter(l -> l.holder(tube.get()).equals(act.actor().site())).isEmpty()) {
            return Decision.refused(Reason.of("NOTHING_STATED", command.tube()));
        }
        var entries =
                command.travelled() ? confirmed(load.get(), tube.get(), act) : refuted(load.get(), tube.get(), act);
        return new Decision.Accepted<>(entries, new StatementAnswer(command.tube(), command.travelled()));
    }

    /** It arrived as an extra: blocked, but on its way back. */
    private static List<Entry> confirmed(Load load, Tube tube, Act act) {
        var facts = new ArrayList<Fact>();
        var parcel = load.parcel().id();
        facts.add(new TubeTravelConfirmed(parcel, tube.statedBy().orElseThrow()));
        boolean withdrawn = load.consent(tube).withdrawn();
        facts.add(new TubeMarked("EXTRA_IN_PARCEL", Optional.of(parcel)));
        if (withdrawn) {
            facts.add(new TubeMarked("ARRIVED_AFTER_WITHDRAWAL", Optional.of(parcel)));
        }
        if (!tube.quarantined() && (withdrawn || load.manifest().purpose() != Purpose.RETURN)) {
            facts.add(new TubeQuarantined(withdrawn ? "CONSENT_WITHDRAWN" : "EXTRA_IN_PARCEL"));
        }
        var entries = new ArrayList<Entry>();
        facts.forEach(f -> entries.add(entry(tube.id(), f, act)));
        var condition = load.manifest().line(tube.id()).flatMap(ManifestLine::condition);
        entries.add(answered(load, new AnsweredLine(tube.id(), LineState.EXTRA, condition), act));
        return entries;
    }

    /** Two tubes with one code, or a code that was typed: the parcel's receiver has something else. */
    private static List<Entry> refuted(Load load, Tube tube, Act act) {
        var parcel = load.parcel().id();
        var refuted = new AnsweredLine(tube.id(), LineState.REFUTED, Optional.empty());
        return List.of(
                entry(tube.id(), new TubeTravelRefuted(parcel, tube.statedBy().orElseThrow()), act),
                answered(load, refuted, act),
                new Entry(Parcels.KIND.ref(parcel), new ParcelMarked("EXTRA_REFUTED"), act.occurredAt()));
    }

    private static Entry answered(Load load, AnsweredLine line, Act act) {
        return new Entry(Manifests.KIND.ref(load.manifest().id()), new LinesAnswered(List.of(line)), act.occurredAt());
    }

    private static Entry entry(UUID tube, Fact fact, Act act) {
        return new Entry(Tubes.KIND.ref(tube), fact, act.occurredAt());
    }
}
