package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.quality.DeviationEvent;
import org.himuro.lims.quality.DeviationEvent.ActionChecked;
import org.himuro.lims.quality.DeviationEvent.ActionDone;
import org.himuro.lims.quality.DeviationEvent.ActionDropped;
import org.himuro.lims.quality.DeviationEvent.ActionOverdue;
import org.himuro.lims.quality.DeviationEvent.ActionPlanned;
import org.himuro.lims.quality.DeviationEvent.DeviationAssessed;
import org.himuro.lims.quality.DeviationEvent.DeviationClosed;
import org.himuro.lims.quality.DeviationEvent.DeviationOpened;
import org.himuro.lims.quality.DeviationEvent.DeviationRaised;
import org.himuro.lims.quality.DeviationEvent.DeviationReopened;
import org.himuro.lims.quality.DeviationEvent.DeviationSigned;
import org.himuro.lims.quality.Words;
import org.himuro.lims.quality.application.OneDeviationPage.Step;

/** Tells what happened to a deviation, fact by fact. */
@Singleton
final class TellingCourse {
    private final Histories histories;
    private final Staff staff;
    private final DeviationTexts texts;

    TellingCourse(Histories histories, Staff staff, DeviationTexts texts) {
        this.histories = histories;
        this.staff = staff;
        this.texts = texts;
    }

    /** The latest first. */
    List<Step> of(UUID deviation) {
        var history = histories.of(List.of(deviation)).getOrDefault(deviation, List.of());
        var people = staff.names(history.stream()
                .flatMap(r -> Stream.of(r.actor().person(), by(r)))
                .distinct()
                .toList());
        var words = texts.of(
                history.stream().flatMap(r -> words(r).stream()).distinct().toList());
        var steps = new ArrayList<Step>();
        for (var r : history.reversed()) {
            if (r.fact() instanceof DeviationEvent event) {
                steps.add(step(r, event, people, words));
            }
        }
        return steps;
    }

    /** Who signed is who proved to be: somebody else may sit at the screen. */
    private static UUID by(Recorded r) {
        return r.fact() instanceof DeviationSigned signed
                ? signed.signer()
                : r.actor().person();
    }

    private static Step step(Recorded r, DeviationEvent event, Map<UUID, String> people, Map<String, String> words) {
        var by = event instanceof DeviationOpened ? Optional.<String>empty() : Optional.ofNullable(people.get(by(r)));
        return new Step(
                r.occurredAt(),
                Phrase.of("deviation-event." + event.getClass().getSimpleName()),
                by,
                words(r),
                words(r).map(words::get)
                        .map(content -> String.join(" / ", Words.read(content).texts())));
    }

    private static Optional<String> words(Recorded r) {
        if (!(r.fact() instanceof DeviationEvent event)) {
            return Optional.empty();
        }
        return switch (event) {
            case DeviationReopened e -> Optional.of(e.words());
            case ActionPlanned e -> Optional.of(e.words());
            case ActionDone e -> Optional.of(e.words());
            case ActionChecked e -> Optional.of(e.words());
            case ActionDropped e -> Optional.of(e.words());
            case DeviationAssessed e -> Optional.of(e.report());
            case DeviationRaised e -> Optional.of(e.words());
            case DeviationOpened e -> Optional.empty();
            case DeviationClosed e -> Optional.empty();
            case DeviationSigned e -> Optional.empty();
            case ActionOverdue e -> Optional.empty();
        };
    }
}
