package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.himuro.lims.ledger.application.Rebuild;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tubes that the receiver destroys before a witness instead of receiving them: both ends can prove it (H4, B8). */
@Tag("H4")
@Tag("B8")
@ExtendWith(OneWorld.class)
class DestroyedOnTheWayTest {
    private static final Pattern NUMBER = Pattern.compile("/certificates/(DC-[A-Z0-9-]+)\"");
    private static final int RACK = 9_001;

    private final World world;

    DestroyedOnTheWayTest(World world) {
        this.world = world;
    }

    @Test
    void the_certificate_stands_on_both_ends_pages_and_is_nobody_elses() throws Exception {
        var rack = SentRack.of(world, RACK, 5);
        var gone = rack.tubes().subList(0, 3);
        var parcel = rack.parcel();
        world.laboratory
                .api("/api/v1/parcels/" + parcel + "/arrival", "{\"condition\":\"NO_COOLANT\"}")
                .is(200);
        destroyed(parcel, gone, World.WITNESS, "wrong").is(422);
        assertThat(page(world.shipper, parcel)).doesNotContain("/certificates/");
        destroyed(parcel, gone, World.WITNESS, World.PASSWORD).is(200);
        for (var end : List.of(world.shipper, world.laboratory)) {
            assertThat(Walk.one(NUMBER, page(end, parcel))).startsWith("DC-ASL-");
        }
        var number = Walk.one(NUMBER, page(world.laboratory, parcel));
        for (var end : List.of(world.shipper, world.laboratory)) {
            var certificate = end.get("/certificates/" + number).is(200).text();
            assertThat(certificate).contains(number).doesNotContain(rack.tubes().getLast());
            assertThat(certificate).contains(gone);
        }
        world.biobank.get("/certificates/" + number).is(404);
        try (var owner = world.app.owner()) {
            assertThat(world.app.bean(Rebuild.class).differences(owner)).isEmpty();
        }
    }

    private String page(Caller end, String parcel) {
        return end.get("/parcels/" + parcel + "?lang=en").is(200).body();
    }

    private Answer destroyed(String parcel, List<String> tubes, String account, String password) {
        return world.laboratory.post(
                "/parcels/" + parcel + "/receipt/destruction",
                "tubes",
                String.join("\n", tubes),
                "reason",
                "DAMAGED",
                "method",
                "INCINERATED",
                "own",
                World.PASSWORD,
                "account",
                account,
                "password",
                password);
    }
}
