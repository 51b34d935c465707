package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.himuro.lims.ledger.Verify;
import org.himuro.lims.ledger.application.Sealing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One tube's whole life: by people, by machines, and what its dossier proves afterwards. */
@Tag("C3")
@Tag("E1")
@Tag("H3")
@Tag("Q4")
@ExtendWith(OneWorld.class)
class WholeThreadTest {
    private final World world;

    WholeThreadTest(World world) {
        this.world = world;
    }

    @Test
    void a_tube_goes_from_the_operating_room_to_the_laboratory_and_what_is_left_to_the_biobank() {
        var patient = Patient.invented("73120045", "000000099000101", "冷泉 志保", "レイゼイ シホ");
        var box = world.boxes.getFirst();
        var walk = new Walk(world)
                .ordered(patient)
                .labelled()
                .frozen(box, 1, 1)
                .toBeSequenced("STANDARD")
                .sent();
        walk.received()
                .measured(new Qc("75.00", "360.0", "120.0").files(walk.order()), "PASS")
                .returned();
        var story = walk.story(world.coordinator);
        var parcel = walk.parcels().getFirst();
        assertThat(story.headlines())
                .containsSubsequence(
                        "Labelled as " + walk.tube(),
                        "Removed",
                        "Sampled",
                        "Frozen in liquid nitrogen",
                        "Freezing judged Frozen directly",
                        "Stored in " + box + ", A01",
                        "Packed in " + parcel + " for ASL",
                        "Parcel " + parcel + " closed",
                        parcel + " given to COLD-EXPRESS, waybill 482012345678",
                        parcel + " arrived at ASL",
                        "Received at ASL from " + parcel,
                        "Quality of " + walk.order() + " judged PASS",
                        "42.5 µL left",
                        "Received at HBB from " + walk.parcels().getLast(),
                        "Stored in " + world.biobankBox + ", " + world.lastCell());
        everyLineHasBothTimesActorAndPlace(story);
        assertThat(story.saying("Frozen directly").who()).isEqualTo("TKH · 職員 technician · fresh-frozen-tissue v3");
        assertThat(story.saying("PASS").who()).isEqualTo("ASL · 職員 lab · programme-standard v1");
        for (var reader : world.everybody()) {
            assertThat(walk.story(reader).headlines()).isEqualTo(story.headlines());
        }
    }

    private static void everyLineHasBothTimesActorAndPlace(Story story) {
        assertThat(story.lines()).allSatisfy(line -> {
            assertThat(line.at()).isAfterOrEqualTo(MovedClock.TUESDAY);
            assertThat(line.recorded()).matches("recorded 2026-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d JST");
            assertThat(line.who()).matches("[A-Z]{3} · 職員 \\w+( · [a-z-]+ v\\d+)?");
            assertThat(line.whole()).doesNotContain("‹");
        });
        assertThat(story.lines()).extracting(Story.Line::at).isSorted();
    }

    @Test
    @Tag("X1")
    void machines_lead_a_tube_the_same_way() {
        var tissue = Tissue.frozen(world);
        var order = tissue.ordered("STANDARD");
        world.technician
                .api(
                        "/api/v1/puts",
                        "{\"puts\":[{\"tube\":\"%s\",\"box\":\"%s\",\"cell\":\"B01\"}]}"
                                .formatted(tissue.tumour(), world.boxes.getFirst()))
                .is(200);
        var parcel = tissue.sent();
        assertThat(world.shipper.api("/api/v1/parcels/" + parcel).json("step")).isEqualTo("GIVEN");
        assertThat(tissue.received(parcel).is(200).json("open")).isEqualTo("0");
        world.laboratory
                .api("/api/v1/parcels/" + parcel + "/receipt-closing", "{\"missing\":[]}")
                .is(200);
        var files = new Qc("75.00", "360.0", "120.0").files(order);
        assertThat(world.laboratory
                        .apiUpload("/api/v1/orders/" + order + "/qc?confirmed=true", files)
                        .is(200)
                        .json("result"))
                .isEqualTo("PASS");
        world.laboratory
                .api("/api/v1/orders/" + order + "/residual", "{\"microlitres\":12.5}")
                .is(200);
        var story = tissue.story(world.coordinator);
        everyLineHasBothTimesActorAndPlace(story);
        assertThat(story.headlines())
                .containsSubsequence(
                        "Removed",
                        "Sampled",
                        "Freezing judged Frozen directly",
                        "Received at ASL from " + parcel,
                        "Quality of " + order + " judged PASS",
                        "12.5 µL left");
    }

    @Test
    @Tag("H2")
    void its_dossier_is_verified_without_a_server_and_a_changed_byte_shows(@TempDir Path folder) throws IOException {
        var tissue = Tissue.frozen(world);
        world.app.bean(Sealing.class).sealNow(world.pass(Duration.ofSeconds(1)));
        var dossier = world.coordinator
                .api("/api/v1/tubes/" + tissue.tumour() + "/dossier")
                .is(200);
        var file = Files.write(folder.resolve("tube.dossier.json"), dossier.bytes());
        assertThat(verify(file)).isZero();
        assertThat(dossier.body()).contains("CaseResected", "TubeFrozen", "FreezingJudged", "ConsentGiven");
        var forged = dossier.body().replace("LIQUID_NITROGEN", "MINUS_80");
        assertThat(verify(Files.writeString(file, forged))).isEqualTo(1);
    }

    /** As the command does it: a process of its own that knows no server. */
    private static int verify(Path dossier) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var verifying = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Verify.class.getName(),
                        dossier.toString())
                .redirectErrorStream(true)
                .start();
        verifying.getInputStream().readAllBytes();
        try {
            return verifying.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
