package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.shipping.Road.done;
import static org.himuro.lims.shipping.Road.refused;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.himuro.labels.symbol.Modules;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.labels.symbol.SymbolReader;
import org.himuro.labels.symbol.SymbolWriter;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.ledger.model.KeyRing;
import org.himuro.lims.shipping.model.ByLink;
import org.himuro.lims.shipping.model.Ends;
import org.himuro.lims.shipping.model.Found;
import org.himuro.lims.shipping.model.Load;
import org.himuro.lims.shipping.model.ManifestSigning;
import org.himuro.lims.shipping.model.ReceiverLinking;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.ParcelEvent.ParcelDiverted;
import org.himuro.lims.specimen.ParcelEvent.StatedByLink;
import org.himuro.lims.specimen.Parcels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a parcel holds, signed for a laboratory that shares no database with us, and who may make a link for it (H4). */
@Tag("H4")
class SignedManifestTest {
    private static final KeyPair OURS = pair();
    private static final SealKey KEY =
            new SealKey(OURS.getPrivate(), OURS.getPublic(), new KeyRing(List.of(OURS.getPublic())));
    private static final UUID LINK = new UUID(7, 7);

    private final Road road = Road.allInOrder();

    @TempDir
    Path folder;

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedManifest signed() {
        road.frozen("T1");
        road.frozen("T2");
        road.frozen("T3");
        road.box("B1", "T1", "T2");
        road.sent("P1", "B1", "T3");
        var load = Load.read(road.ledger, road.stream("P1").id(), List.of(), List.of())
                .orElseThrow();
        return ManifestSigning.of(load, road.packaging("P1"), new Ends(Road.HOSPITAL, Road.LABORATORY), KEY, road.now);
    }

    private record Said(int code, String text) {}

    private Said verify(String file, String... more) throws IOException {
        var path = Files.writeString(folder.resolve("m.json"), file);
        var out = new ByteArrayOutputStream();
        var args = new String[1 + more.length];
        args[0] = path.toString();
        System.arraycopy(more, 0, args, 1, more.length);
        var to = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Said(VerifyManifest.run(to, to, args), out.toString(StandardCharsets.UTF_8));
    }

    private String key(KeyPair pair) throws IOException {
        return Files.writeString(folder.resolve("key.pem"), KeyRing.pem(pair.getPublic()))
                .toString();
    }

    @Test
    void it_holds_each_tube_with_box_and_position_and_reads_back_as_it_was_written() {
        var manifest = signed();
        assertThat(manifest.tubes()).isEqualTo(3);
        assertThat(manifest.lines())
                .containsExactly(
                        new SignedManifest.Line(1, "T3", Material.TUMOUR_TISSUE, Optional.empty(), Optional.empty()),
                        new SignedManifest.Line(2, "T1", Material.TUMOUR_TISSUE, Optional.of("B1"), Optional.of("A1")),
                        new SignedManifest.Line(3, "T2", Material.TUMOUR_TISSUE, Optional.of("B1"), Optional.of("A2")));
        assertThat(manifest.boxes()).containsExactly(new SignedManifest.Box("B1", 9, 9));
        assertThat(CanonicalReader.readExactly(manifest.file(), SignedManifest.class))
                .isEqualTo(manifest);
    }

    @Test
    void it_is_verified_without_a_database_and_anchored_by_a_key_known_from_elsewhere() throws IOException {
        var file = signed().file();
        assertThat(verify(file)).satisfies(s -> {
            assertThat(s.code()).isZero();
            assertThat(s.text()).startsWith("consistent, not anchored. P1: 3 tubes in 1 boxes from NCH to LAB");
        });
        var anchored = verify(file, "--key", key(OURS));
        assertThat(anchored.code()).isZero();
        assertThat(anchored.text())
                .startsWith("holds, anchored.")
                .contains("SHA-256 "
                        + CanonicalReader.read(file, SignedManifest.class).hash());
    }

    /** One change in each place that there is: whatever it is, it is seen. */
    @Test
    void whatever_is_changed_in_it_does_not_hold() throws IOException {
        var file = signed().file();
        var random = new Random(20261130);
        int read = 0;
        for (int i = 0; i < 400; i++) {
            var changed = new StringBuilder(file);
            int at = random.nextInt(file.length());
            changed.setCharAt(at, file.charAt(at) == '7' ? '8' : '7');
            var said = verify(changed.toString());
            read += said.code() == 1 ? 1 : 0;
            assertThat(said.code()).as("changed at " + at + ": " + said.text()).isNotZero();
        }
        assertThat(read).as("those that could still be read").isGreaterThan(100);
    }

    @Test
    void one_signed_by_a_stranger_or_with_a_line_too_few_does_not_hold() throws IOException {
        var stranger = pair();
        var manifest = signed();
        var file = manifest.file();
        assertThat(verify(file, "--key", key(stranger)))
                .isEqualTo(new Said(1, verify(file, "--key", key(stranger)).text()))
                .satisfies(s -> assertThat(s.text()).contains("MANIFEST_BY_OTHER_KEY P1 " + manifest.keyId()));
        assertThat(verify("{}").code()).isEqualTo(2);
        assertThat(verify(file, "--keys", "x").code()).isEqualTo(2);
        assertThat(verify(file, "--key", folder.resolve("none").toString()).code())
                .isEqualTo(2);
    }

    private ReceiverLinking.Made make(Road on, int days) {
        var act = on.act("make-receiver-link", Road.HOSPITAL);
        return make(on, days, act);
    }

    private static ReceiverLinking.Made make(Road on, int days, Act act) {
        var found = new Found(
                Optional.of(on.stream("P1").id()),
                Optional.of(new Ends(Road.HOSPITAL, Road.LABORATORY)),
                on.codes,
                java.util.Map.of());
        return ReceiverLinking.make(new MakeReceiverLink("P1", days), found, LINK, KEY, on.ledger, act);
    }

    private static List<String> reasons(ReceiverLinking.Made made) {
        return made.decision() instanceof Decision.Refused<ReceiverLinkAnswer>(var reasons)
                ? reasons.stream().map(r -> r.code()).toList()
                : List.of();
    }

    @Test
    void a_link_is_its_senders_to_make_from_the_closed_package_on_and_names_the_manifest() {
        road.frozen("T1");
        road.opened("P1");
        assertThat(reasons(make(road, 14))).containsExactly("PARCEL_NOT_CLOSED");
        assertThat(reasons(make(road, 0))).containsExactly("PARCEL_NOT_CLOSED", "RECEIVER_LINK_DAYS");
        done(road.pack("P1", "T1"));
        done(road.close("P1"));
        var made = make(road, 14);
        assertThat(made.decision()).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
            var answer = (ReceiverLinkAnswer) accepted.answer();
            assertThat(answer.manifest())
                    .isEqualTo(made.manifest().orElseThrow().hash().hex());
            assertThat(answer.until()).isEqualTo(road.now.plus(Duration.ofDays(14)));
        });
        var stranger = road.act("make-receiver-link", Road.LABORATORY);
        assertThat(reasons(make(road, 14, stranger))).containsExactly("PARCEL_UNKNOWN");
        assertThat(reasons(make(road, 61))).containsExactly("RECEIVER_LINK_DAYS");
    }

    @Test
    void a_parcel_that_goes_elsewhere_by_now_gets_no_link_for_who_it_was_for() {
        road.frozen("T1");
        road.sent("P1", "T1");
        road.happened(road.stream("P1"), new ParcelDiverted(Road.BANK.id()));
        assertThat(reasons(make(road, 14))).containsExactly("PARCEL_UNKNOWN");
    }

    @Test
    void what_is_said_by_a_link_stands_beside_the_same_facts_and_nothing_stands_where_nothing_is_new() {
        road.frozen("T1");
        road.sent("P1", "T1");
        var act = road.act("receive-tubes", Road.LABORATORY);
        var parcel = road.stream("P1").id();
        Decision<ReceiverLinkAnswer> nothing =
                new Decision.Accepted<>(List.of(), new ReceiverLinkAnswer("P1", LINK, "", road.now));
        assertThat(ByLink.stated(nothing, parcel, LINK, Optional.empty(), road.ledger, act))
                .isSameAs(nothing);
        Decision<ReceiverLinkAnswer> told = make(road, 5).decision();
        var stated = ByLink.stated(told, parcel, LINK, Optional.of("abc"), road.ledger, act);
        assertThat(((Decision.Accepted<ReceiverLinkAnswer>) stated).entries().getLast())
                .satisfies(entry -> {
                    assertThat(entry.fact()).isEqualTo(new StatedByLink(LINK, Optional.of("abc")));
                    assertThat(entry.stream()).isEqualTo(Parcels.KIND.ref(parcel));
                });
        assertThat(ByLink.stated(told, new UUID(1, 99), LINK, Optional.empty(), road.ledger, act))
                .isSameAs(told);
        assertThat(refused(road.closeReceipt("P1"))).isNotEmpty();
    }

    /** 43 characters of secret, 43 of hash, a code and a long host: at two and three dots a module our reader reads it, also soiled. */
    @Test
    void the_symbol_fits_the_box_label_and_is_read_by_our_reader() {
        var text = "https://himuro.kenkyu-center.example.or.jp/r/" + "aB3-_".repeat(8) + "xyz#PNCH000012U."
                + "q9Z_-".repeat(8) + "xyz";
        var symbol = SymbolWriter.write(SymbolKind.QR, text).orElseThrow().modules();
        int whole = symbol.width() + 2 * SymbolKind.QR.quietModules();
        assertThat(whole * 3 / 8.0).as("mm at 203 dpi, three dots a module").isLessThanOrEqualTo(23.0);
        for (int dots : new int[] {2, 3, 4}) {
            var picture = drawn(symbol, dots);
            assertThat(SymbolReader.read(picture))
                    .hasValueSatisfying(s -> assertThat(s.text()).isEqualTo(text));
            soil(picture, new Random(dots));
            assertThat(SymbolReader.read(picture))
                    .hasValueSatisfying(s -> assertThat(s.text()).isEqualTo(text));
        }
    }

    private static BufferedImage drawn(Modules modules, int dots) {
        int quiet = SymbolKind.QR.quietModules();
        int size = (modules.width() + 2 * quiet) * dots;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size, size);
        pen.setColor(Color.BLACK);
        modules.darkRuns()
                .forEach(r -> pen.fillRect((r.x() + quiet) * dots, (r.y() + quiet) * dots, r.length() * dots, dots));
        pen.dispose();
        return picture;
    }

    /** Frost: three hundred spots of a dot. */
    private static void soil(BufferedImage picture, Random random) {
        for (int i = 0; i < 300; i++) {
            picture.setRGB(random.nextInt(picture.getWidth()), random.nextInt(picture.getHeight()), 0xffffff);
        }
    }
}
