package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.shared.Ids;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a courier without an account tells by the link on a parcel, on a database and over the line (H2). */
@Tag("H2")
@Tag("R1")
@ExtendWith(OneWorld.class)
class CourierTest {
    /** Of the waybill 482012345678. */
    private static final byte[] NO_PICTURE = {};

    private final World world;

    CourierTest(World world) {
        this.world = world;
    }

    private String link(String parcel) {
        return world.shipper
                .api("/api/v1/parcels/" + parcel + "/link", "{}")
                .is(200)
                .json("path");
    }

    /** The last four characters of its waybill, which has the parcel's own number here. */
    private static String answer(String parcel) {
        return parcel.substring(parcel.length() - 4);
    }

    private Phone phone() {
        return new Phone(URI.create("http://127.0.0.1:" + world.app.port()));
    }

    private Map<String, String> told(String parcel, String what) {
        var now = LocalDateTime.ofInstant(world.clock.instant(), World.TOKYO);
        var said = new HashMap<String, String>();
        said.put("code", answer(parcel));
        said.put("told", "yes");
        said.put("what", what);
        said.put("date", now.toLocalDate().toString());
        said.put("time", now.format(DateTimeFormatter.ofPattern("HH:mm")));
        said.put("act", world.app.bean(Ids.class).next().toString());
        return said;
    }

    private String road(Caller who, String parcel) {
        return who.get("/parcels/" + parcel + "/road?lang=en").is(200).body();
    }

    @Test
    void who_answers_sees_number_pieces_and_handling_and_what_is_told_stands_at_both_ends() throws Exception {
        var tissue = Tissue.frozen(world);
        var parcel = tissue.sent();
        var link = link(parcel);
        var phone = phone();
        assertThat(phone.get(link + "?lang=en").body()).doesNotContain(parcel, "<script");
        var open = phone.post(link + "?lang=en", Map.of("code", answer(parcel)), NO_PICTURE);
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body().replaceAll("<span>|</span>", "")).contains(parcel, "Ultra-low", "Dry ice");
        assertThat(open.body()).doesNotContain(tissue.tumour(), "ASL", "<script");
        assertThat(open.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(open.headers().allValues("Referrer-Policy")).contains("no-referrer");
        world.pass(Duration.ofMinutes(2));
        var said = told(parcel, "BENCH_COURIER.0.TAKEN");
        said.put("place", "Loading bay");
        said.put("name", "Yukimura Tsurara");
        said.put("ice", "8.2");
        assertThat(phone.post(link + "?lang=en", said, photograph()).body()).contains("Recorded");
        assertThat(phone.post(link + "?lang=en", said, photograph()).body())
                .as("sent twice")
                .contains("Recorded");
        for (var end : List.of(world.shipper, world.laboratory)) {
            assertThat(road(end, parcel)).contains("Yukimura Tsurara", "Loading bay", "8.2", "/pictures/");
        }
        assertThat(world.shipper
                        .get("/tubes/" + tissue.tumour() + "?lang=en")
                        .is(200)
                        .body())
                .contains("Hand-over of");
        assertThat(count("fact where type='LegTold' and body like '%Yukimura%'"))
                .isZero();
        assertThat(count("fact where type='LegTold' and stream=(select id from parcel where code='" + parcel + "')"))
                .isOne();
        try (var owner = world.app.owner()) {
            assertThat(world.app.bean(Rebuild.class).differences(owner)).isEmpty();
        }
    }

    @Test
    void a_wrong_answer_a_dead_link_and_none_are_answered_with_the_same_bytes() {
        var parcel = Tissue.frozen(world).sent();
        var revoked = link(parcel);
        var working = link(parcel);
        var phone = phone();
        phone.get(working);
        var wrong = phone.post(working, Map.of("code", "0000"), NO_PICTURE);
        assertThat(wrong.statusCode()).isEqualTo(422);
        var same = new ArrayList<HttpResponse<String>>();
        same.add(phone.post("/c/" + "A".repeat(43), Map.of("code", answer(parcel)), NO_PICTURE));
        same.add(phone.post(revoked, Map.of("code", answer(parcel)), NO_PICTURE));
        world.shipper
                .api("/api/v1/parcels/" + parcel + "/link/revocation", "{}")
                .is(200);
        same.add(phone.post(working, Map.of("code", answer(parcel)), NO_PICTURE));
        assertThat(same).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).isEqualTo(wrong.body());
        });
        assertThat(phone.get(working).body()).isEqualTo(phone.get("/c/none").body());
    }

    /** Somebody who guesses addresses and measures how long the answer takes. */
    @Test
    void a_wrong_answer_and_no_such_link_ask_the_database_the_same() throws SQLException {
        var parcel = Tissue.frozen(world).sent();
        var working = link(parcel);
        var phone = phone();
        phone.get(working);
        var wrong = LinkQuestions.of(world, () -> refused(phone, working));
        assertThat(wrong).hasSize(3);
        assertThat(LinkQuestions.of(world, () -> refused(phone, "/c/" + "A".repeat(43))))
                .isEqualTo(wrong);
        world.shipper
                .api("/api/v1/parcels/" + parcel + "/link/revocation", "{}")
                .is(200);
        assertThat(LinkQuestions.of(world, () -> refused(phone, working)))
                .as("revoked")
                .isEqualTo(wrong);
    }

    private static void refused(Phone phone, String path) {
        assertThat(phone.post(path, Map.of("code", "0000"), NO_PICTURE).statusCode())
                .isEqualTo(422);
    }

    @Test
    void after_five_wrong_answers_sent_at_once_the_right_one_opens_nothing_for_a_while() throws Exception {
        var parcel = Tissue.frozen(world).sent();
        var link = link(parcel);
        var phone = phone();
        phone.get(link);
        var wrong = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 5; i++) {
            wrong.add(() -> phone.post(link, Map.of("code", "0000"), NO_PICTURE));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(wrong);
        }
        assertThat(phone.post(link, Map.of("code", answer(parcel)), NO_PICTURE).statusCode())
                .isEqualTo(422);
        world.pass(Duration.ofMinutes(16));
        assertThat(phone.post(link, Map.of("code", answer(parcel)), NO_PICTURE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_side_is_told_once_however_many_tell_it_at_once_and_a_closed_parcel_opens_to_nobody() throws Exception {
        var tissue = Tissue.frozen(world);
        var parcel = tissue.sent();
        var link = link(parcel);
        var phone = phone();
        phone.get(link);
        var tellers = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 8; i++) {
            var said = told(parcel, "COURIER_DEPOT.1.GIVEN");
            said.put("ice", String.valueOf(i + 1));
            tellers.add(() -> phone.post(link + "?lang=en", said, NO_PICTURE));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(tellers);
            int recorded = 0;
            for (var answer : answers) {
                recorded += answer.get().body().contains("Recorded") ? 1 : 0;
            }
            assertThat(recorded).isOne();
        }
        var own = " where parcel=(select id from parcel where code='" + parcel + "')";
        assertThat(count("parcel_leg" + own)).isOne();
        tissue.received(parcel).is(200);
        world.laboratory
                .api("/api/v1/parcels/" + parcel + "/receipt-closing", "{\"missing\":[]}")
                .is(200);
        assertThat(phone.post(link, Map.of("code", answer(parcel)), NO_PICTURE).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_late_parcel_is_noted_once_by_two_nodes_and_told_to_both_ends_and_a_withdrawal_too() throws SQLException {
        var tissue = Tissue.frozen(world);
        var parcel = tissue.sent();
        var own = " and stream=(select id from parcel where code='" + parcel + "')";
        world.pass(Duration.ofHours(25));
        world.job("road-alarms");
        world.job("road-alarms");
        assertThat(count("fact where type='ParcelAlarmed' and body like '%SILENT%'" + own))
                .isOne();
        tissue.withdrawn().is(200);
        world.react();
        world.react();
        assertThat(count("notice where path='/parcels/" + parcel + "/road' and arguments like '%SILENT%'"))
                .isEqualTo(2);
        assertThat(count("notice where path='/parcels/" + parcel + "/road' and arguments like '%WITHDRAWN%'"))
                .isEqualTo(2);
    }

    private static byte[] photograph() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private int count(String from) throws SQLException {
        try (var owner = world.app.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getInt(1);
        }
    }
}
