package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.regex.Pattern;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.VerifyManifest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a receiver without an account confirms by the link on the box and the code that is not on it (H4). */
@Tag("H4")
@Tag("R1")
@ExtendWith(OneWorld.class)
class ReceiverTest {
    private static final byte[] NO_FILE = {};
    private static final Pattern ADDRESS = Pattern.compile("data-receiver-link>https?://[^/]+(/r/[^#<]+)#([^<]+)<");
    private static final Pattern CODE = Pattern.compile("data-receiver-code>(\\d{3}) (\\d{3})<");

    private final World world;

    ReceiverTest(World world) {
        this.world = world;
    }

    /** What the sender is shown this once. */
    private record Link(String path, String code, String behind) {}

    private Link link(String parcel, int days) {
        var page = world.shipper
                .post("/parcels/" + parcel + "/receiver-link", "days", String.valueOf(days))
                .is(200)
                .body();
        var address = ADDRESS.matcher(page);
        var code = CODE.matcher(page);
        assertThat(address.find() && code.find()).as(page).isTrue();
        return new Link(address.group(1), code.group(1) + code.group(2), address.group(2));
    }

    private Phone phone() {
        return new Phone(URI.create("http://127.0.0.1:" + world.app.port()));
    }

    private Map<String, String> saying(Link link, String what) {
        var now = LocalDateTime.ofInstant(world.clock.instant(), World.TOKYO);
        var said = new HashMap<String, String>();
        said.put("code", link.code());
        said.put("name", "Yukimura Tsurara");
        said.put("what", what);
        said.put("date", now.toLocalDate().toString());
        said.put("time", now.format(DateTimeFormatter.ofPattern("HH:mm")));
        said.put("act", world.app.bean(Ids.class).next().toString());
        return said;
    }

    private static String words(HttpResponse<String> answer) {
        return answer.body().replaceAll("<span>|</span>", "");
    }

    @Test
    void a_receiver_without_an_account_confirms_every_tube_and_closes_and_the_link_is_dead() throws Exception {
        var tissue = Tissue.frozen(world);
        var stranger = Tissue.frozen(world).tumour();
        var parcel = tissue.sent();
        var link = link(parcel, 14);
        assertThat(link.behind()).startsWith(parcel + ".");
        world.pass(Duration.ofHours(22));
        var phone = phone();
        var asked = phone.get(link.path() + "?lang=en");
        assertThat(asked.body()).doesNotContain(parcel, "<script");
        assertThat(asked.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(asked.headers().allValues("Referrer-Policy")).contains("no-referrer");
        var open = phone.post(link.path() + "?lang=en", saying(link, "OPEN"), NO_FILE);
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(words(open)).contains(parcel, tissue.tumour(), "Ultra-low").doesNotContain(stranger, "<script");
        var arrival = saying(link, "ARRIVAL");
        arrival.put("condition", "OK");
        arrival.put("ice", "3.2");
        assertThat(phone.post(link.path() + "?lang=en", arrival, NO_FILE).body())
                .contains("The arrival is recorded");
        var scan = saying(link, "SCAN");
        scan.put("codes", tissue.tumour());
        assertThat(phone.post(link.path() + "?lang=en", scan, NO_FILE).body()).contains("1 tube received");
        assertThat(phone.post(link.path() + "?lang=en", scan, NO_FILE).body())
                .as("sent twice")
                .contains("1 tube received");
        var elsewhere = phone.post(link.path() + "?lang=en", scanning(link, stranger), NO_FILE);
        var none = phone.post(link.path() + "?lang=en", scanning(link, "NO-SUCH-TUBE"), NO_FILE);
        assertThat(elsewhere.body()).contains("1 code is not on the list").doesNotContain(stranger);
        assertThat(none.body()).contains("1 code is not on the list");
        var file = ("A1," + tissue.tumour() + "\nA2,NO READ\n").getBytes(StandardCharsets.US_ASCII);
        var rack = phone.post(link.path() + "?lang=en", saying(link, "FILE"), file);
        assertThat(rack.body()).contains("1 tube was received before", "1 position could not be read");
        var close = phone.post(link.path() + "?lang=en", saying(link, "CLOSE"), NO_FILE);
        assertThat(close.body()).contains("The receipt is closed");
        assertThat(phone.post(link.path() + "?lang=en", saying(link, "OPEN"), NO_FILE)
                        .statusCode())
                .as("dead after closing")
                .isEqualTo(422);
        recorded(parcel, tissue.tumour());
    }

    private Map<String, String> scanning(Link link, String code) {
        var said = saying(link, "SCAN");
        said.put("codes", code);
        return said;
    }

    private void recorded(String parcel, String tube) throws SQLException {
        var own = " and stream=(select id from parcel where code='" + parcel + "')";
        assertThat(count("parcel where step='RECEIPT_CLOSED' and code='" + parcel + "'"))
                .isOne();
        assertThat(count("tube where code='" + tube + "' and held_by=(select id from site where code='ASL')"))
                .isOne();
        assertThat(count("fact where type='StatedByLink'" + own)).isEqualTo(6);
        assertThat(count("fact where body like '%Yukimura%'" + own)).isZero();
        assertThat(count("link_statement where parcel=(select id from parcel where code='" + parcel + "')"))
                .isEqualTo(6);
        var page = world.shipper
                .get("/parcels/" + parcel + "/receiver-link?lang=en")
                .is(200)
                .body();
        assertThat(page).contains("Yukimura Tsurara", "Receipt closed", "Parcel arrived");
        try (var owner = world.app.owner()) {
            assertThat(world.app.bean(Rebuild.class).differences(owner)).isEmpty();
        }
    }

    @Test
    void a_wrong_code_a_dead_link_and_none_are_answered_with_the_same_bytes() throws SQLException {
        var parcel = Tissue.frozen(world).sent();
        var revoked = link(parcel, 14);
        var working = link(parcel, 2);
        var phone = phone();
        phone.get(working.path());
        var wrong = post(phone, working.path(), "000000".equals(working.code()) ? "000001" : "000000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        var same = new ArrayList<HttpResponse<String>>();
        same.add(post(phone, "/r/" + "A".repeat(43), working.code()));
        same.add(post(phone, revoked.path(), revoked.code()));
        same.add(post(phone, working.path().replace("/r/", "/c/"), working.code()));
        assertThat(post(
                                phone,
                                working.path(),
                                " " + working.code().substring(0, 3) + " "
                                        + working.code().substring(3))
                        .statusCode())
                .isEqualTo(200);
        assertThat(count("parcel_link where token_hash='" + working.code() + "' or code_hash=sha2('" + working.code()
                        + "',256)"))
                .as("six digits alone are hashed nowhere")
                .isZero();
        world.pass(Duration.ofDays(2).plusMinutes(1));
        same.add(post(phone, working.path(), working.code()));
        var other = link(parcel, 14);
        world.shipper.post("/parcels/" + parcel + "/receiver-link/revocation").is(303);
        same.add(post(phone, other.path(), other.code()));
        for (int i = 0; i < same.size(); i++) {
            assertThat(same.get(i).statusCode()).isEqualTo(422);
            if (i != 2) { // the courier's page asks another question
                assertThat(same.get(i).body()).isEqualTo(wrong.body());
            }
        }
        assertThat(phone.get(other.path()).body())
                .isEqualTo(phone.get("/r/none").body());
    }

    private static HttpResponse<String> post(Phone phone, String path, String code) {
        return phone.post(path, Map.of("code", code, "what", "OPEN"), NO_FILE);
    }

    /** Somebody who guesses addresses and measures how long the answer takes. */
    @Test
    void a_wrong_code_and_no_such_link_ask_the_database_the_same() throws SQLException {
        var working = link(Tissue.frozen(world).sent(), 14);
        var phone = phone();
        phone.get(working.path());
        var wrong = LinkQuestions.of(world, () -> refused(phone, working.path()));
        assertThat(wrong).hasSize(3);
        assertThat(LinkQuestions.of(world, () -> refused(phone, "/r/" + "A".repeat(43))))
                .isEqualTo(wrong);
    }

    private static void refused(Phone phone, String path) {
        assertThat(post(phone, path, "12345").statusCode()).isEqualTo(422);
    }

    @Test
    void after_five_wrong_codes_sent_at_once_the_right_one_opens_nothing_for_a_while() throws Exception {
        var parcel = Tissue.frozen(world).sent();
        var link = link(parcel, 14);
        var phone = phone();
        phone.get(link.path());
        var wrong = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 5; i++) {
            wrong.add(() -> post(phone, link.path(), "12345"));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(wrong);
        }
        assertThat(post(phone, link.path(), link.code()).statusCode()).isEqualTo(422);
        world.pass(Duration.ofMinutes(16));
        assertThat(post(phone, link.path(), link.code()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_link_for_one_laboratory_opens_nothing_once_the_parcel_goes_elsewhere() {
        var parcel = Tissue.frozen(world).sent();
        var link = link(parcel, 14);
        var phone = phone();
        phone.get(link.path());
        assertThat(post(phone, link.path(), link.code()).statusCode()).isEqualTo(200);
        world.shipper
                .api("/api/v1/parcels/" + parcel + "/news", "{\"news\":\"RETURNED\",\"reason\":\"RECALLED\"}")
                .is(200);
        assertThat(post(phone, link.path(), link.code()).statusCode()).isEqualTo(422);
    }

    @Test
    void a_rack_file_receives_its_tubes_and_a_file_of_no_scanner_nothing(@TempDir Path folder) throws Exception {
        var tissue = Tissue.frozen(world);
        var parcel = tissue.sent();
        var link = link(parcel, 14);
        world.pass(Duration.ofHours(22));
        var phone = phone();
        phone.get(link.path() + "?lang=en");
        var refused = phone.post(
                link.path() + "?lang=en", saying(link, "FILE"), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("none of a rack scanner that is known");
        var file = ("A01," + tissue.tumour() + "\nA02,NOBODYS\n").getBytes(StandardCharsets.US_ASCII);
        var read = phone.post(link.path() + "?lang=en", saying(link, "FILE"), file);
        assertThat(read.body()).contains("1 tube received", "1 code is not on the list");
        assertThat(count("fact where type='StrangerScanned' and stream=(select m.id from manifest m join parcel p on"
                        + " p.id=m.parcel where p.code='" + parcel + "')"))
                .isOne();
        for (var end : List.of(world.shipper, world.laboratory)) {
            var manifest = end.get("/parcels/" + parcel + "/signed-manifest.json")
                    .is(200)
                    .body();
            var path = Files.writeString(folder.resolve("m.json"), manifest).toString();
            assertThat(VerifyManifest.run(System.out, System.err, path)).isZero();
        }
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
