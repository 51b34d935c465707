package org.himuro.lims.scan.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is in hand at a bench, and what was scanned but waits for something else.
 *
 * @param caseCode the case that this is about
 * @param tubeCode the tube scanned last
 * @param waiting the command that waits
 * @param refrigerator its code, scanned before the act was whole
 * @param refrigeratorAt when: the moment at which the tube was put there
 * @param box code of the box of a position that waits for its tube
 * @param kit that waits for its case; where there is one in hand, that waits for a yes
 * @param lastAct the act that {@code UNDO} takes back
 */
public record Hand(
        Optional<String> caseCode,
        Optional<String> tubeCode,
        Waiting waiting,
        Optional<String> refrigerator,
        Optional<Instant> refrigeratorAt,
        Optional<String> reason,
        Optional<String> box,
        Optional<String> cell,
        Optional<String> kit,
        Optional<UUID> lastAct) {

    /** A command card that was scanned before what it is about. */
    public enum Waiting {
        NOTHING,
        CLAMPED,
        REMOVED,
        LN2,
        FREEZE80,
        COLD
    }

    public static Hand empty() {
        return new Hand(
                Optional.empty(),
                Optional.empty(),
                Waiting.NOTHING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** With this case and nothing else, but for the act that may be taken back. */
    public Hand withCase(String code) {
        return empty().about(Optional.of(code), Optional.empty()).after(lastAct);
    }

    public Hand withTube(String ofCase, String tube) {
        return about(Optional.of(ofCase), Optional.of(tube));
    }

    public Hand waitingFor(Waiting command) {
        return new Hand(caseCode, tubeCode, command, refrigerator, refrigeratorAt, reason, box, cell, kit, lastAct);
    }

    public Hand withRefrigerator(String code, Instant at) {
        return new Hand(
                caseCode, tubeCode, waiting, Optional.of(code), Optional.of(at), reason, box, cell, kit, lastAct);
    }

    public Hand withReason(String code) {
        return new Hand(
                caseCode, tubeCode, waiting, refrigerator, refrigeratorAt, Optional.of(code), box, cell, kit, lastAct);
    }

    public Hand withPosition(String inBox, String inCell) {
        return new Hand(
                caseCode,
                tubeCode,
                waiting,
                refrigerator,
                refrigeratorAt,
                reason,
                Optional.of(inBox),
                Optional.of(inCell),
                kit,
                lastAct);
    }

    public Hand withKit(String code) {
        return with(Optional.of(code));
    }

    public Hand withoutKit() {
        return with(Optional.empty());
    }

    private Hand with(Optional<String> aKit) {
        return new Hand(caseCode, tubeCode, waiting, refrigerator, refrigeratorAt, reason, box, cell, aKit, lastAct);
    }

    /** Nothing waits any more; case and tube stay. */
    public Hand settled() {
        return empty().about(caseCode, tubeCode).after(lastAct);
    }

    public Hand withoutTube() {
        return empty().about(caseCode, Optional.empty()).after(lastAct);
    }

    /** With what waits, for whatever is scanned next. */
    public Hand withoutCase() {
        return about(Optional.empty(), Optional.empty());
    }

    public Hand after(Optional<UUID> act) {
        return new Hand(caseCode, tubeCode, waiting, refrigerator, refrigeratorAt, reason, box, cell, kit, act);
    }

    public boolean somethingWaits() {
        return waiting != Waiting.NOTHING
                || refrigerator.isPresent()
                || reason.isPresent()
                || box.isPresent()
                || kit.isPresent();
    }

    private Hand about(Optional<String> ofCase, Optional<String> tube) {
        return new Hand(ofCase, tube, waiting, refrigerator, refrigeratorAt, reason, box, cell, kit, lastAct);
    }
}
