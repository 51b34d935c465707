package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.procedure.Trained;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.processing.TubeContents;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.TrainingRule;

/** The page on which a tube is processed. */
@Singleton
public final class ShowingProcessing {
    private final SpecimenIndex index;
    private final TubeContents contents;
    private final Procedures procedures;
    private final Trained trained;
    private final InstantSource clock;

    ShowingProcessing(
            SpecimenIndex index, TubeContents contents, Procedures procedures, Trained trained, InstantSource clock) {
        this.index = index;
        this.contents = contents;
        this.procedures = procedures;
        this.trained = trained;
        this.clock = clock;
    }

    /** Empty where the tube is unknown or another site's. */
    public Optional<ProcessingPage> of(String code, Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        return index.byCode(code, VisibleSites.of(viewer))
                .filter(ref -> ref.kind().equals(Tubes.KIND.name()))
                .flatMap(ref -> contents.of(ref.id(), viewer))
                .map(content -> new ProcessingPage(content, inForce(), lacks(viewer), given, reasons));
    }

    /** What the reader lacks to work by any of these. */
    public List<Lack> lacks(Viewer viewer) {
        var lessons = trained.lessons(viewer.person());
        var now = clock.instant();
        var lacks = new ArrayList<Lack>();
        for (var p : inForce()) {
            var taken = lessons.getOrDefault(p.version().id(), List.of());
            Trainings.lack(Trainings.standing(p, taken, now))
                    .ifPresent(code -> lacks.add(
                            new Lack(p, Reason.of(code), p.training().required() == TrainingRule.Required.REFUSE)));
        }
        return lacks;
    }

    /** Those by which something is processed: they limit thaws, and judge neither freezing nor fixation. */
    public List<Procedure> inForce() {
        var now = clock.instant();
        return procedures.all().stream()
                .filter(p -> p.freezeThaw().isPresent())
                .filter(p -> procedures
                        .inForce(p.version().id(), now)
                        .filter(p::equals)
                        .isPresent())
                .toList();
    }
}
