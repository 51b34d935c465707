package org.himuro.sop.sprec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.himuro.sop.clock.Moment;
import org.himuro.sop.document.Fault;
import org.himuro.sop.sprec.SprecCode.Kind;
import org.himuro.sop.sprec.Storage.Condition;
import org.himuro.sop.sprec.Storage.Container;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("C6")
class SprecTest {
    private static final Storage CRYOTUBE_IN_NITROGEN =
            Storage.of(Container.CRYOTUBE_1_TO_2_ML, Condition.LIQUID_NITROGEN);

    @Test
    void tumour_frozen_after_twenty_two_minutes() {
        assertThat(code(frozenAfter("PT22M"))).isEqualTo("TIS-SRG-B-D-SNP-N-C");
    }

    @Test
    void the_same_by_a_cold_hold_of_two_and_a_half_hours() {
        assertThat(code(frozenAfter("PT2H30M"))).isEqualTo("TIS-SRG-B-F-SNP-N-C");
    }

    @Test
    void edta_blood_not_spun_at_minus_eighty() {
        var blood = new FluidSpecimen(
                "BLD",
                "PED",
                Delay.of(Duration.ofMinutes(90), Band.ROOM),
                Spin.none(),
                Spin.none(),
                Delay.notApplicable(),
                Storage.of(Container.PP_TUBE_500_UL_TO_2_ML, Condition.MINUS_85_TO_60));
        assertThat(code(blood)).isEqualTo("BLD-PED-A-N-N-N-A");
    }

    @Test
    void double_spun_plasma_at_minus_eighty() {
        var plasma = new FluidSpecimen(
                "PL2",
                "PED",
                Delay.of(Duration.ofHours(3), Band.COLD),
                new Spin.Spun(2000, Duration.ofMinutes(10), Band.COLD, true),
                new Spin.Spun(4000, Duration.ofMinutes(10), Band.COLD, true),
                Delay.of(Duration.ofMinutes(20), Band.COLD),
                Storage.of(Container.CRYOTUBE_1_TO_2_ML, Condition.MINUS_85_TO_60));
        assertThat(code(plasma)).isEqualTo("PL2-PED-D-D-F-A-D");
    }

    @Test
    void paraffin_block_fixed_for_thirty_hours() {
        var block = new SolidSpecimen(
                "TIS",
                new Collection.Coded("SRG"),
                minutes(5),
                minutes(25),
                "NBF",
                Timing.of(Duration.ofHours(30)),
                Storage.of(Container.PARAFFIN_BLOCK, Condition.ROOM));
        assertThat(code(block)).isEqualTo("TIS-SRG-B-D-NBF-F-P");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, A",
        "PT1M59.999999S, A",
        "PT2M, B",
        "PT10M, C",
        "PT20M, D",
        "PT29M59.999999S, D",
        "PT30M, E", // inside the freezing limit, and yet the next letter
        "PT59M59.999999S, E",
        "PT60M, F",
        "PT100H, F"
    })
    void ischaemia_bins_begin_at_their_lower_end(String cold, String letter) {
        assertThat(code(frozenAfter(cold)).split("-")[3]).isEqualTo(letter);
    }

    @Test
    void every_letter_shows_what_it_came_from() {
        var code = Sprec.solid(SprecVersion.V2_0, frozenAfter("PT22M")).orThrow();
        assertThat(code.elements()).hasSize(7);
        assertThat(code.elements())
                .contains(
                        new SprecCode.Element(Kind.COLD_ISCHAEMIA, "D", "PT22M"),
                        new SprecCode.Element(Kind.FIXATION, "SNP", "snap freezing"),
                        new SprecCode.Element(Kind.FIXATION_TIME, "N", "not applicable"),
                        new SprecCode.Element(Kind.STORAGE, "C", "cryotube-1-to-2-ml, liquid-nitrogen"));
    }

    @Test
    void cold_ischaemia_comes_from_the_instants_of_the_specimen_themselves() {
        var resected = Moment.at(Instant.parse("2026-11-20T23:50:00Z"));
        var frozen = Moment.at(Instant.parse("2026-11-21T00:12:00Z"));
        assertThat(Timing.between(resected, frozen)).isEqualTo(Timing.of(Duration.ofMinutes(22)));
        assertThat(Timing.between(Moment.unknown("not-noted"), frozen)).isEqualTo(Timing.unknown());
    }

    @ParameterizedTest
    @EnumSource(
            value = SprecVersion.class,
            names = {"V3_0", "V4_0"})
    void later_versions_are_refused_by_name(SprecVersion version) {
        var faults = Sprec.solid(version, frozenAfter("PT22M")).faults();
        assertThat(faults).extracting(Fault::code).containsExactly("sprec-version-unavailable");
        assertThat(faults.getFirst().expected()).contains("SPREC " + version.number());
    }

    @Test
    void every_reason_for_having_no_code_comes_at_once() {
        var nonsense = new SolidSpecimen(
                "BON",
                new Collection.Coded("XYZ"),
                minutes(-1),
                minutes(5),
                "NBF",
                Timing.unknown(),
                new Storage.Unknown());
        assertThat(Sprec.solid(SprecVersion.V2_0, nonsense).faults())
                .extracting(f -> f.path() + " " + f.code())
                .containsExactly(
                        "solid-type unknown-code", "collection unknown-code", "warm-ischaemia negative-duration");
    }

    @Test
    void unknown_times_have_their_own_letter() {
        var unknown = new SolidSpecimen(
                "TIS",
                new Collection.Coded("SRG"),
                Timing.unknown(),
                Timing.unknown(),
                "SNP",
                Timing.notApplicable(),
                new Storage.Unknown());
        assertThat(code(unknown)).isEqualTo("TIS-SRG-X-X-SNP-N-X");
    }

    @ParameterizedTest
    @CsvSource({"PT5H, A06", "PT6H, A12", "PT47H, A48", "PT71H59M, A72", "PT72H, ZZZ"})
    void autopsies_are_coded_by_the_time_since_death(String sinceDeath, String expected) {
        var autopsy = new SolidSpecimen(
                "TIS",
                new Collection.Autopsy(Duration.parse(sinceDeath)),
                Timing.notApplicable(),
                Timing.unknown(),
                "SNP",
                Timing.notApplicable(),
                CRYOTUBE_IN_NITROGEN);
        assertThat(code(autopsy).split("-")[1]).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2999, 10, ROOM, false, A, A",
        "2999, 10, ROOM, true, B, B",
        "2999, 10, COLD, false, C, C",
        "2999, 15, COLD, true, D, D",
        "3000, 10, ROOM, true, E, E",
        "3000, 10, ROOM, false, Z, Z", // the tables know no such spin without brake
        "5999, 10, COLD, true, F, F",
        "6000, 10, ROOM, true, G, G",
        "9999, 10, COLD, true, H, H",
        "10000, 10, ROOM, true, I, I",
        "20000, 10, COLD, true, J, J",
        "999, 30, ROOM, false, M, Z", // first spin only
        "1000, 30, ROOM, false, Z, Z",
        "999, 10, ROOM, false, A, A"
    })
    void spins_are_coded_by_force_temperature_brake_and_time(
            int g, int minutes, Band band, boolean brake, String first, String second) {
        var spin = new Spin.Spun(g, Duration.ofMinutes(minutes), band, brake);
        var serum =
                new FluidSpecimen("SER", "SST", Delay.unknown(), spin, spin, Delay.unknown(), new Storage.Unknown());
        assertThat(code(serum)).isEqualTo("SER-SST-X-" + first + "-" + second + "-X-X");
    }

    @Test
    void a_storage_the_tables_do_not_know_is_other() {
        var bag = new SolidSpecimen(
                "TIS",
                new Collection.Coded("SRG"),
                minutes(1),
                minutes(1),
                "SNP",
                Timing.notApplicable(),
                Storage.of(Container.BAG, Condition.ROOM));
        assertThat(code(bag)).endsWith("-Z");
    }

    private static SolidSpecimen frozenAfter(String cold) {
        return new SolidSpecimen(
                "TIS",
                new Collection.Coded("SRG"),
                minutes(5),
                Timing.of(Duration.parse(cold)),
                "SNP",
                Timing.notApplicable(),
                CRYOTUBE_IN_NITROGEN);
    }

    private static Timing minutes(int minutes) {
        return Timing.of(Duration.ofMinutes(minutes));
    }

    private static String code(SolidSpecimen specimen) {
        return Sprec.solid(SprecVersion.V2_0, specimen).orThrow().code();
    }

    private static String code(FluidSpecimen specimen) {
        return Sprec.fluid(SprecVersion.V2_0, specimen).orThrow().code();
    }
}
