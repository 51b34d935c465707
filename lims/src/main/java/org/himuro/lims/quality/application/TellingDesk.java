package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.model.History;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.quality.Removal;
import org.himuro.lims.quality.TubeDesk;
import org.himuro.lims.quality.TubeDesk.May;
import org.himuro.lims.quality.TubeDesk.Witnessed;
import org.himuro.lims.quality.TubeDesk.Word;
import org.himuro.lims.quality.TubeDesks;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** Tells from a tube's facts who blocked it and who had it destroyed. */
@Singleton
public final class TellingDesk implements TubeDesks {
    private final Histories histories;
    private final Staff staff;
    private final Remarks remarks;
    private final RemovingText removed;
    private final Ids ids;

    TellingDesk(Histories histories, Staff staff, Remarks remarks, RemovingText removed, Ids ids) {
        this.histories = histories;
        this.staff = staff;
        this.remarks = remarks;
        this.removed = removed;
        this.ids = ids;
    }

    @Override
    public TubeDesk of(String code, List<Recorded> own, Viewer viewer) {
        var id = own.getFirst().stream().id();
        var tube = History.fold(Tubes.KIND, Tubes.KIND.blank(id), own).getLast();
        var said = Said.of(own);
        var people = staff.names(said.people());
        var texts = noted(
                said.all().toList(), viewer.may(Right.REMOVE_TEXT) ? Optional.of(viewer.site()) : Optional.empty());
        return new TubeDesk(
                code,
                said.quarantine().map(r -> word(r, people, texts)),
                said.released().map(r -> word(r, people, texts)),
                said.destruction().map(r -> word(r, people, texts)),
                said.destroyed().map(r -> new Witnessed(r.occurredAt(), name(Said.witness(r), people))),
                withdrawn(tube),
                may(tube, viewer),
                ids.next().toString());
    }

    /** The words that put tubes into quarantine, by tube. */
    Map<UUID, Word> words(Collection<UUID> tubes) {
        return words(tubes, Said::quarantine);
    }

    /** The words that asked for the destruction of tubes, by tube; equal where it was one act. */
    Map<UUID, Word> destructions(Collection<UUID> tubes) {
        return words(tubes, Said::destruction);
    }

    private Map<UUID, Word> words(Collection<UUID> tubes, Function<Said, Optional<Recorded>> which) {
        var said = new HashMap<UUID, Recorded>();
        histories.of(tubes).forEach((id, own) -> which.apply(Said.of(own)).ifPresent(r -> said.put(id, r)));
        var people = staff.names(
                said.values().stream().map(r -> r.actor().person()).distinct().toList());
        var texts = noted(said.values(), Optional.empty());
        var words = new HashMap<UUID, Word>();
        said.forEach((id, r) -> words.put(id, word(r, people, texts)));
        return words;
    }

    /** What was written beside those facts. @param removing at this site it may be removed */
    private record Noted(Map<UUID, String> remarks, Map<String, Removal> removals, Optional<UUID> removing) {
        Optional<Removal> removal(Recorded r) {
            return Said.remark(r).map(removals::get);
        }

        Optional<String> address(Recorded r) {
            return Said.remark(r)
                    .filter(hash -> remarks.containsKey(r.act()))
                    .filter(hash -> removing.filter(r.actor().site()::equals).isPresent())
                    .map(hash -> "/texts/" + r.stream().id() + "-" + hash);
        }
    }

    private Noted noted(Collection<Recorded> said, Optional<UUID> removing) {
        return new Noted(
                remarks.of(said.stream().map(Recorded::act).distinct().toList()),
                removed.removals(said.stream()
                        .flatMap(r -> Said.remark(r).stream())
                        .distinct()
                        .toList()),
                removing);
    }

    private static Word word(Recorded r, Map<UUID, String> people, Noted noted) {
        return new Word(
                r.occurredAt(),
                name(r.actor().person(), people),
                Said.reason(r),
                Said.method(r),
                Optional.ofNullable(noted.remarks().get(r.act())),
                noted.removal(r),
                noted.address(r));
    }

    private static String name(UUID person, Map<UUID, String> people) {
        return people.getOrDefault(person, "–");
    }

    private boolean withdrawn(Tube tube) {
        var consent = histories.of(List.of(tube.donor())).getOrDefault(tube.donor(), List.of());
        return History.fold(Consents.KIND, Consents.KIND.blank(tube.donor()), consent)
                .getLast()
                .withdrawn();
    }

    private static May may(Tube tube, Viewer viewer) {
        boolean here = tube.heldBy().equals(viewer.site()) && tube.step() != TubeStep.DESTROYED;
        return new May(
                here && viewer.may(Right.QUARANTINE),
                here && viewer.may(Right.DESTROY),
                here && viewer.may(Right.WITNESS));
    }
}
