package org.himuro.lims.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.specimen.Travels.HOSPITAL;
import static org.himuro.lims.specimen.Travels.LABORATORY;
import static org.himuro.lims.specimen.Travels.minute;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.lims.specimen.ContainerEvent.ContainerPacked;
import org.himuro.lims.specimen.ContainerEvent.ContainerPlaced;
import org.himuro.lims.specimen.ContainerEvent.ContainerReceived;
import org.himuro.lims.specimen.ContainerEvent.ContainerTaken;
import org.himuro.lims.specimen.Custody.Kind;
import org.himuro.lims.specimen.ParcelEvent.ParcelArrived;
import org.himuro.lims.specimen.ParcelEvent.ParcelGiven;
import org.himuro.lims.specimen.TubeEvent.TubeMissing;
import org.himuro.lims.specimen.TubeEvent.TubePacked;
import org.himuro.lims.specimen.TubeEvent.TubeReceived;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who had a tube: its own facts joined with those of what it was in, for the time it was inside. */
@Tag("T3")
@Tag("H3")
class CustodyTest {
    private final Travels travels = new Travels();
    private final UUID parcel = travels.id();

    @Test
    void a_box_of_81_given_as_one_fact_puts_all_81_tubes_in_the_carriers_hands() {
        var box = travels.id();
        var tubes = IntStream.range(0, 81).mapToObj(i -> stored(box, "P" + i)).toList();
        travels.at(10, "container", box, new ContainerPacked(parcel, LABORATORY));
        given(20);
        assertThat(tubes).allSatisfy(tube -> {
            assertThat(kinds(tube)).containsExactly(Kind.SITE, Kind.CARRIER_STATED_BY_SENDER);
            assertThat(now(tube).carrier()).contains("COURIER");
            assertThat(now(tube).responsible()).isEqualTo(HOSPITAL);
            assertThat(now(tube).from()).isEqualTo(minute(20));
        });
    }

    @Test
    void a_box_in_a_rack_in_a_parcel_travels_with_the_parcel() {
        var box = travels.id();
        var rack = travels.id();
        var tube = stored(box, "A01");
        travels.at(5, "container", box, new ContainerPlaced(rack, "R1"));
        travels.at(10, "container", rack, new ContainerPacked(parcel, LABORATORY));
        given(20);
        arrived(30);
        assertThat(kinds(tube))
                .containsExactly(Kind.SITE, Kind.CARRIER_STATED_BY_SENDER, Kind.CLOSED_PARCEL_AT_RECEIVER);
        assertThat(now(tube).holder()).contains(LABORATORY);
    }

    @Test
    void a_tube_taken_out_of_its_box_before_the_box_was_given_stays_where_it_is() {
        var box = travels.id();
        var tube = stored(box, "A01");
        travels.at(10, "container", box, new ContainerPacked(parcel, LABORATORY));
        travels.at(15, "tube", tube, new TubeTaken(HOSPITAL, "WRONG_BOX"));
        given(20);
        assertThat(kinds(tube)).containsExactly(Kind.SITE);
    }

    @Test
    void a_tube_put_into_the_box_after_its_journey_was_never_in_transit() {
        var box = travels.id();
        travels.at(10, "container", box, new ContainerPacked(parcel, LABORATORY));
        given(20);
        travels.at(30, "container", box, new ContainerReceived(parcel, LABORATORY));
        var tube = travels.tube();
        travels.at(40, "tube", tube, new TubeStored(box, "A01"));
        assertThat(kinds(tube)).containsExactly(Kind.SITE);
    }

    @Test
    void only_a_tubes_own_line_makes_it_received_and_nothing_said_later_of_the_parcel_takes_it_back() {
        var box = travels.id();
        var first = stored(box, "A01");
        var second = stored(box, "A02");
        travels.at(10, "container", box, new ContainerPacked(parcel, LABORATORY));
        given(20);
        travels.at(30, "tube", first, new TubeReceived(parcel, LABORATORY, "OK"));
        travels.at(30, "tube", first, new TubeStored(box, "A01"));
        arrived(35);
        assertThat(now(first).kind()).isEqualTo(Kind.SITE);
        assertThat(now(first).responsible()).isEqualTo(LABORATORY);
        assertThat(now(second).kind()).isEqualTo(Kind.CLOSED_PARCEL_AT_RECEIVER);
        assertThat(now(second).responsible()).isEqualTo(HOSPITAL);
    }

    @Test
    void a_box_taken_out_of_its_rack_is_in_the_hands_of_that_site_with_its_tubes() {
        var box = travels.id();
        var tube = stored(box, "A01");
        travels.at(10, "container", box, new ContainerTaken(LABORATORY));
        assertThat(now(tube).holder()).contains(LABORATORY);
    }

    @Test
    void a_hand_over_that_was_corrected_does_not_count() {
        var box = travels.id();
        var tube = stored(box, "A01");
        travels.at(10, "container", box, new ContainerPacked(parcel, LABORATORY));
        var wrong = given(20);
        travels.corrected(90, "parcel", parcel, wrong);
        given(25);
        assertThat(travels.custody(tube).spans()).hasSize(2);
        assertThat(now(tube).from()).isEqualTo(minute(25));
    }

    @Test
    void a_tube_that_travels_alone_is_the_carriers_then_the_receivers_and_a_missing_one_is_nobodys() {
        var tube = travels.tube();
        var lost = travels.tube();
        for (var each : List.of(tube, lost)) {
            travels.at(10, "tube", each, new TubePacked(parcel, LABORATORY));
        }
        given(20);
        arrived(30);
        travels.at(40, "tube", tube, new TubeReceived(parcel, LABORATORY, "OK"));
        travels.at(50, "tube", lost, new TubeMissing(parcel, LABORATORY));
        assertThat(kinds(tube))
                .containsExactly(Kind.SITE, Kind.CARRIER_STATED_BY_SENDER, Kind.CLOSED_PARCEL_AT_RECEIVER, Kind.SITE);
        assertThat(now(lost).kind()).isEqualTo(Kind.NOBODY);
        assertThat(now(lost).holder()).isEqualTo(Optional.empty());
    }

    @Test
    void what_is_not_known_yet_of_a_journey_is_asked_for() {
        var box = travels.id();
        var tube = stored(box, "A01");
        assertThat(travels.journey(tube).missing()).containsExactly(box);
    }

    private UUID stored(UUID box, String cell) {
        var tube = travels.tube();
        travels.at(1, "tube", tube, new TubeStored(box, cell));
        return tube;
    }

    private UUID given(int minute) {
        return travels.at(minute, "parcel", parcel, new ParcelGiven("COURIER", "1234", "WAYBILL", minute(minute)));
    }

    private void arrived(int minute) {
        travels.at(minute, "parcel", parcel, new ParcelArrived(LABORATORY, "INTACT", Optional.empty()));
    }

    private List<Kind> kinds(UUID tube) {
        return travels.custody(tube).spans().stream().map(Custody.Span::kind).toList();
    }

    private Custody.Span now(UUID tube) {
        return travels.custody(tube).now().orElseThrow();
    }
}
