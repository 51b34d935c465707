package org.himuro.lims.scan.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;

/** What may be scanned next, the likeliest first. */
public enum Asked {
    CASE,
    CLAMPED,
    REMOVED,
    KIT,
    YES,
    TUBE,
    LN2,
    COLD,
    REFRIGERATOR,
    REASON,
    POSITION;

    private static final Set<Hand.Waiting> OF_A_TUBE =
            EnumSet.of(Hand.Waiting.LN2, Hand.Waiting.FREEZE80, Hand.Waiting.COLD);

    /**
     * @param bare the case in hand has no tubes yet
     * @param look the last verdict wants a reason
     */
    public static List<Asked> after(
            Hand hand, Optional<Case> card, boolean bare, Optional<Tube> tube, boolean look, Station station) {
        return station == Station.BENCH ? atBench(hand, card, bare, tube, look) : inOperatingRoom(card);
    }

    private static List<Asked> inOperatingRoom(Optional<Case> card) {
        var asked = new ArrayList<Asked>();
        var inside = card.filter(c -> c.resectedAt().isEmpty());
        inside.ifPresent(c -> {
            add(asked, c.clampedAt().isEmpty(), CLAMPED);
            asked.add(REMOVED);
        });
        add(asked, inside.isEmpty(), CASE);
        return asked;
    }

    private static List<Asked> atBench(
            Hand hand, Optional<Case> card, boolean bare, Optional<Tube> tube, boolean look) {
        var asked = new ArrayList<Asked>();
        if (hand.kit().isPresent()) {
            asked.add(card.isPresent() ? YES : CASE);
            return asked;
        }
        if (hand.waiting() == Hand.Waiting.COLD && tube.isPresent()) {
            add(asked, hand.refrigerator().isEmpty(), REFRIGERATOR);
            add(asked, hand.reason().isEmpty(), REASON);
            return asked;
        }
        add(asked, OF_A_TUBE.contains(hand.waiting()), TUBE);
        add(asked, hand.box().isPresent(), TUBE);
        tube.ifPresent(t -> asked.addAll(next(t, look)));
        if (card.isPresent()) {
            add(asked, card.get().resectedAt().isEmpty(), REMOVED);
            add(asked, bare, KIT);
            add(asked, true, TUBE);
        }
        add(asked, card.isEmpty(), CASE);
        return asked.stream().distinct().toList();
    }

    private static List<Asked> next(Tube tube, boolean look) {
        return switch (tube.step()) {
            case LABELLED -> List.of(TUBE);
            case DERIVED -> List.of(POSITION);
            case SAMPLED -> List.of(LN2, COLD);
            case CHILLED -> List.of(LN2);
            case FROZEN -> look ? List.of(REASON, POSITION) : List.of(POSITION);
            case MISSING, DESTROYED -> List.of();
        };
    }

    private static void add(List<Asked> asked, boolean yes, Asked what) {
        if (yes) {
            asked.add(what);
        }
    }
}
