package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.himuro.lims.ledger.Verify;
import org.himuro.lims.ledger.application.Sealing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A seal kept outside tells later, without the system, whether a tube's story is as it was. */
@Tag("R2")
@ExtendWith(OneWorld.class)
class SealsOnPaperTest {
    @TempDir
    private Path folder;

    private final World world;

    SealsOnPaperTest(World world) {
        this.world = world;
    }

    private long sealed() {
        return world.app
                .bean(Sealing.class)
                .sealNow(world.pass(Duration.ofSeconds(1)))
                .orElseThrow()
                .number();
    }

    @Test
    void the_file_of_a_seal_from_the_page_and_from_the_api_is_what_the_verifier_takes() throws IOException {
        var tissue = Tissue.frozen(world);
        world.react();
        long number = sealed();
        var page = world.auditor.get("/seals?lang=en").is(200).body();
        assertThat(page).contains("/seals/" + number + "/seal.pdf").contains("Print the newest");
        var file = world.auditor.get("/seals/" + number + "/seal.json").is(200);
        assertThat(world.auditor.api("/api/v1/seals/" + number).is(200).body()).isEqualTo(file.body());
        assertThat(world.auditor.api("/api/v1/seals?limit=1").is(200).body()).contains("\"number\":" + number);
        var dossier = world.coordinator
                .api("/api/v1/tubes/" + tissue.tumour() + "/dossier")
                .is(200);
        assertThat(verified(dossier, file)).startsWith("holds, anchored. " + tissue.tumour());
        var other = dossier.body().replace("\"subject\":\"" + tissue.tumour(), "\"subject\":\"" + tissue.blood());
        assertThat(verified(other, file)).contains("SUBJECT_NOT_THE_TUBE").contains("DOES NOT HOLD");
    }

    @Test
    void the_paper_shows_what_is_compared_in_both_languages() {
        long number = sealed();
        for (var language : new String[] {"ja", "en"}) {
            var paper = world.auditor
                    .get("/seals/" + number + "/seal.pdf?lang=" + language)
                    .is(200);
            assertThat(paper.isPdf()).isTrue();
            assertThat(paper.text()).contains("himuro verify").contains("seal-" + number + ".json");
        }
        assertThat(world.auditor.get("/seals/" + (number + 1000) + "/seal.pdf").status())
                .isEqualTo(404);
        assertThat(world.technician.get("/seals").status()).isEqualTo(403);
    }

    private String verified(Answer dossier, Answer seal) throws IOException {
        return verified(dossier.body(), seal);
    }

    private String verified(String dossier, Answer seal) throws IOException {
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            Verify.run(
                    out,
                    out,
                    Files.writeString(folder.resolve("dossier.json"), dossier).toString(),
                    "--seal",
                    Files.writeString(folder.resolve("seal.json"), seal.body()).toString());
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
