package org.himuro.lims.shipping;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What became of one tube of a parcel: exactly one at any time. Damage and thaw are conditions of what was received, and no states. */
public enum LineState {
    /** In the parcel, by the sender's word; in transit once the parcel was given. */
    PACKED,
    RECEIVED,
    /** Nobody knows where the parcel is. */
    LOST,
    /** Taken by the sender again, from a parcel that came back. */
    RETURNED,
    /** The receiver closed without it. */
    MISSING,
    /** The sender took the line back: the tube never left. */
    CANCELLED,
    /** Destroyed on the road or at the receiver's before anybody took it, seen by a witness. */
    DESTROYED,
    /** Was in the parcel, is on no line of the sender. */
    EXTRA,
    /** The receiver says to have it, nobody said to have given it: waits for its holder's word. */
    STATED,
    /** Its holder says that it never was in the parcel. */
    REFUTED,
    /** Turned up somewhere else before this parcel was closed. */
    ELSEWHERE;

    private static final Set<LineState> HANDS = EnumSet.of(RECEIVED, RETURNED);
    private static final Map<LineState, Set<LineState>> NEXT = new EnumMap<>(Map.ofEntries(
            Map.entry(PACKED, EnumSet.of(RECEIVED, RETURNED, LOST, MISSING, CANCELLED, DESTROYED, ELSEWHERE)),
            Map.entry(RECEIVED, HANDS),
            Map.entry(RETURNED, HANDS),
            Map.entry(LOST, EnumSet.of(LOST, RECEIVED, RETURNED, MISSING, CANCELLED, DESTROYED, ELSEWHERE)),
            Map.entry(MISSING, EnumSet.of(MISSING, RECEIVED, RETURNED, LOST, CANCELLED, DESTROYED, ELSEWHERE)),
            Map.entry(CANCELLED, EnumSet.of(RECEIVED, RETURNED, EXTRA, STATED)),
            Map.entry(DESTROYED, HANDS),
            Map.entry(ELSEWHERE, EnumSet.of(ELSEWHERE, RECEIVED, RETURNED, DESTROYED)),
            Map.entry(EXTRA, EnumSet.of(EXTRA, RECEIVED, RETURNED)),
            Map.entry(STATED, EnumSet.of(STATED, EXTRA, REFUTED, RECEIVED, RETURNED)),
            Map.entry(REFUTED, EnumSet.of(REFUTED, STATED, EXTRA, RECEIVED, RETURNED))));

    /**
     * Whether this may be followed by that: a tube in somebody's hands is never missing, lost or taken back afterwards, and what the
     * sender wrote is answered by no mere word. A line that is packed anew begins anew.
     */
    public boolean mayBecome(LineState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** By the receiver's word alone: no line of the sender. */
    public boolean unlisted() {
        return this == EXTRA || isWord();
    }

    /** Of which the receiver has no more than said something: no answer to a line that the sender wrote, told late or not. */
    public boolean isWord() {
        return this == STATED || this == REFUTED;
    }

    /** In the hands of who took it out of the parcel. */
    public boolean taken() {
        return HANDS.contains(this);
    }

    /** Somebody still has to say something about it. */
    public boolean open() {
        return this == PACKED;
    }
}
