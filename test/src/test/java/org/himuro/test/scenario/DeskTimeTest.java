package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A parcel that came in the morning and is entered at noon came in the morning (H3). */
@Tag("H3")
@ExtendWith(OneWorld.class)
class DeskTimeTest {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final World world;

    DeskTimeTest(World world) {
        this.world = world;
    }

    @Test
    void the_desk_says_when_a_parcel_came_but_neither_later_than_now_nor_before_it_left() {
        var parcel = Tissue.frozen(world).sent();
        world.laboratory.get("/parcels/" + parcel + "/receipt").is(200);
        world.pass(Duration.ofHours(22));
        assertThat(desk(parcel, Duration.ofMinutes(20)).is(422).body()).contains("not a time to come");
        assertThat(desk(parcel, Duration.ofHours(-25)).is(422).body()).contains("It left later");
        assertThat(world.shipper.api("/api/v1/parcels/" + parcel).is(200).json("step"))
                .isEqualTo("GIVEN");
        desk(parcel, Duration.ofHours(-3)).is(200);
        var came = world.clock.instant().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES);
        assertThat(world.shipper.api("/api/v1/parcels/" + parcel).is(200).json("arrivedAt"))
                .isEqualTo(came.toString());
    }

    private Answer desk(String parcel, Duration fromNow) {
        var at = LocalDateTime.ofInstant(world.clock.instant().plus(fromNow), World.TOKYO);
        return world.laboratory.upload(
                "/parcels/" + parcel + "/receipt/desk?lang=en",
                Map.of("seal-seen", "WHOLE", "date", at.toLocalDate().toString(), "time", at.format(MINUTE)),
                List.of());
    }
}
