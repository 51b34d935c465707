package org.himuro.lims.scan.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;

/**
 * What a scan meant at a bench without the network: it happened, and is not read anew when it arrives, whatever became of the
 * tube meanwhile (invariant 6).
 *
 * @param verb what was done
 * @param caseCode of a clamping, a removal, a linking, and of the case at the bench of a sampling
 * @param tubeCode of everything else but taking back
 * @param medium of a freezing
 * @param refrigerator of a chilling, with the reason, and when the tube was put there
 * @param box of a storing, with the cell
 * @param kit that was linked
 * @param act that was taken back
 * @param after in hand then
 */
public record Meant(
        Verb verb,
        Optional<String> caseCode,
        Optional<String> tubeCode,
        Optional<FreezingMedium> medium,
        Optional<String> refrigerator,
        Optional<String> reason,
        Optional<Instant> at,
        Optional<String> box,
        Optional<String> cell,
        Optional<String> kit,
        Optional<UUID> act,
        Hand after) {

    public enum Verb {
        CLAMP,
        REMOVE,
        SAMPLE,
        LINK,
        CHILL,
        FREEZE,
        STORE,
        EXPLAIN,
        TAKE_BACK
    }

    /**
     * The same with what its codes stand for.
     *
     * @param scanned when it was scanned
     * @return empty where something is missing
     */
    public Optional<Doing> doing(
            Optional<UUID> caseId, Optional<Tube> tube, Optional<KitAtBench> linked, Instant scanned) {
        return switch (verb) {
            case CLAMP -> caseId.map(Doing.Clamp::new);
            case REMOVE -> caseId.map(Doing.Remove::new);
            case SAMPLE -> tube.map(t -> new Doing.Sample(t, caseId.orElse(t.caseId())));
            case LINK -> linked.flatMap(k -> caseId.map(c -> new Doing.Link(k.kit(), c, true, true)));
            case CHILL ->
                tube.flatMap(t ->
                        refrigerator.flatMap(r -> reason.map(why -> new Doing.Chill(t, r, why, at.orElse(scanned)))));
            case FREEZE -> tube.flatMap(t -> medium.map(m -> new Doing.Freeze(t, m)));
            case STORE -> tube.flatMap(t -> box.flatMap(b -> cell.map(c -> new Doing.Store(t, b, c))));
            case EXPLAIN -> tube.flatMap(t -> reason.map(why -> new Doing.Explain(t, why)));
            case TAKE_BACK -> act.map(Doing.TakeBack::new);
        };
    }
}
