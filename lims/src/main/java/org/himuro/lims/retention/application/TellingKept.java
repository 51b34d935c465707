package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.FoldedReads;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.Keepings;
import org.himuro.lims.retention.LeaveFor;
import org.himuro.lims.retention.Policies;
import org.himuro.lims.retention.PolicyVersion;
import org.himuro.lims.retention.TubeKeep;
import org.himuro.lims.retention.TubeKeeps;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.retention.model.Foreseen;
import org.himuro.lims.retention.model.Leaving;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** Tells of a tube what it may leave for, by the same question that the acts ask; nothing is locked. */
@Singleton
public final class TellingKept implements TubeKeeps {
    private static final List<LeaveFor> ASKED =
            List.of(LeaveFor.USE, LeaveFor.REANALYSIS, LeaveFor.STORAGE, LeaveFor.RETURN, LeaveFor.DISPOSAL);

    private final SpecimenIndex index;
    private final Histories histories;
    private final AskingLeave asking;
    private final Sites sites;
    private final InstantSource clock;

    TellingKept(SpecimenIndex index, Histories histories, AskingLeave asking, Sites sites, InstantSource clock) {
        this.index = index;
        this.histories = histories;
        this.asking = asking;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public Optional<TubeKeep> of(String code, Viewer viewer) {
        var reads = new FoldedReads(histories);
        return index.byCode(code, VisibleSites.of(viewer))
                .filter(ref -> ref.kind().equals(Tubes.KIND.name()))
                .flatMap(ref -> reads.state(Tubes.KIND, ref.id()))
                .filter(tube -> tube.step() != TubeStep.DESTROYED)
                .map(tube -> told(tube, reads));
    }

    private TubeKeep told(Tube tube, Reads reads) {
        var today = Wish.day(clock.instant());
        var form = Form.of(tube.material());
        var project = reads.state(Cases.KIND, tube.caseId()).map(Case::project).orElse("");
        var policy = reads.state(Policies.KIND, Policies.idOf(project));
        var version = policy.flatMap(p -> p.inForce(today));
        var exception = policy.flatMap(p -> p.excepted(tube.heldBy(), form, today));
        return new TubeKeep(
                tube.code(),
                project,
                version.map(PolicyVersion::version),
                form,
                Foreseen.at(
                        sites.byId(tube.heldBy()).flatMap(s -> Keeper.of(s.category())),
                        version.flatMap(v -> v.of(form)),
                        exception),
                exception,
                Keepings.of(reads, tube.caseId()).holding(tube.id(), today),
                ASKED.stream()
                        .map(purpose -> new TubeKeep.Answer(purpose, against(tube, purpose, today, reads)))
                        .toList());
    }

    /** Also what its own state and its donor's consent say, in the words of who would refuse it. */
    List<Reason> against(Tube tube, LeaveFor purpose, LocalDate today, Reads reads) {
        var reasons = new LinkedHashSet<Reason>();
        if (tube.step() == TubeStep.MISSING) {
            reasons.add(Reason.of("TUBE_MISSING", tube.code()));
        }
        var wish = new Wish(
                purpose, List.of(Wish.Part.whole(tube.id())), List.of(), Optional.empty(), Optional.empty(), today);
        var kept = asking.kept(wish, reads);
        if (kept.away().contains(tube.id())) {
            reasons.add(Reason.of("TUBE_IN_PARCEL", tube.code()));
        }
        if (purpose != LeaveFor.RETURN && purpose != LeaveFor.DISPOSAL) {
            if (tube.destructionBy().isPresent()) {
                reasons.add(Reason.of("DESTRUCTION_WAITS", tube.code()));
            }
            if (tube.quarantined()) {
                reasons.add(Reason.of("TUBE_QUARANTINED", tube.code()));
            }
            reasons.addAll(Consents.of(reads, tube.donor()).against(tube.code(), ConsentScope.WHOLE_GENOME));
        }
        reasons.addAll(Leaving.against(wish, kept));
        return List.copyOf(reasons);
    }
}
