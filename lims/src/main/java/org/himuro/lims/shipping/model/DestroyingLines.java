package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.quality.CertificateEvent;
import org.himuro.lims.quality.Certificates;
import org.himuro.lims.quality.Spared;
import org.himuro.lims.quality.Why;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.DestroyLines;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ManifestEvent.AnsweredLine;
import org.himuro.lims.shipping.ManifestEvent.LinesAnswered;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeDestroyed;
import org.himuro.lims.specimen.Tubes;

/** Open lines of which the tubes were destroyed before anybody took them: by one of the two sides, seen by a second person. */
public final class DestroyingLines {
    private DestroyingLines() {}

    /** @param number of the certificate that is made with it */
    public static Decision<ParcelAnswer> decide(
            DestroyLines command, String number, Found found, Spared spared, Reads reads, Act act) {
        var site = act.actor().site();
        var load = found.parcel()
                .flatMap(id -> Load.read(reads, id, Set.of(), Set.of()))
                .filter(l -> l.parcel().sender().equals(site)
                        || l.parcel().receiver().equals(site));
        if (load.isEmpty()) {
            return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        var findings = new Findings();
        var tubes = tubes(command, found, load.get(), findings);
        findings.refuseIf(tubes.isEmpty() && !findings.isRefused(), "ONE_TUBE_WANTED");
        findings.refuseIf(!Why.DESTRUCTION.contains(command.reason()), "REASON_MISSING");
        findings.refuseIf(!Why.METHODS.contains(command.method()), "METHOD_MISSING");
        findings.refuseIf(command.signer().isEmpty(), "SIGNATURE_WRONG");
        findings.refuseIf(command.witness().isEmpty(), "WITNESS_WRONG");
        findings.refuseIf(
                command.witness().isPresent() && command.witness().equals(command.signer()), "WITNESS_CARRIED_OUT");
        spared.against(tubes.values(), command.reason(), act, reads).forEach(findings::refuse);
        return findings.or(() -> new Decision.Accepted<>(
                entries(command, number, load.get(), tubes, act),
                new ParcelAnswer(load.get().parcel().code(), tubes.size(), List.of())));
    }

    private static Map<UUID, Tube> tubes(DestroyLines command, Found found, Load load, Findings findings) {
        var tubes = new LinkedHashMap<UUID, Tube>();
        for (var code : command.tubes()) {
            var tube = found.tube(code)
                    .flatMap(load.manifest()::line)
                    .filter(l -> l.state().open())
                    .flatMap(l -> load.tube(l.tube()))
                    .filter(load::isIn);
            tube.ifPresentOrElse(
                    t -> tubes.put(t.id(), t), () -> findings.refuse("NOT_AN_OPEN_LINE", UnknownCode.shown(code)));
        }
        return tubes;
    }

    private static List<Entry> entries(DestroyLines command, String number, Load load, Map<UUID, Tube> tubes, Act act) {
        var at = act.occurredAt();
        var entries = new ArrayList<Entry>();
        var witness = command.witness().orElseThrow();
        tubes.keySet()
                .forEach(tube ->
                        entries.add(new Entry(Tubes.KIND.ref(tube), new TubeDestroyed(command.method(), witness), at)));
        var lines = tubes.keySet().stream()
                .map(tube -> new AnsweredLine(tube, LineState.DESTROYED, Optional.empty()))
                .toList();
        entries.add(new Entry(Manifests.KIND.ref(load.manifest().id()), new LinesAnswered(lines), at));
        var signer = command.signer().orElseThrow();
        var certified = tubes.values().stream()
                .map(t -> new CertificateEvent.Line(
                        t.id(), t.code(), t.material(), command.reason(), command.method(), signer))
                .toList();
        entries.add(Certificates.made(number, act, signer, witness, certified));
        return entries;
    }
}
