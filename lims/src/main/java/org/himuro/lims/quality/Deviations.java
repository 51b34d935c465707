package org.himuro.lims.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
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

/** Streams of deviations. */
public final class Deviations implements StreamKind<DeviationFile> {
    public static final Deviations KIND = new Deviations();
    private static final UUID NOTHING = new UUID(0, 0);

    private Deviations() {}

    @Override
    public String name() {
        return "deviation";
    }

    @Override
    public DeviationFile blank(UUID id) {
        return new DeviationFile(Deviation.opened(id, "", "", NOTHING, NOTHING, NOTHING, Instant.EPOCH), List.of());
    }

    @Override
    public DeviationFile after(DeviationFile before, Recorded recorded) {
        return recorded.fact() instanceof DeviationEvent event ? after(before, event, recorded) : before;
    }

    private static DeviationFile after(DeviationFile file, DeviationEvent event, Recorded recorded) {
        var d = file.deviation();
        var by = recorded.actor().person();
        var at = recorded.occurredAt();
        return switch (event) {
            case DeviationOpened e ->
                file.with(Deviation.opened(d.id(), e.code(), e.aboutKind(), e.about(), e.fact(), e.site(), at));
            case DeviationRaised e ->
                file.with(Deviation.opened(d.id(), Deviation.RAISED, e.aboutKind(), e.about(), d.id(), e.site(), at));
            case DeviationClosed e -> file.with(d.closed(at, e.resolution()));
            case DeviationReopened e -> d.closed() ? file.with(d.again()) : file;
            case DeviationEvent e when d.closed() -> file;
            case DeviationAssessed e -> file.with(d.assessed(e));
            case DeviationSigned e -> signed(file, e, at);
            case ActionPlanned e -> planned(file, e);
            case ActionDone e -> changed(file).with(e.action(), a -> a.done(e.words(), by, at));
            case ActionChecked e ->
                changed(file)
                        .with(e.action(), a -> e.effective() ? a.effective(e.words(), by, at) : a.again(e, by, at));
            case ActionDropped e -> changed(file).with(e.action(), a -> a.dropped(e.words()));
            case ActionOverdue e -> file.with(e.action(), a -> a.overdueSince(e.day()));
        };
    }

    /** What was signed has changed. */
    private static DeviationFile changed(DeviationFile file) {
        return file.with(file.deviation().unsigned());
    }

    private static DeviationFile planned(DeviationFile file, ActionPlanned e) {
        var action =
                CorrectiveAction.planned(file.deviation().id(), file.actions().size() + 1, e);
        return new DeviationFile(
                file.deviation().unsigned(),
                Stream.concat(file.actions().stream(), Stream.of(action)).toList());
    }

    /** A signature under something else, or a second one of the same person, is none. */
    private static DeviationFile signed(DeviationFile file, DeviationSigned e, Instant at) {
        var d = file.deviation();
        if (d.seriousness().isEmpty() || !file.digest().equals(e.digest()) || d.signedBy(e.signer())) {
            return file;
        }
        var signed = d.signed(e.signer(), e.digest(), at);
        var last = !d.seriousness().get().reviewed() || signed.secondSigner().isPresent();
        return file.with(last ? signed.closed(at, d.effect().map(Enum::name).orElse("")) : signed);
    }
}
