package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.reporting.application.CustodyChain.Held;
import org.himuro.lims.reporting.model.Story;
import org.himuro.lims.specimen.Custody;
import org.himuro.lims.specimen.SpecimenIndex;

/** The chain of custody of one tube, for its paper. */
@Singleton
public final class TellingCustody {
    private final TubeRegister tubes;
    private final SpecimenIndex index;
    private final Journeys journeys;
    private final Names names;

    TellingCustody(TubeRegister tubes, SpecimenIndex index, Journeys journeys, Names names) {
        this.tubes = tubes;
        this.index = index;
        this.journeys = journeys;
        this.names = names;
    }

    /** Empty where the tube is unknown or another site's. */
    public Optional<CustodyChain> of(String code, Viewer viewer) {
        return tubes.byCode(code, viewer.site(), viewer.everySite())
                .flatMap(
                        row -> index.byCode(row.code(), VisibleSites.of(viewer)).map(ref -> chain(row, ref.id())));
    }

    private CustodyChain chain(TubeRow row, UUID id) {
        var travelled = journeys.of(id);
        var story = Story.of(travelled.own(), travelled.around());
        var spans = Custody.derivedFrom(travelled.own(), travelled.around()).spans();
        var ids = new HashSet<UUID>();
        story.lines().forEach(line -> StoryLines.ids(line).forEach(ids::add));
        spans.forEach(s -> ids.add(s.responsible()));
        spans.forEach(s -> s.holder().ifPresent(ids::add));
        var called = names.of(ids);
        var lines = new StoryLines(called, Story.corrected(story.lines()));
        return new CustodyChain(
                row.code(),
                Phrase.name(row.material()),
                held(spans, called),
                story.lines().reversed().stream().map(lines::line).toList());
    }

    private static List<Held> held(List<Custody.Span> spans, Map<UUID, String> called) {
        var held = new ArrayList<Held>();
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            Optional<Instant> to =
                    i + 1 < spans.size() ? Optional.of(spans.get(i + 1).from()) : Optional.empty();
            held.add(new Held(span.from(), to, who(span, called), called.getOrDefault(span.responsible(), "–")));
        }
        return held;
    }

    private static Phrase who(Custody.Span span, Map<UUID, String> called) {
        var name = span.carrier()
                .or(() -> span.holder().map(id -> called.getOrDefault(id, "–")))
                .orElse("–");
        return Phrase.of("custody.kind." + span.kind(), name);
    }
}
