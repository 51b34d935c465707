package org.himuro.lims.scan.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.scan.application.BenchState.Consent;
import org.himuro.lims.scan.application.BenchState.Need;
import org.himuro.lims.scan.application.BenchState.Option;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.sop.procedure.TrainingRule;

/**
 * What a bench takes along for the time without a network (C7): the open cases, the limits, the words. Research ids only.
 *
 * @param device name of the bench
 * @param station what may be done there
 * @param by who is signed in
 * @param pass says whose acts those are that are made with it
 * @param sealKey to which they are sealed
 * @param cases by code
 * @param numbers by code: cases that may begin with a number that was set aside for the site's benches, and that nobody has opened yet
 * @param tubes by code
 * @param kits by code: those that are ready, and those linked lately
 * @param refrigerators codes
 * @param undoMinutes how long the last act may be taken back
 * @param commands the word of each command card, by its code
 * @param versions of each procedure by its id, in the order in which they come into force: the last that began before a clock did
 *     judges it
 * @param words messages with {@code {0}}, by key
 * @param reasons that may be chosen for what was late or unusual
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BenchPack(
        Instant serverTime,
        String zone,
        String device,
        Station station,
        Operator by,
        String pass,
        String sealKey,
        Map<String, CaseOf> cases,
        Map<String, CaseOf> numbers,
        Map<String, TubeOf> tubes,
        Map<String, KitOf> kits,
        List<String> refrigerators,
        long undoMinutes,
        Map<String, String> commands,
        Map<String, List<VersionOf>> versions,
        Map<String, String> words,
        List<Option> reasons) {
    public BenchPack {
        cases = Map.copyOf(cases);
        numbers = Map.copyOf(numbers);
        tubes = Map.copyOf(tubes);
        kits = Map.copyOf(kits);
        refrigerators = List.copyOf(refrigerators);
        commands = Map.copyOf(commands);
        versions = Map.copyOf(versions);
        words = Map.copyOf(words);
        reasons = List.copyOf(reasons);
    }

    /** @param name the person's own name as staff */
    @Serdeable
    public record Operator(UUID person, String name) {}

    /**
     * @param protocol that it follows, by its id
     * @param resectedOff seconds by which {@code resectedAt} may be off
     * @param tubes codes, in the order of the protocol
     * @param kits codes of those that were linked to it
     * @param needs what is still wanted, as long as nothing happens to its tubes
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CaseOf(
            String code,
            String label,
            int colour,
            Consent consent,
            String procedure,
            Optional<Instant> clampedAt,
            Optional<Instant> resectedAt,
            Optional<Integer> resectedOff,
            boolean closed,
            List<String> tubes,
            List<Need> needs,
            Optional<String> protocol,
            List<String> kits) {
        public CaseOf {
            kits = List.copyOf(kits);
            tubes = List.copyOf(tubes);
            needs = List.copyOf(needs);
        }
    }

    /**
     * @param tissue whether the removal-to-freezing clock judges it
     * @param sampledOff seconds by which {@code sampledAt} may be off; {@code chilledOff} and {@code frozenOff} likewise
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TubeOf(
            String code,
            String caseCode,
            String label,
            boolean tissue,
            TubeStep step,
            Optional<Instant> sampledAt,
            Optional<Integer> sampledOff,
            Optional<Instant> chilledAt,
            Optional<Integer> chilledOff,
            Optional<Instant> frozenAt,
            Optional<Integer> frozenOff,
            Optional<FreezingVerdict> verdict) {}

    /**
     * What a bench judges a kit by.
     *
     * @param expiresAt the first instant at which it is too old
     * @param expiredRefused it is not used then; else a person is asked
     * @param caseCode whose it is, where it is linked
     * @param tubes that are in it
     * @param out codes of the tubes that were taken out
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record KitOf(
            String code,
            Kit.Step step,
            String protocol,
            String bestBefore,
            Instant expiresAt,
            boolean expiredRefused,
            Optional<String> caseCode,
            List<KitTubeOf> tubes,
            List<String> out) {
        public KitOf {
            tubes = List.copyOf(tubes);
            out = List.copyOf(out);
        }
    }

    /** @param tissue whether the removal-to-freezing clock judges it */
    @Serdeable
    public record KitTubeOf(String code, String label, boolean tissue) {}

    /**
     * What is in force from an instant on.
     *
     * @param limits as JSON; empty where no clock is in force
     * @param required {@code NONE}, {@code WARN} or {@code REFUSE}: what happens to somebody who lacks what it asks for
     * @param lacking code of what the person of the pack lacks now, such as {@code TRAINING_NOT_READ}; its words are
     *     {@code reason.CODE}
     * @param until when what they have ends, where it ends
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record VersionOf(
            Instant from,
            int version,
            Optional<String> limits,
            TrainingRule.Required required,
            Optional<String> lacking,
            Optional<Instant> until) {}
}
