package org.himuro.lims.reporting.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.monitoring.TubeExcursions;
import org.himuro.lims.picking.TubePick;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.processing.TubeContent;
import org.himuro.lims.quality.TubeDesk;
import org.himuro.lims.retention.TubeKeep;

/**
 * The page of one tube: its story (E6, T3).
 *
 * @param code the tube's code
 * @param what material and form
 * @param tone how its present state is shown
 * @param state its present state in words
 * @param place where it is, from the outermost container inwards
 * @param holder who holds it
 * @param consent what the donor's consent allows now
 * @param lineage ancestors and descendants, in the order of a drawn tree
 * @param spans the measured times and their limits
 * @param story every fact, newest first
 * @param documents what was made or signed about it
 * @param desk quarantine and destruction
 * @param content what is in it and where it came from
 * @param mayCorrect the reader may propose a correction
 * @param timeMissing a time of the clock is missing, and the reader may say that nobody knows it
 * @param sprec how it was handled, as SPREC writes it
 * @param pick the list on which it is to be fetched, and how long it was out of the cold
 * @param keep what is kept of it, and what it may leave for
 * @param excursions how warm it was on the road
 */
public record TubePage(
        String code,
        Phrase what,
        Tone tone,
        Phrase state,
        List<Place> place,
        String holder,
        Consent consent,
        List<Kin> lineage,
        List<Span> spans,
        List<Line> story,
        List<Document> documents,
        TubeDesk desk,
        Optional<TubeContent> content,
        boolean mayCorrect,
        boolean timeMissing,
        Optional<SprecCard> sprec,
        TubePick pick,
        Optional<TubeKeep> keep,
        List<TubeExcursions.Line> excursions) {
    public TubePage {
        place = List.copyOf(place);
        lineage = List.copyOf(lineage);
        spans = List.copyOf(spans);
        story = List.copyOf(story);
        documents = List.copyOf(documents);
        excursions = List.copyOf(excursions);
    }

    /** One container on the way to the tube, with the page that shows it where the viewer may open it. */
    public record Place(String name, Optional<String> href) {}

    /** The consent in one sign. */
    public record Consent(Tone tone, Phrase headline, String form, Instant since, List<Phrase> limits) {
        public Consent {
            limits = List.copyOf(limits);
        }
    }

    /**
     * A relative of the tube.
     *
     * @param depth steps below the first ancestor, 0 or more
     */
    public record Kin(String code, Phrase what, int depth, boolean self, String href) {}

    /** A measured time; {@code limit} where the procedure sets one. */
    public record Span(Phrase name, Duration length, Optional<Duration> limit, Tone tone) {}

    /**
     * One fact of the story.
     *
     * @param at when it happened (bench clock, corrected)
     * @param recordedAt when it was recorded (server clock)
     * @param late whether both lie so far apart that a reader should see it
     */
    public record Line(
            Instant at,
            Instant recordedAt,
            String actor,
            String place,
            String icon,
            Phrase headline,
            Optional<Verdict> verdict,
            List<Phrase> marks,
            boolean late) {
        public Line {
            marks = List.copyOf(marks);
        }
    }

    /** A computed verdict and the procedure version that gave it. @param href where that version is shown */
    public record Verdict(Tone tone, Phrase word, String procedure, Optional<String> href) {
        public Verdict(Tone tone, Phrase word, String procedure) {
            this(tone, word, procedure, Optional.empty());
        }
    }

    /** A document with its address. */
    public record Document(String icon, Phrase name, String href, Instant at) {}
}
