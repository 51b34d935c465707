package org.himuro.lims.quality.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Roster;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.DeviationFile;
import org.himuro.lims.quality.Removal;
import org.himuro.lims.quality.application.DeviationQueries.Cause;
import org.himuro.lims.quality.application.DeviationQueries.Found;
import org.himuro.lims.shared.Reason;

/**
 * One deviation with its evidence, its assessment, its actions and its signatures.
 *
 * @param words what people wrote, by digest; an assessment's cause and correction in this order
 * @param removed what stands in place of words that were removed, by digest
 * @param names of people, by id: of those who signed, are responsible or checked
 * @param course what happened to it, the latest first
 * @param causes those that are offered
 * @param staff who may be made responsible
 * @param today at its site
 * @param given what was typed and refused, by field; {@code form} says in which form
 */
public record OneDeviationPage(
        Found found,
        Optional<Evidence> evidence,
        boolean who,
        Map<String, List<String>> words,
        Map<String, Removal> removed,
        Map<UUID, String> names,
        List<Step> course,
        List<Cause> causes,
        List<Roster.Member> staff,
        Reader reader,
        LocalDate today,
        Set<String> linked,
        Map<String, String> given,
        List<Reason> reasons) {
    public OneDeviationPage {
        words = Map.copyOf(words);
        removed = Map.copyOf(removed);
        names = Map.copyOf(names);
        course = List.copyOf(course);
        causes = List.copyOf(causes);
        staff = List.copyOf(staff);
        linked = Set.copyOf(linked);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    /** @param here whether it is a deviation of the reader's own site */
    public record Reader(UUID person, boolean here, boolean assesses, boolean removes) {}

    /** @param digest of the words that were written with it, @param words themselves, unless they were removed */
    public record Step(Instant at, Phrase what, Optional<String> by, Optional<String> digest, Optional<String> words) {}

    public DeviationFile file() {
        return found.file();
    }

    public Deviation deviation() {
        return found.file().deviation();
    }

    public String address() {
        return "/deviations/" + deviation().id();
    }

    public Optional<String> href() {
        return DeviationPage.href(deviation(), found.aboutCode(), linked);
    }

    public boolean mayAssess() {
        return reader.here() && reader.assesses() && !deviation().closed();
    }

    public boolean mayReopen() {
        return reader.here() && reader.assesses() && deviation().closed();
    }

    public boolean mayFinish(CorrectiveAction action) {
        return reader.here()
                && !deviation().closed()
                && action.step() == CorrectiveAction.Step.PLANNED
                && action.responsible().equals(reader.person());
    }

    public boolean mayCheck(CorrectiveAction action) {
        return mayAssess()
                && action.step() == CorrectiveAction.Step.DONE
                && !action.responsible().equals(reader.person());
    }

    public boolean mayDrop(CorrectiveAction action) {
        return mayAssess() && action.open();
    }

    /** Nothing but a signature is missing. */
    public boolean ready() {
        return deviation().seriousness().isPresent() && file().open() == 0;
    }

    public String name(Optional<UUID> person) {
        return person.map(p -> names.getOrDefault(p, "–")).orElse("–");
    }

    /** @param nth of an assessment 0 is the cause, 1 the correction */
    public String said(Optional<String> digest, int nth) {
        return digest.map(d -> words.getOrDefault(d, List.of()))
                .filter(texts -> texts.size() > nth)
                .map(texts -> texts.get(nth))
                .orElse("–");
    }

    /** What was written before, to be written anew. */
    public String written(Optional<String> digest, int nth) {
        return digest.isEmpty() || removal(digest).isPresent() ? "" : said(digest, nth);
    }

    /** What somebody saw, where nothing recorded told it. */
    public Optional<String> raised() {
        return Optional.of(course)
                .filter(c -> deviation().code().equals(Deviation.RAISED) && !c.isEmpty())
                .flatMap(c -> c.getLast().digest());
    }

    /** What stands in place of words that were removed. */
    public Optional<Removal> removal(Optional<String> digest) {
        return digest.map(removed::get);
    }

    public boolean mayRemove(Step step) {
        return reader.here() && reader.removes() && step.words().isPresent();
    }

    /** What stands in a field of a form: what was refused, else what is known. */
    public String field(String form, String name, String known) {
        return form.equals(given.get("form")) ? given.getOrDefault(name, "") : known;
    }

    public Optional<Cause> cause() {
        return deviation()
                .cause()
                .flatMap(code ->
                        causes.stream().filter(c -> c.code().equals(code)).findFirst());
    }

    public static Tone tone(CorrectiveAction action, LocalDate today) {
        if (action.overdue(today)) {
            return Tone.REFUSED;
        }
        return switch (action.step()) {
            case PLANNED -> Tone.WAITING;
            case DONE -> Tone.LOOK;
            case EFFECTIVE, DROPPED -> Tone.DONE;
        };
    }

    public static Phrase state(CorrectiveAction action, LocalDate today) {
        return Phrase.of(
                action.overdue(today)
                        ? "action.overdue"
                        : "action.step." + action.step().name());
    }

    public Tone tone() {
        return deviation().closed() ? Tone.DONE : deviation().inReview() ? Tone.LOOK : Tone.WAITING;
    }

    public Phrase state() {
        return Phrase.of(
                deviation().closed()
                        ? "deviations.state.CLOSED"
                        : deviation().inReview() ? "deviations.state.REVIEW" : "deviations.state.OPEN");
    }
}
