package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ParsedCode;
import org.himuro.lims.ledger.application.Rebuild;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A parcel at a site that it is not addressed to: recorded, never refused, and told to those it belongs to (invariant 6). */
@Tag("H3")
@Tag("R1")
@ExtendWith(OneWorld.class)
class StrayParcelTest {
    private static final String ARRIVED = "{\"condition\":\"OK\"}";

    private final World world;

    StrayParcelTest(World world) {
        this.world = world;
    }

    /** A parcel of the same form that nobody ever sent. */
    private static String absent(String parcel) {
        if (CodeBook.installed().parse(parcel) instanceof ParsedCode.ItemCode code) {
            return new Item(code.item().kind(), code.item().site(), 899_999)
                    .code()
                    .orElseThrow();
        }
        throw new IllegalArgumentException(parcel);
    }

    @Test
    void who_reports_it_is_told_to_keep_it_and_learns_nothing_and_both_ends_see_where_it_is() {
        var tissue = Tissue.frozen(world);
        var parcel = tissue.sent();
        var foreign = world.biobank.api(arrival(parcel), ARRIVED).is(200);
        assertThat(foreign.reasons()).containsExactly("PARCEL_NOT_ADDRESSED_HERE");
        var unknown = world.biobank.api(arrival(absent(parcel)), ARRIVED).is(200);
        assertThat(unknown.body().replace(absent(parcel), parcel)).isEqualTo(foreign.body());
        world.react();
        assertThat(world.biobank.get("/parcels/" + parcel).status()).isEqualTo(404);
        assertThat(deviations(world.biobank)).contains("A parcel that is not addressed here arrived", parcel);
        for (var end : List.of(world.shipper, world.laboratory)) {
            assertThat(end.get("/parcels/" + parcel + "?lang=en").is(200).body())
                    .contains("Turned up at HBB site");
            assertThat(deviations(end))
                    .contains("The parcel turned up at a site it is not addressed to", "/parcels/" + parcel);
        }
        var seen = world.shipper.api("/api/v1/parcels/" + parcel).is(200);
        assertThat(seen.json("turnedUpAt")).isEqualTo(World.BIOBANK);
        assertThat(seen.json("step")).as("it has not arrived").isEqualTo("GIVEN");
        assertThat(tissue.story(world.coordinator).headlines())
                .contains(parcel + " turned up at HBB, where it is not addressed");
        tissue.received(parcel).is(200);
        assertThat(world.shipper.get("/parcels/" + parcel + "?lang=en").is(200).body())
                .doesNotContain("Turned up at");
    }

    @Test
    void what_is_known_of_it_is_what_the_ledger_implies() throws SQLException {
        var parcel = Tissue.frozen(world).sent();
        world.biobank.api(arrival(parcel), ARRIVED).is(200);
        world.react();
        try (var owner = world.app.owner()) {
            assertThat(world.app.bean(Rebuild.class).differences(owner)).isEmpty();
        }
    }

    private static String arrival(String parcel) {
        return "/api/v1/parcels/" + parcel + "/arrival";
    }

    private static String deviations(Caller at) {
        return at.get("/deviations?lang=en").is(200).body();
    }

    @Test
    void at_the_door_a_parcel_of_ones_own_leads_to_its_receipt_and_any_other_is_recorded() throws SQLException {
        var parcel = Tissue.frozen(world).sent();
        world.laboratory.get("/parcels/arrivals").is(200);
        assertThat(world.laboratory
                        .post("/parcels/arrivals", "code", parcel, "condition", "OK")
                        .then())
                .isEqualTo("/parcels/" + parcel + "/receipt");
        world.biobank.get("/parcels/arrivals").is(200);
        var wristband = "雪村 つらら 1987";
        var said = world.biobank
                .post("/parcels/arrivals?lang=en", "code", wristband, "condition", "NO_COOLANT")
                .is(200)
                .body();
        assertThat(said).contains("Not addressed to you", "Keep it cold").doesNotContain(wristband, "つらら");
        assertThat(lastReport())
                .contains("\"length\":11", "\"keyedHash\":\"", "NO_COOLANT")
                .doesNotContain("つらら");
        world.biobank.post("/parcels/arrivals", "code", "", "condition", "OK").is(422);
    }

    private String lastReport() throws SQLException {
        try (var owner = world.app.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select body from fact where type='StrayParcelReported' order by recorded_at desc limit 1")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
