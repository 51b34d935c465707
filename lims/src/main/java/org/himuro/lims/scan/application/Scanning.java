package org.himuro.lims.scan.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.himuro.lims.collection.BenchWork;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.scan.application.BenchDirectory.OnBench;
import org.himuro.lims.scan.application.BenchSessions.Session;
import org.himuro.lims.scan.application.Working.Went;
import org.himuro.lims.scan.model.Doing;
import org.himuro.lims.scan.model.Grammar;
import org.himuro.lims.scan.model.Hand;
import org.himuro.lims.scan.model.Heard;
import org.himuro.lims.scan.model.Meaning;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.storage.PutAway;

/**
 * One scan: heard, understood, done, answered. At most one transaction that counts; what is in hand is kept in a row per
 * bench. The scan sent again gets the answer it got.
 */
@Singleton
public final class Scanning {
    private final BenchSessions sessions;
    private final Listening listening;
    private final Working working;

    public Scanning(BenchSessions sessions, BenchDirectory directory, BenchWork bench, PutAway putAway) {
        this.sessions = sessions;
        this.listening = new Listening(directory);
        this.working = new Working(bench, putAway, directory);
    }

    /** The bench as it stands. */
    public BenchView show(Actor actor, Instant now) {
        var session = sessions.load(bench(actor));
        var hand = session.map(Session::hand).orElseGet(Hand::empty);
        var said = session.map(Session::said).orElseGet(Said::ready);
        return BenchView.of(session.map(Session::lastScan), said, hand, listening.inHand(hand, actor.site()), now);
    }

    /** @return empty where this very act is being done elsewhere at this moment: ask again */
    public Optional<BenchView> scan(RawScan scan, Actor actor, Instant now) {
        var before = sessions.load(bench(actor));
        if (before.filter(s -> s.lastScan().equals(scan.actId())).isPresent()) {
            return Optional.of(show(actor, now));
        }
        var hand = before.map(Session::hand).orElseGet(Hand::empty);
        var at = scan.corrected(now);
        var understood = listening.hear(scan.symbols(), hand, actor.site());
        var card = understood.inHand().map(OnBench::card);
        var tube = understood.inHand().flatMap(b -> hand.tubeCode().flatMap(b::tube));
        var heard = understood.heard();
        return switch (new Grammar(hand, card, tube, at).read(heard)) {
            case Meaning.No(var kept, var reasons) ->
                answered(scan, actor, kept, no(reasons, heard), understood.inHand(), now);
            case Meaning.Wait(var next, var word) ->
                answered(scan, actor, next, said("ready", word, next, heard), understood.onBench(), now);
            case Meaning.Done done -> done(scan, actor, done, understood, at, now);
        };
    }

    private Optional<BenchView> done(
            RawScan scan, Actor actor, Meaning.Done done, Listening.Understood understood, Instant at, Instant now) {
        var heard = understood.heard();
        var hand = done.after().after(Optional.of(scan.actId()));
        if (done.doing() instanceof Doing.TakeBack) {
            return went(working.work(done.doing(), actor, scan.actId(), at, now), scan, actor, done, understood, now);
        }
        var went = new AtomicReference<Went>(new Went.Busy());
        boolean kept = sessions.keeping(
                bench(actor),
                now,
                answer -> new Session(scan.actId(), hand, well(Working.well(done.doing(), answer), heard)),
                () -> went.set(working.work(done.doing(), actor, scan.actId(), at, now)));
        if (!(went.get() instanceof Went.Well well)) {
            return went(went.get(), scan, actor, done, understood, now);
        }
        var shown = understood.onBench().map(b -> Shown.after(b, done.doing(), well.tube(), at));
        return kept
                ? Optional.of(BenchView.of(Optional.of(scan.actId()), well(well, heard), hand, shown, now))
                : answered(scan, actor, hand, well(well, heard), shown, now);
    }

    private Optional<BenchView> went(
            Went went, RawScan scan, Actor actor, Meaning.Done done, Listening.Understood understood, Instant now) {
        return switch (went) {
            case Went.Busy() -> Optional.empty();
            case Went.Refused(var reasons) ->
                answered(scan, actor, done.hand(), no(reasons, understood.heard()), understood.inHand(), now);
            case Went.Well well -> undone(scan, actor, done, well, understood.heard(), now);
        };
    }

    /** What was taken back is read again: it may be anything. A tube that is not sampled any more is not in hand. */
    private Optional<BenchView> undone(
            RawScan scan, Actor actor, Meaning.Done done, Went.Well well, Heard heard, Instant now) {
        var onBench = listening.inHand(done.after(), actor.site());
        var empty = onBench.flatMap(b -> done.after().tubeCode().flatMap(b::tube))
                .filter(t -> t.step() != TubeStep.LABELLED)
                .isEmpty();
        var hand = (empty ? done.after().withoutTube() : done.after()).after(Optional.empty());
        return answered(scan, actor, hand, well(well, heard), onBench, now);
    }

    private Optional<BenchView> answered(
            RawScan scan, Actor actor, Hand hand, Said said, Optional<OnBench> onBench, Instant now) {
        sessions.save(bench(actor), new Session(scan.actId(), hand, said), now);
        return Optional.of(BenchView.of(Optional.of(scan.actId()), said, hand, onBench, now));
    }

    private static Said well(Went.Well well, Heard heard) {
        var look =
                !well.look().isEmpty() || well.tube().filter(Working::wantsLook).isPresent();
        return new Said(look ? "look" : "done", well.word(), well.args(), well.look(), heard.kind(), heard.code());
    }

    private static Said no(List<Reason> reasons, Heard heard) {
        return new Said("refused", "refused", List.of(), reasons, heard.kind(), heard.code());
    }

    private static Said said(String tone, String word, Hand hand, Heard heard) {
        var args = hand.tubeCode().or(hand::caseCode).stream().toList();
        return new Said(tone, word, args, List.of(), heard.kind(), heard.code());
    }

    /** A registered device is a bench; without one, each person has their own. */
    private static UUID bench(Actor actor) {
        return actor.device().orElse(actor.person());
    }
}
