package org.himuro.test.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.himuro.lims.ledger.DossierText;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.ledger.Verify;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.KeyRing;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.TakeTubes;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.lims.storage.application.TakingTubes;
import org.himuro.test.support.Application;
import org.himuro.test.support.Proof;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An honest dossier falsified in the file: by who has neither the database nor the seal's key, but all the time he wants. */
@Tag("R2")
class FalsifiedDossierTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Application app;
    private static UUID tube;
    private static String other;
    private static JsonNode honest;
    private static JsonNode another;
    private static Path printed;
    private static Path key;

    @BeforeAll
    static void write() throws Exception {
        app = Application.start();
        var world = SmallWorld.at(TwoSites.in(app), 2).frozen();
        var stored = world.tubes().getFirst();
        tube = stored.id();
        other = world.tubes().getLast().code();
        inABox(world, stored.code());
        app.settle();
        var first = app.bean(Sealing.class).sealNow(Instant.now());
        world.closed();
        app.settle();
        var last = app.bean(Sealing.class).sealNow(Instant.now()).orElseThrow();
        assertThat(first).as("two seals").isPresent();
        honest = dossier(tube);
        another = dossier(world.tubes().getLast().id());
        printed = Files.writeString(folder.resolve("seal.json"), Canonical.write(last));
        key = Files.writeString(
                folder.resolve("key.pem"), KeyRing.pem(app.bean(SealKey.class).open()));
    }

    private static void inABox(SmallWorld world, String code) {
        var at = world.start().plusSeconds(620);
        var bench = world.sites().bench();
        var store = StoreTubes.one(code, world.box(), "A01");
        SmallWorld.done(
                app.bean(StoringTubes.class).run(store, bench, world.sites().id(), at, at));
        var take = new TakeTubes(List.of(code), TakeTubes.Purpose.REARRANGE);
        var later = at.plusSeconds(30);
        SmallWorld.done(
                app.bean(TakingTubes.class).run(take, bench, world.sites().id(), later, later));
    }

    private static JsonNode dossier(UUID of) throws IOException {
        return JSON.readTree(app.bean(DossierText.class).of(of, List.of(), Instant.now()));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private record Said(int exit, String words) {}

    private static Said verify(JsonNode dossier, String option, Path anchor) throws IOException {
        var file = Files.writeString(folder.resolve("tube.dossier.json"), JSON.writeValueAsString(dossier));
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int exit = Verify.run(out, out, file.toString(), option, anchor.toString());
            return new Said(exit, said.toString(StandardCharsets.UTF_8));
        }
    }

    private static void named(String code, Consumer<ObjectNode> falsify) throws IOException {
        var dossier = (ObjectNode) honest.deepCopy();
        falsify.accept(dossier);
        for (var said : List.of(verify(dossier, "--key", key), verify(dossier, "--seal", printed))) {
            assertThat(said.exit()).as(said.words()).isEqualTo(1);
            assertThat(said.words()).contains(code + " ").contains("DOES NOT HOLD");
        }
    }

    private static void without(String kind, ObjectNode dossier) {
        var streams = (ArrayNode) dossier.get("streams");
        for (int i = streams.size() - 1; i >= 0; i--) {
            if (streams.get(i).get("kind").asText().equals(kind)) {
                streams.remove(i);
            }
        }
    }

    @Test
    void the_honest_dossier_holds_and_begins_with_its_tube() throws Exception {
        assertThat(verify(honest, "--key", key).words()).startsWith("holds, anchored.");
        assertThat(verify(honest, "--seal", printed).words()).startsWith("holds, anchored.");
        var streams = StreamSupport.stream(honest.get("streams").spliterator(), false)
                .map(s -> s.get("kind").asText())
                .toList();
        assertThat(streams).startsWith("tube").contains("case", "consent", "container", "parcel");
    }

    @Test
    void another_subject_shows() throws Exception {
        named("SUBJECT_NOT_THE_TUBE", d -> d.put("subject", other));
    }

    @Test
    void a_dossier_of_nothing_shows() throws Exception {
        named("DOSSIER_EMPTY", d -> {
            d.putArray("streams");
            d.putArray("proofs");
        });
    }

    @Test
    void the_tubes_own_stream_left_out_or_behind_another_shows() throws Exception {
        named("SUBJECT_MISSING", d -> without("tube", d));
        named("SUBJECT_MISSING", d -> {
            var streams = (ArrayNode) d.get("streams");
            streams.add(streams.remove(0));
        });
    }

    @Test
    void each_stream_that_the_story_names_is_missed() throws Exception {
        for (var kind : List.of("case", "consent", "container", "parcel")) {
            named("STREAM_MISSING", d -> without(kind, d));
        }
        named("STREAM_MISSING", d -> {
            var streams = (ArrayNode) d.get("streams");
            var own = streams.get(0);
            streams.removeAll().add(own);
        });
    }

    @Test
    void a_stream_emptied_with_its_proofs_shows() throws Exception {
        named("PROOF_MISSING", d -> {
            ((ArrayNode) d.get("streams").get(1).get("facts")).removeAll();
            d.putArray("proofs");
        });
    }

    @Test
    void the_last_seals_left_out_show_although_nothing_says_how_many_there_are() throws Exception {
        named("DOSSIER_CHANGED", d -> {
            d.putArray("seals");
            d.putArray("proofs");
        });
    }

    @Test
    void the_dossier_of_another_tube_under_this_ones_name_shows() throws Exception {
        named("SUBJECT_NOT_THE_TUBE", d -> {
            d.set("streams", another.get("streams"));
            d.set("proofs", another.get("proofs"));
        });
    }

    @Test
    void whatever_is_changed_at_random_shows() throws Exception {
        long seed = Proof.seed("falsified dossiers");
        for (int i = 0; i < Proof.count(2_000, 20_000); i++) {
            var falsified = Falsified.of(honest, another, new Random(seed + i));
            if (falsified.dossier().equals(honest)) {
                continue; // two equal items changed places
            }
            var said = i % 2 == 0
                    ? verify(falsified.dossier(), "--key", key)
                    : verify(falsified.dossier(), "--seal", printed);
            assertThat(said.exit())
                    .as("seed " + (seed + i) + ": " + falsified.what() + ": " + said.words())
                    .isPositive();
        }
    }

    /** Were the dossier's signature forgeable: what the seals hold needs no other witness. */
    @Test
    void what_was_sealed_shows_without_the_signature_too() throws Exception {
        long seed = Proof.seed("falsified streams");
        for (int i = 0; i < Proof.count(500, 5_000); i++) {
            var falsified = Falsified.of(honest, another, new Random(seed + i));
            var streams = falsified.dossier().get("streams");
            if (streams == null || sameStreams(streams, honest.get("streams"))) {
                continue;
            }
            var said = verify(falsified.dossier(), "--key", key);
            assertThat(said.words().replace("DOSSIER_CHANGED", ""))
                    .as("seed " + (seed + i) + ": " + falsified.what())
                    .matches("(?s)(cannot be read: .*|.*[A-Z]+_[A-Z_]+ .*)");
        }
    }

    private static boolean sameStreams(JsonNode streams, JsonNode as) {
        var seen = StreamSupport.stream(streams.spliterator(), false).toList();
        var should = StreamSupport.stream(as.spliterator(), false).toList();
        return seen.size() == should.size()
                && seen.containsAll(should)
                && seen.getFirst().equals(should.getFirst());
    }
}
