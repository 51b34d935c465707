package org.himuro.lims.scan.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.scan.model.Hand;

/**
 * What a bench shows: the answer to a scan, and the first state of the page (C3, L7). Texts are in the reader's language.
 *
 * @param actId the act answered; empty on the first page
 * @param state {@code ready}, {@code done}, {@code look} or {@code refused}
 * @param headline what happened or what to do, few words
 * @param detail one more sentence
 * @param reasons every reason of a refusal, at once
 * @param heard what was understood of the scan
 * @param caseCard the case at this bench
 * @param tubes its tubes, in the order of the protocol
 * @param needs what its protocol still wants, the next first; one line where nothing is missing
 * @param clocks running and stopped clocks, one of them main
 * @param expects what may be scanned next, the likeliest first
 * @param undo whether the last act may be taken back
 * @param hand what is in hand now
 * @param serverTime the server's clock when it answered
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BenchState(
        Optional<UUID> actId,
        String state,
        String headline,
        String detail,
        List<Reason> reasons,
        Optional<Heard> heard,
        @JsonProperty("case") Optional<CaseCard> caseCard,
        List<Tube> tubes,
        List<Need> needs,
        List<Clock> clocks,
        List<Expected> expects,
        boolean undo,
        InHand hand,
        Instant serverTime) {
    public BenchState {
        reasons = List.copyOf(reasons);
        tubes = List.copyOf(tubes);
        needs = List.copyOf(needs);
        clocks = List.copyOf(clocks);
        expects = List.copyOf(expects);
    }

    /** What is in hand, {@link Hand}, as the browser keeps it and gives it back. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record InHand(
            Optional<String> caseCode,
            Optional<String> tubeCode,
            Hand.Waiting waiting,
            Optional<String> refrigerator,
            Optional<Instant> refrigeratorAt,
            Optional<String> reason,
            Optional<String> box,
            Optional<String> cell,
            Optional<String> kit,
            Optional<UUID> lastAct) {

        public static InHand of(Hand h) {
            return new InHand(
                    h.caseCode(),
                    h.tubeCode(),
                    h.waiting(),
                    h.refrigerator(),
                    h.refrigeratorAt(),
                    h.reason(),
                    h.box(),
                    h.cell(),
                    h.kit(),
                    h.lastAct());
        }

        public Hand hand() {
            return new Hand(caseCode, tubeCode, waiting, refrigerator, refrigeratorAt, reason, box, cell, kit, lastAct);
        }
    }

    /** A reason by its stable code and in words. */
    @Serdeable
    public record Reason(String code, String text) {}

    /** What a scan was understood as. */
    @Serdeable
    public record Heard(String kind, String code) {}

    /**
     * The case at the bench.
     *
     * @param colour 1 to 6, the colour on its card, page and labels
     * @param kits codes of those that were linked to it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CaseCard(String code, String label, int colour, Optional<Consent> consent, List<String> kits) {
        public CaseCard {
            kits = List.copyOf(kits);
        }
    }

    /** The consent in one sign: {@code done}, {@code look} or {@code refused}, and why. */
    @Serdeable
    public record Consent(String state, String text) {}

    /** A tube of the case; {@code waiting}, {@code running}, {@code done}, {@code look} or {@code refused}. */
    @Serdeable
    public record Tube(String code, String label, String state) {}

    /**
     * What the case needs; {@code waiting} is to be taken, {@code running} is on its way, {@code done} nothing is missing,
     * {@code exempt} cannot be had.
     *
     * @param label whose and of what
     * @param word how it stands
     */
    @Serdeable
    public record Need(String label, String word, String state) {}

    /**
     * A clock.
     *
     * @param kind {@code resected} or {@code sampled}
     * @param main the procedure's origin: shown large, gives the verdict
     * @param stoppedAt empty while it runs
     * @param limitLabel "until 10:48", "within 30 min"
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Clock(
            String kind,
            boolean main,
            Instant since,
            Optional<Instant> stoppedAt,
            Optional<Instant> limitAt,
            Optional<String> limitLabel,
            String name) {}

    /**
     * Something that may be scanned next.
     *
     * @param kind {@code case}, {@code kit}, {@code yes}, {@code tube}, {@code LN2}, {@code 4C}, {@code position}, {@code reason}, {@code refrigerator}, {@code box} or
     *     {@code parcel}
     * @param options codes to choose from by scan or touch; mostly empty
     */
    @Serdeable
    public record Expected(String kind, String label, List<Option> options) {
        public Expected {
            options = List.copyOf(options);
        }
    }

    /** A code that may be scanned or touched. */
    @Serdeable
    public record Option(String code, String label) {}
}
