package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.shipping.Road.done;
import static org.himuro.lims.shipping.Road.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.PackageItem.What;
import org.himuro.lims.shipping.ShippingRules.Strictness;
import org.himuro.lims.shipping.model.HoldTime;
import org.himuro.lims.shipping.model.PackingDesk;
import org.himuro.lims.shipping.model.PackingScan;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a parcel is packed: layer by layer, with what keeps it cold long enough, under numbers that nothing else has. */
@Tag("H1")
@Tag("H5")
class PackingBenchTest {
    private final Road road = Road.allInOrder();

    private PackageItem item(What what, String value) {
        return new PackageItem(what, value);
    }

    private void opened() {
        road.frozen("T1");
        road.opened("P1");
        done(road.pack("P1", "T1"));
        road.lookedAt = false;
    }

    private static ClosePackage closing(int ice, LocalDate arrival) {
        return new ClosePackage("P1", "TRIPLE", "DRY_ICE", BigDecimal.valueOf(ice), "UN3373", arrival);
    }

    @Test
    void a_package_is_not_closed_before_every_layer_was_looked_at_and_somebody_is_responsible() {
        opened();
        assertThat(refused(road.close(closing(40, Road.MONDAY))))
                .containsExactly(
                        "LAYER_NOT_CHECKED",
                        "LAYER_NOT_CHECKED",
                        "LAYER_NOT_CHECKED",
                        "LAYER_NOT_CHECKED",
                        "LAYER_NOT_CHECKED",
                        "RESPONSIBLE_MISSING");
        for (var layer : Layer.values()) {
            done(road.describe("P1", item(What.LAYER, layer.name())));
        }
        assertThat(refused(road.close(closing(40, Road.MONDAY)))).containsExactly("RESPONSIBLE_MISSING");
        done(road.describe("P1", item(What.RESPONSIBLE, "ME")));
        done(road.close(closing(40, Road.MONDAY)));
        assertThat(road.packaging("P1").responsible()).contains(new UUID(2, 1));
        assertThat(road.packaging("P1").dryIceKg()).contains(BigDecimal.valueOf(40));
    }

    @Test
    void where_the_project_says_so_the_list_only_warns() {
        opened();
        var rules = PackingRules.standard();
        road.desk = new PackingDesk(
                new PackingRules(12, rules.dryIceKgPerDay(), 120, 48, 17, Strictness.WARN),
                Road.CARRIERS,
                NumbersInUse.NONE,
                List.of(Reason.of("OTHER_HALF_ABSENT", "T1", "DONOR", "BLOOD")));
        assertThat(done(road.close(closing(40, Road.MONDAY))).warnings())
                .extracting(Reason::code)
                .contains("LAYER_NOT_CHECKED", "RESPONSIBLE_MISSING", "OTHER_HALF_ABSENT");
    }

    @Test
    void what_was_opened_again_is_looked_at_again() {
        opened();
        road.frozen("T2");
        done(road.pack("P1", "T2"));
        done(road.describe(DescribePackage.lookedAt("P1")));
        done(road.close(closing(40, Road.MONDAY)));
        done(road.unpack("P1", "T2"));
        assertThat(road.packaging("P1").checked()).isEmpty();
        assertThat(refused(road.close(closing(40, Road.MONDAY)))).contains("LAYER_NOT_CHECKED");
    }

    @ParameterizedTest
    @CsvSource({
        // Friday 10:00 to Monday 17:00 is 79 h; with 12 h of margin 91 h, at 4.5 kg a day 17.0625 kg
        "18, true",
        "17, false",
        "10, false"
    })
    void dry_ice_lasts_longer_than_the_way_by_a_margin(int kg, boolean enough) {
        opened();
        done(road.describe(DescribePackage.lookedAt("P1")));
        var outcome = road.close(closing(kg, Road.MONDAY));
        if (enough) {
            done(outcome);
        } else {
            assertThat(outcome.toString())
                    .contains("COOLANT_TOO_SHORT", "79", "himuro.shipping.dry-ice-kg-per-day=4.5")
                    .contains("himuro.shipping.hold-margin-hours=12");
        }
    }

    @Test
    void a_package_that_waited_too_long_is_not_released() {
        opened();
        done(road.describe(DescribePackage.lookedAt("P1")));
        done(road.describe("P1", item(What.COOLANT, "DRY_ICE"), item(What.DRY_ICE_KG, "18")));
        done(road.close(closing(18, Road.MONDAY)));
        var told = road.packaging("P1");
        var closed = Road.FRIDAY.atTime(10, 0).atZone(Road.TOKYO).toInstant();
        assertThat(HoldTime.of(told, PackingRules.standard(), closed)
                        .orElseThrow()
                        .hours())
                .isEqualTo(96);
        done(road.release("P1"));
    }

    @Test
    void a_dry_shipper_counts_from_its_charge_and_needs_its_weights() {
        road.frozen("T1");
        done(road.open("P1", Road.LABORATORY, Purpose.SEQUENCING, TransportClass.LN2_VAPOUR));
        done(road.pack("P1", "T1"));
        done(road.describe(DescribePackage.lookedAt("P1")));
        var close = new ClosePackage("P1", "DRY_SHIPPER", "LN2_DRY_SHIPPER", BigDecimal.ZERO, "UN3373", Road.MONDAY);
        assertThat(refused(road.close(close)))
                .containsExactly(
                        "SHIPPER_INCOMPLETE", "SHIPPER_INCOMPLETE", "SHIPPER_INCOMPLETE", "SHIPPER_INCOMPLETE");
        assertThat(refused(road.describe(
                        "P1",
                        item(What.TARE_KG, "8.6"),
                        item(What.CHARGED_KG, "8.6"),
                        item(What.CHARGED_AT, "2026-11-20T01:00:01Z"),
                        item(What.HOLD_HOURS, "9999"))))
                .containsExactly("SHIPPER_NOT_CHARGED", "CHARGED_LATER", "HOLD_HOURS_INVALID");
        done(road.describe(
                "P1",
                item(What.SHIPPER, "CX-100/7"),
                item(What.TARE_KG, "5.3"),
                item(What.CHARGED_KG, "8.6"),
                item(What.CHARGED_AT, "2026-11-18T01:00:00Z")));
        // charged on Wednesday 10:00: 127 h until Monday 17:00, and 120 h less 12 h
        assertThat(refused(road.close(close))).containsExactly("COOLANT_TOO_SHORT");
        done(road.describe("P1", item(What.HOLD_HOURS, "240")));
        done(road.close(close));
    }

    @Test
    void category_a_has_a_reason_of_its_own() {
        opened();
        assertThat(refused(road.describe("P1", item(What.HAZARD, "UN2814")))).containsExactly("CATEGORY_A_REFUSED");
        assertThat(refused(road.describe("P1", item(What.HAZARD, "UN9999")))).containsExactly("HAZARD_CLASS_REFUSED");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_nothing_is_kept() {
        opened();
        road.taken.put(NumbersInUse.Kind.SEAL, new UUID(7, 7));
        road.taken.put(NumbersInUse.Kind.LOGGER, new UUID(7, 7));
        road.taken.put(NumbersInUse.Kind.WAYBILL, new UUID(7, 7));
        var outcome = road.describe(
                "P1",
                item(What.LAYER, "OUTER"),
                item(What.LAYER, "PAPER"),
                item(What.DRY_ICE_KG, "0"),
                item(What.SEAL, "S-1"),
                item(What.LOGGER, "L-1"),
                item(What.CARRIER, "YAMATO"),
                item(What.WAYBILL, "1234-5678-9013"));
        assertThat(refused(outcome))
                .containsExactlyInAnyOrder(
                        "LAYER_UNKNOWN", "DRY_ICE_OUT_OF_RANGE", "SEAL_USED", "LOGGER_ON_THE_ROAD", "WAYBILL_USED");
        assertThat(road.packaging("P1").checked()).isEmpty();
    }

    @Test
    void the_same_parcel_may_say_its_own_numbers_again() {
        opened();
        road.taken.put(NumbersInUse.Kind.WAYBILL, road.stream("P1").id());
        road.taken.put(NumbersInUse.Kind.SEAL, road.stream("P1").id());
        done(road.describe("P1", item(What.SEAL, "s-1"), item(What.CARRIER, "COURIER"), item(What.WAYBILL, "77 88")));
        assertThat(road.packaging("P1").waybill()).contains("7788");
        assertThat(road.packaging("P1").seal()).contains("S-1");
        done(road.describe(DescribePackage.lookedAt("P1")));
        done(road.close(closing(40, Road.MONDAY)));
        done(road.release("P1"));
        assertThat(road.packaging("P1").waybill()).contains("12345678");
    }

    @Test
    void a_waybill_that_another_parcel_has_stops_the_release_and_marks_the_report() {
        opened();
        done(road.describe(DescribePackage.lookedAt("P1")));
        done(road.close(closing(40, Road.MONDAY)));
        road.taken.put(NumbersInUse.Kind.WAYBILL, new UUID(7, 7));
        assertThat(refused(road.release("P1"))).containsExactly("WAYBILL_USED");
        assertThat(road.given("P1").warnings()).extracting(Reason::code).contains("WAYBILL_USED");
        assertThat(road.packaging("P1").waybill()).isEmpty();
    }

    @Test
    void what_may_be_a_name_is_no_number() {
        opened();
        assertThat(refused(road.describe("P1", item(What.SEAL, "YAMADA"), item(What.LOGGER, "山田 1"))))
                .containsExactly("SERIAL_NOT_PLAIN", "SERIAL_NOT_PLAIN");
    }

    @Test
    void a_logger_is_on_the_road_until_its_parcel_arrives() {
        opened();
        done(road.describe(DescribePackage.lookedAt("P1")));
        done(road.describe("P1", item(What.LOGGER, "L-1")));
        done(road.close(closing(40, Road.MONDAY)));
        done(road.release("P1"));
        assertThat(road.packaging("P1").loggerAway()).isFalse();
        assertThat(refused(road.describe("P1", item(What.SEAL, "S-2")))).containsExactly("PARCEL_ALREADY_GIVEN");
        road.arrived("P1", Road.LABORATORY);
        assertThat(road.packaging("P1").loggerAway()).isTrue();
        assertThat(road.packaging("P1").logger()).contains("L-1");
    }

    @Test
    void a_bank_is_asked_for_its_calendar_where_it_has_one() {
        road.tube("T1", Material.DNA, true);
        done(road.open("P1", Road.BANK, Purpose.STORAGE, TransportClass.ULT_80));
        done(road.pack("P1", "T1"));
        var saturday = Road.FRIDAY.plusDays(1);
        road.happened(
                Laboratories.KIND.ref(Laboratories.idOf(Road.BANK.id())),
                new LaboratoryEvent.HolidaysSet(List.of(Road.MONDAY)));
        assertThat(refused(road.close(closing(40, saturday)))).containsExactly("RECEIVER_CLOSED");
        assertThat(refused(road.close(closing(40, Road.MONDAY)))).containsExactly("RECEIVER_CLOSED");
        done(road.close(closing(40, Road.MONDAY.plusDays(1))));
    }

    @Test
    void only_the_sender_says_how_a_parcel_is_packed() {
        opened();
        assertThat(refused(road.describe("P9", item(What.LAYER, "OUTER")))).containsExactly("PARCEL_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "MOD7_12, 1234-5678-9013, true", // the worked example of 7DR
        "MOD7_12, 1234-5678-9014, false",
        "MOD7_12, 1234-5678-901, false",
        "MOD7_10, 3318810025, true",
        "MOD7_10, 3318810026, false",
        "UPS, 1Z5R89390357567127, true",
        "UPS, 1Z5R89390357567128, false",
        "UPS, 1z 5R8 939 03 5756 7127, true",
        "FEDEX, 986578788855, true",
        "FEDEX, 986578788856, false",
        "AIR, 020-12345675, true",
        "AIR, 020-12345674, false",
        "S10, RA473124829JP, true", // the worked example of UPU S10
        "S10, RA473124820JP, false",
        "NONE, 12-AB, true",
        "NONE, 雨貝, false"
    })
    void waybill_numbers_are_checked_as_their_carriers_publish(WaybillCheck check, String number, boolean right) {
        assertThat(check.holds(WaybillCheck.plain(number))).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789013", "3318810025", "986578788855", "02012345675"})
    void one_digit_wrong_is_found(String number) {
        var check = switch (number.length()) {
            case 10 -> WaybillCheck.MOD7_10;
            case 11 -> WaybillCheck.AIR;
            default -> number.startsWith("98") ? WaybillCheck.FEDEX : WaybillCheck.MOD7_12;
        };
        int last = number.length() - 1;
        for (int digit = 0; digit < 10; digit++) {
            var other = number.substring(0, last) + digit;
            assertThat(check.holds(other)).as(other).isEqualTo(other.equals(number));
        }
    }

    @Test
    void the_bench_is_worked_with_cards_alone() {
        var seal = Optional.of(What.SEAL);
        assertThat(PackingScan.of("HMCPACK7", Optional.empty(), false)).isEqualTo(new PackingScan.PackPicked());
        assertThat(org.himuro.labels.id.Command.packing()
                        .map(c -> PackingScan.of(c.code(), seal, false))
                        .toList())
                .noneMatch(s -> s instanceof PackingScan.Thing || s instanceof PackingScan.OtherCard)
                .contains(new PackingScan.Said(item(What.LAYER, "OUTER")), new PackingScan.Close());
        assertThat(PackingScan.of("A-17", seal, false)).isEqualTo(new PackingScan.Said(item(What.SEAL, "A-17")));
        assertThat(PackingScan.of("A-17", seal, true)).isInstanceOf(PackingScan.Thing.class);
        assertThat(PackingScan.of("A-17", Optional.empty(), false)).isInstanceOf(PackingScan.Thing.class);
        assertThat(PackingScan.of("HMCLN22", seal, false)).isEqualTo(new PackingScan.OtherCard("LN2"));
    }
}
