package org.himuro.lims.scan.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.labels.id.Command;
import org.himuro.lims.collection.KitCheck;
import org.himuro.lims.scan.model.Hand.Waiting;
import org.himuro.lims.scan.model.Meaning.Ask;
import org.himuro.lims.scan.model.Meaning.Done;
import org.himuro.lims.scan.model.Meaning.No;
import org.himuro.lims.scan.model.Meaning.Wait;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Kit.Step;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.TubeStep;

/**
 * The bench grammar: any order that is unambiguous is understood, what is missing is asked for, the same thing scanned
 * twice counts once, and a tube of another case is stopped before tissue goes into it.
 *
 * @param card the case in hand
 * @param tube the tube in hand
 * @param kit the kit in hand
 * @param protocols id of the protocol that a case follows
 * @param at when it was scanned
 * @param station where
 */
public record Grammar(
        Hand hand,
        Optional<Case> card,
        Optional<Tube> tube,
        Optional<KitAtBench> kit,
        Function<Case, Optional<String>> protocols,
        Instant at,
        Station station) {
    /** Scanned again within this time, it is the same scan. */
    public static final Duration AGAIN = Duration.ofMinutes(2);

    public Meaning read(Heard heard) {
        if (!station.hears(heard)) {
            return no("NOT_IN_OPERATING_ROOM");
        }
        return switch (heard) {
            case Heard.CaseHeard h -> ofCase(h.card());
            case Heard.TubeHeard h -> ofTube(h.tube(), h.owner());
            case Heard.KitHeard h -> ofKit(h.kit());
            case Heard.CommandHeard h -> ofCommand(h.command());
            case Heard.RefrigeratorHeard h -> chill(hand.withRefrigerator(h.code(), at));
            case Heard.PositionHeard h -> position(h);
            case Heard.NotHeard h -> new No(hand, h.reasons());
        };
    }

    private Meaning ofCase(Case scanned) {
        if (scanned.closed()) {
            return no("CASE_CLOSED", scanned.code());
        }
        if (hand.caseCode().filter(scanned.code()::equals).isPresent()) {
            return new Wait(hand, "case-again");
        }
        var next = hand.withCase(scanned.code());
        return switch (hand.waiting()) {
            case REMOVED -> removed(scanned, next);
            case CLAMPED -> clamped(scanned, next);
            default ->
                kit.filter(k -> hand.caseCode().isEmpty() && k.kit().step() == Step.READY)
                        .map(k -> link(scanned, k, false, next))
                        .orElseGet(() -> new Wait(next, "case-in-hand"));
        };
    }

    /** Whose it is already is said loudly: it is of this site, as all that is heard here. */
    private Meaning ofKit(KitAtBench scanned) {
        var k = scanned.kit();
        return switch (k.step()) {
            case RETIRED -> no("KIT_RETIRED", k.code());
            case LINKED ->
                scanned.caseCode().equals(hand.caseCode())
                        ? new Wait(hand, "kit-again")
                        : no("KIT_LINKED", k.code(), scanned.caseCode().orElse(""));
            case READY ->
                card.map(c -> link(c, scanned, false, hand.withoutTube())).orElseGet(() -> kitFirst(scanned));
        };
    }

    private Meaning kitFirst(KitAtBench scanned) {
        var k = scanned.kit();
        return scanned.expiredRefused() && k.expired(at)
                ? no("KIT_EXPIRED", k.code(), k.bestBefore())
                : new Wait(hand.withKit(k.code()), "kit-in-hand");
    }

    /** @param after with the case, and nothing else */
    private Meaning link(Case owner, KitAtBench scanned, boolean asked, Hand after) {
        var k = scanned.kit();
        if (owner.closed()) {
            return no("CASE_CLOSED", owner.code());
        }
        var check = KitCheck.of(k, protocols.apply(owner), scanned.expiredRefused(), at);
        if (!check.refusals().isEmpty()) {
            return new No(after, check.refusals());
        }
        return check.questions().isEmpty() || asked
                ? new Done(after, after, new Doing.Link(k, owner.id(), asked, false))
                : new Ask(after.withKit(k.code()), "kit-asks", check.questions());
    }

    private Meaning yes(Command.Word word) {
        return kit.<Meaning>flatMap(k -> card.map(c -> k.kit().step() == Step.READY
                        ? link(c, k, true, hand.withoutTube())
                        : new Grammar(hand.withoutKit(), card, tube, Optional.empty(), protocols, at, station)
                                .ofKit(k)))
                .orElseGet(() -> no("NOT_AT_THIS_BENCH", word.word()));
    }

    private Meaning refuse(Command.Word word) {
        return kit.isPresent() ? new Wait(hand.settled(), "cancelled") : no("NOT_AT_THIS_BENCH", word.word());
    }

    private Meaning clamped(Case owner, Hand after) {
        return owner.clampedAt().filter(this::justNow).isPresent()
                ? new Wait(after, "clamped-again")
                : new Done(hand, after, new Doing.Clamp(owner.id()));
    }

    private Meaning removed(Case owner, Hand after) {
        return owner.resectedAt().filter(this::justNow).isPresent()
                ? new Wait(after, "removed-again")
                : new Done(hand, after, new Doing.Remove(owner.id()));
    }

    private Meaning ofTube(Tube scanned, Case owner) {
        if (scanned.step() == TubeStep.DESTROYED) {
            return no("TUBE_DESTROYED", scanned.code());
        }
        var next = hand.withTube(owner.code(), scanned.code());
        if (scanned.step() == TubeStep.LABELLED) {
            return firstScan(scanned, owner, next.settled());
        }
        return switch (hand.waiting()) {
            case LN2 -> freeze(scanned, FreezingMedium.LIQUID_NITROGEN, next.settled());
            case FREEZE80 -> freeze(scanned, FreezingMedium.MINUS_80, next.settled());
            case COLD -> chill(scanned, next);
            case NOTHING, CLAMPED, REMOVED ->
                hand.box().isPresent() ? store(scanned, next) : new Wait(next.settled(), "tube-in-hand");
        };
    }

    /** The wrong-tube guard: what is in hand says which case the tissue is of. */
    private Meaning firstScan(Tube scanned, Case owner, Hand next) {
        if (hand.caseCode().filter(c -> !c.equals(owner.code())).isPresent()) {
            return no(
                    "WRONG_TUBE", scanned.code(), owner.code(), hand.caseCode().orElse(""));
        }
        return owner.closed()
                ? no("CASE_CLOSED", owner.code())
                : new Done(hand, next, new Doing.Sample(scanned, owner.id()));
    }

    private Meaning ofCommand(Command command) {
        return switch (command) {
            case Command.Reason reason -> reason(reason.word());
            case Command.Packing packing -> no("NOT_AT_THIS_BENCH", packing.word());
            case Command.Word word ->
                switch (word) {
                    case CLAMPED -> card.map(c -> clamped(c, hand)).orElseGet(() -> waiting(Waiting.CLAMPED));
                    case REMOVED -> card.map(c -> removed(c, hand)).orElseGet(() -> waiting(Waiting.REMOVED));
                    case LN2 -> freezing(FreezingMedium.LIQUID_NITROGEN, Waiting.LN2);
                    case FREEZE80 -> freezing(FreezingMedium.MINUS_80, Waiting.FREEZE80);
                    case COLD_4C -> chill(hand.waitingFor(Waiting.COLD));
                    case UNDO -> undo();
                    case CANCEL -> cancel();
                    case NEXT -> new Wait(Hand.empty().after(hand.lastAct()), "ready");
                    case YES -> yes(word);
                    case NO -> refuse(word);
                    case STORE, PICK, PACK, GIVE, TAKE, PRINT -> no("NOT_AT_THIS_BENCH", command.word());
                };
        };
    }

    private Meaning waiting(Waiting command) {
        return new Wait(hand.waitingFor(command), "waiting");
    }

    private Meaning freezing(FreezingMedium medium, Waiting command) {
        return tube.map(t -> freeze(t, medium, hand.settled())).orElseGet(() -> waiting(command));
    }

    private Meaning freeze(Tube inHand, FreezingMedium medium, Hand after) {
        if (inHand.frozenAt().filter(this::justNow).isPresent()) {
            return new Wait(after, "frozen-again");
        }
        return inHand.step().compareTo(TubeStep.FROZEN) >= 0
                ? no("ALREADY_FROZEN", inHand.code())
                : new Done(hand.settled(), after, new Doing.Freeze(inHand, medium));
    }

    private Meaning chill(Hand next) {
        return tube.map(t -> chill(t, next)).orElseGet(() -> new Wait(next, "waiting"));
    }

    /** Put into the refrigerator when its code was scanned; the reason may come later. */
    private Meaning chill(Tube inHand, Hand next) {
        if (inHand.chilledAt().filter(this::justNow).isPresent()) {
            return new Wait(next.settled(), "chilled-again");
        }
        if (inHand.step().compareTo(TubeStep.CHILLED) >= 0) {
            var code = inHand.step() == TubeStep.CHILLED ? "ALREADY_CHILLED" : "ALREADY_FROZEN";
            return new No(next.settled(), List.of(Reason.of(code, inHand.code())));
        }
        if (next.waiting() != Waiting.COLD
                || next.refrigerator().isEmpty()
                || next.reason().isEmpty()) {
            return new Wait(next, "waiting");
        }
        var when = next.refrigeratorAt().orElse(at);
        return new Done(
                next.settled(),
                next.settled(),
                new Doing.Chill(
                        inHand, next.refrigerator().orElseThrow(), next.reason().orElseThrow(), when));
    }

    private Meaning reason(String word) {
        if (hand.waiting() == Waiting.COLD) {
            return chill(hand.withReason(word));
        }
        return tube.filter(t -> t.step().compareTo(TubeStep.FROZEN) >= 0)
                .<Meaning>map(t -> new Done(hand, hand, new Doing.Explain(t, word)))
                .orElseGet(() -> new Wait(hand.withReason(word), "waiting"));
    }

    private Meaning position(Heard.PositionHeard h) {
        return tube.map(t -> store(t, hand.withPosition(h.box(), h.cell())))
                .orElseGet(() -> new Wait(hand.withPosition(h.box(), h.cell()), "waiting"));
    }

    private static Meaning store(Tube inHand, Hand next) {
        return new Done(
                next.settled(),
                next.withoutTube(),
                new Doing.Store(inHand, next.box().orElseThrow(), next.cell().orElseThrow()));
    }

    private Meaning undo() {
        return hand.lastAct()
                .<Meaning>map(act -> new Done(hand, hand.settled(), new Doing.TakeBack(act)))
                .orElseGet(() -> no("UNDO_UNKNOWN"));
    }

    private Meaning cancel() {
        return hand.somethingWaits()
                ? new Wait(hand.settled(), "cancelled")
                : new Wait(Hand.empty().after(hand.lastAct()), "ready");
    }

    private No no(String code, Object... args) {
        return new No(hand, List.of(Reason.of(code, args)));
    }

    private boolean justNow(Instant then) {
        return Duration.between(then, at).abs().compareTo(AGAIN) < 0;
    }
}
