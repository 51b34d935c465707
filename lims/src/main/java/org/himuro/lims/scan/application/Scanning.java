package org.himuro.lims.scan.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.himuro.lims.collection.BenchWork;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Conflicts;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.procedure.Trained;
import org.himuro.lims.scan.application.BenchDirectory.OnBench;
import org.himuro.lims.scan.application.BenchSessions.Session;
import org.himuro.lims.scan.application.Working.Went;
import org.himuro.lims.scan.model.Doing;
import org.himuro.lims.scan.model.Grammar;
import org.himuro.lims.scan.model.Hand;
import org.himuro.lims.scan.model.Heard;
import org.himuro.lims.scan.model.Meaning;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.storage.PutAway;

/**
 * One scan: heard, understood, done, answered. At most one transaction that counts; what is in hand is kept in a row per
 * bench. The scan sent again gets the answer it got.
 */
@Singleton
public final class Scanning {
    /** Scans at one bench that come at the same moment; more than so many are no scans. */
    private static final int RACES = 8;

    private final BenchSessions sessions;
    private final Conflicts conflicts;
    private final Listening listening;
    private final Working working;
    private final Trained trained;
    private final Protocols protocols;

    public Scanning(
            BenchSessions sessions,
            BenchDirectory directory,
            BenchWork bench,
            PutAway putAway,
            Conflicts conflicts,
            Trained trained,
            Protocols protocols) {
        this.trained = trained;
        this.protocols = protocols;
        this.sessions = sessions;
        this.conflicts = conflicts;
        this.listening = new Listening(directory);
        this.working = new Working(bench, putAway, directory);
    }

    /** The bench as it stands. */
    public BenchView show(Actor actor, Station station, Instant now) {
        var session = sessions.load(bench(actor));
        var hand = session.map(Session::hand).orElseGet(Hand::empty);
        var said = session.map(Session::said).orElseGet(Said::ready);
        return BenchView.of(
                session.map(Session::lastScan), said, hand, listening.inHand(hand, actor.site()), station, now);
    }

    /**
     * The code of the case that an act made without the network has to wait for: somebody opens it at a desk with that number. Nothing
     * is answered of the act until then.
     */
    public Optional<String> waitsFor(RawScan scan, Actor actor) {
        return scan.meant().flatMap(meant -> listening.waitsFor(meant, actor.site()));
    }

    /** @return empty where this very act is being done elsewhere at this moment: ask again */
    public Optional<BenchView> scan(RawScan scan, Actor actor, Instant now) {
        var before = sessions.known(bench(actor));
        for (int again = 0; again < RACES; again++) {
            try {
                return scan(new Turn(scan, actor, before, now));
            } catch (BenchSessions.Moved e) {
                before = sessions.load(bench(actor));
            }
        }
        return Optional.empty();
    }

    /** A scan at a bench. @param before what the bench showed */
    private record Turn(RawScan scan, Digest scanned, DeedTime when, Actor actor, Optional<Session> before) {
        Turn(RawScan scan, Actor actor, Optional<Session> before, Instant now) {
            this(scan, scan.digest(), scan.clock().at(now), actor, before);
        }

        Instant now() {
            return when.recorded();
        }

        UUID act() {
            return scan.actId();
        }

        UUID bench() {
            return Scanning.bench(actor);
        }

        Station station() {
            return scan.station();
        }

        Hand hand() {
            return before.map(Session::hand).orElseGet(Hand::empty);
        }

        Instant at() {
            return when.meant();
        }

        /** As the ledger has it. */
        Instant believed() {
            return when.believed();
        }

        Turn from(Optional<Session> other) {
            return new Turn(scan, scanned, when, actor, other);
        }

        /** The scan that the bench answered last, by its id. */
        Optional<Session> last() {
            return before.filter(s -> s.lastScan().equals(scan.actId()));
        }

        Session answered(Hand hand, Said said) {
            return new Session(scan.actId(), Optional.of(scanned), hand, said);
        }
    }

    private Optional<BenchView> scan(Turn turn) {
        if (turn.last().isPresent()) {
            var same = turn.last().flatMap(Session::scanned).map(turn.scanned()::equals);
            return Optional.of(same.orElse(true) ? show(turn.actor(), turn.station(), turn.now()) : usedBefore(turn));
        }
        var hand = inHand(turn);
        var understood =
                listening.hear(turn.scan().symbols(), hand, turn.actor().site());
        var card = understood.inHand().map(OnBench::card);
        var tube = understood.inHand().flatMap(b -> hand.tubeCode().flatMap(b::tube));
        var heard = understood.heard();
        var kit = listening.kit(hand, turn.actor().site());
        var grammar = new Grammar(hand, card, tube, kit, this::protocol, turn.at(), turn.station());
        var meaning = meant(turn, hand).orElseGet(() -> begun(turn, hand, heard, grammar.read(heard)));
        return switch (meaning) {
            case Meaning.No(var kept, var reasons) -> answered(turn, kept, no(reasons, heard), understood.of(kept));
            case Meaning.Wait(var next, var word) ->
                answered(turn, next, said(word, next, heard), understood.onBench());
            case Meaning.Ask(var next, var word, var questions) ->
                answered(turn, next, asks(word, questions, next, heard), understood.onBench());
            case Meaning.Done done -> done(turn, done, understood);
        };
    }

    /**
     * Whoever may not work by the procedure does not begin: takes no case in hand and puts nothing into a tube. What has begun goes
     * on, whoever is there; and in the operating room it has begun: the instant of a removal is never lost.
     */
    private Meaning begun(Turn turn, Hand hand, Heard heard, Meaning meaning) {
        Optional<Case> begins = Optional.empty();
        if (heard instanceof Heard.CaseHeard(var card) && takesInHand(meaning)) {
            begins = Optional.of(card);
        } else if (heard instanceof Heard.TubeHeard(var tube, var owner)
                && meaning instanceof Meaning.Done done
                && done.doing() instanceof Doing.Sample) {
            begins = Optional.of(owner);
        }
        return begins.filter(c -> turn.station() == Station.BENCH)
                .flatMap(c -> trained.against(turn.actor().person(), c.procedureId(), turn.at()))
                .<Meaning>map(why -> new Meaning.No(hand, List.of(why)))
                .orElse(meaning);
    }

    private static boolean takesInHand(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Wait wait -> true;
            case Meaning.Ask ask -> true;
            case Meaning.Done done -> done.doing() instanceof Doing.Link;
            case Meaning.No no -> false;
        };
    }

    private Optional<String> protocol(Case card) {
        return protocols.of(card).map(p -> p.version().id());
    }

    /** As the person saw it. Looked up only where it is not what the bench had anyway. */
    private Hand inHand(Turn turn) {
        var kept = turn.hand();
        return turn.scan()
                .hand()
                .filter(told -> !told.equals(kept))
                .map(told -> listening.known(told, turn.actor().site()))
                .orElse(kept);
    }

    /** What was done without the network was done; what cannot be found by its codes is read like any scan. */
    private Optional<Meaning> meant(Turn turn, Hand hand) {
        return turn.scan()
                .meant()
                .flatMap(meant -> listening
                        .doing(meant, turn.at(), turn.actor().site())
                        .filter(turn.station()::does)
                        .map(doing -> new Meaning.Done(
                                hand,
                                listening.known(meant.after(), turn.actor().site()),
                                doing)));
    }

    /** The bench keeps what it showed: the scan that really was, sent again, still gets the answer it got. */
    private BenchView usedBefore(Turn turn) {
        conflicts.record(turn.act(), turn.scanned(), turn.actor(), turn.now());
        var said = new Said("refused", "refused", List.of(), List.of(Reason.of("ACT_ID_USED")), "", "");
        var onBench = listening.inHand(turn.hand(), turn.actor().site());
        return BenchView.of(Optional.of(turn.act()), said, turn.hand(), onBench, turn.station(), turn.now());
    }

    private Optional<BenchView> done(Turn turn, Meaning.Done done, Listening.Understood understood) {
        if (done.doing() instanceof Doing.TakeBack) {
            return went(work(turn, done), turn, done, understood);
        }
        var heard = understood.heard();
        var hand = done.after().after(Optional.of(turn.act()));
        var went = new AtomicReference<Went>(new Went.Busy());
        boolean kept = sessions.keeping(
                turn.bench(),
                turn.before(),
                turn.now(),
                answer -> turn.answered(hand, well(Working.well(done.doing(), answer), heard)),
                () -> went.set(work(turn, done)));
        if (!(went.get() instanceof Went.Well well)) {
            return went(went.get(), turn, done, understood);
        }
        var shown = done.doing() instanceof Doing.Link
                ? listening.inHand(hand, turn.actor().site())
                : understood.onBench().map(b -> Shown.after(b, done.doing(), well.tube(), turn.believed()));
        return kept
                ? Optional.of(BenchView.of(
                        Optional.of(turn.act()), well(well, heard), hand, shown, turn.station(), turn.now()))
                : answered(decided(turn), hand, well(well, heard), shown);
    }

    private Went work(Turn turn, Meaning.Done done) {
        return working.work(done.doing(), turn.actor(), turn.act(), turn.when());
    }

    private Optional<BenchView> went(Went went, Turn turn, Meaning.Done done, Listening.Understood understood) {
        return switch (went) {
            case Went.Busy() -> Optional.empty();
            case Went.Refused(var reasons) ->
                answered(decided(turn), done.hand(), no(reasons, understood.heard()), understood.of(done.hand()));
            case Went.Well well -> undone(turn, done, well, understood.heard());
        };
    }

    /** What was taken back is read again: it may be anything. A tube that is not sampled any more is not in hand. */
    private Optional<BenchView> undone(Turn turn, Meaning.Done done, Went.Well well, Heard heard) {
        var onBench = listening.inHand(done.after(), turn.actor().site());
        var empty = onBench.flatMap(b -> done.after().tubeCode().flatMap(b::tube))
                .filter(t -> t.step() != TubeStep.LABELLED)
                .isEmpty();
        var hand = (empty ? done.after().withoutTube() : done.after()).after(Optional.empty());
        return answered(decided(turn), hand, well(well, heard), onBench);
    }

    /** The act is decided and stays so, whatever the bench showed meanwhile: it is answered over that. */
    private Turn decided(Turn turn) {
        return turn.from(sessions.load(turn.bench()));
    }

    private Optional<BenchView> answered(Turn turn, Hand hand, Said said, Optional<OnBench> onBench) {
        sessions.save(turn.bench(), turn.before(), turn.answered(hand, said), turn.now());
        return Optional.of(BenchView.of(Optional.of(turn.act()), said, hand, onBench, turn.station(), turn.now()));
    }

    private static Said well(Went.Well well, Heard heard) {
        var look =
                !well.look().isEmpty() || well.tube().filter(Working::wantsLook).isPresent();
        var tone = well.word().equals(Working.CLAIMED) ? "refused" : look ? "look" : "done";
        return new Said(tone, well.word(), well.args(), well.look(), heard.kind(), heard.code());
    }

    private static Said no(List<Reason> reasons, Heard heard) {
        return new Said("refused", "refused", List.of(), reasons, heard.kind(), heard.code());
    }

    private static Said said(String word, Hand hand, Heard heard) {
        var about = heard instanceof Heard.KitHeard
                ? Optional.of(heard.code())
                : hand.tubeCode().or(hand::caseCode);
        return new Said("ready", word, about.stream().toList(), List.of(), heard.kind(), heard.code());
    }

    private static Said asks(String word, List<Reason> questions, Hand hand, Heard heard) {
        var args = List.of(hand.kit().orElse(""), hand.caseCode().orElse(""));
        return new Said("look", word, args, questions, heard.kind(), heard.code());
    }

    /** A registered device is a bench; without one, each person has their own. */
    private static UUID bench(Actor actor) {
        return actor.device().orElse(actor.person());
    }
}
