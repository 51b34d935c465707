package org.himuro.lims.reporting.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.specimen.TubeStep;

/** How the state of a tube is shown, wherever it is shown. */
final class TubeSigns {
    private TubeSigns() {}

    static List<TubePage.Document> documents(TubeRow row) {
        return List.of(
                new TubePage.Document(
                        "file-text", Phrase.of("custody.title"), "/tubes/" + row.code() + "/custody.pdf", row.lastAt()),
                new TubePage.Document(
                        "printer", Phrase.of("tube.label"), "/tubes/" + row.code() + "/label", row.lastAt()));
    }

    static List<TubePage.Span> spans(TubeRow row) {
        var spans = new ArrayList<TubePage.Span>();
        var verdict = row.verdict().map(StoryLines::tone).orElse(Tone.WAITING);
        row.sampledAt().ifPresent(from -> {
            row.chilledAt()
                    .ifPresent(to -> spans.add(new TubePage.Span(
                            Phrase.of("span.to-chilled"), Duration.between(from, to), Optional.empty(), verdict)));
            row.frozenAt()
                    .ifPresent(to -> spans.add(new TubePage.Span(
                            Phrase.of("span.to-frozen"), Duration.between(from, to), Optional.empty(), verdict)));
        });
        return spans;
    }

    /** Something happened to tissue, and an instant that its clock asks for is not there. */
    static boolean isTimeMissing(TubeRow row) {
        return row.material().isTissue()
                && switch (row.step()) {
                    case SAMPLED, CHILLED -> true;
                    case FROZEN -> row.sampledAt().isEmpty() || row.frozenAt().isEmpty();
                    case LABELLED, DERIVED, MISSING, DESTROYED -> false;
                };
    }

    static Tone tone(TubeRow row) {
        return switch (row.step()) {
            case MISSING, DESTROYED -> Tone.REFUSED;
            case LABELLED, DERIVED, SAMPLED, CHILLED, FROZEN ->
                row.quarantined() || row.claimed()
                        ? Tone.LOOK
                        : row.verdict().map(StoryLines::tone).orElse(Tone.WAITING);
        };
    }

    static Phrase state(TubeRow row) {
        if (row.quarantined() && row.step() != TubeStep.DESTROYED) {
            return Phrase.of("tube-state.QUARANTINED");
        }
        return switch (row.step()) {
            case MISSING, DESTROYED -> Phrase.of("tube-state." + row.step());
            case LABELLED, DERIVED, SAMPLED, CHILLED, FROZEN ->
                switch (row.place()) {
                    case POSITION -> Phrase.of("tube-state.STORED");
                    case PARCEL -> Phrase.of("tube-state.PACKED");
                    case HAND, REFRIGERATOR, NOWHERE -> Phrase.of("tube-state." + row.step());
                };
        };
    }
}
