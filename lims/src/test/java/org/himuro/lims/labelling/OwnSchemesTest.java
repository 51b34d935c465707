package org.himuro.lims.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.himuro.labels.id.IdSchemes;
import org.himuro.lims.labelling.model.Codes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation with ids of its own form, in a process of its own: it reads them once. */
@Tag("L1")
class OwnSchemesTest {
    @Test
    void codes_of_a_project_have_the_form_that_its_scheme_says(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("id-schemes.yaml"), """
                schemes:
                  - {projects: [], projectLetters: 2, siteLetters: 3, serialDigits: 6, suffixes: [T], check: mod-37-2}
                  - {projects: [P], projectLetters: 1, siteLetters: 4, serialDigits: 4, suffixes: [T], check: mod-37-36}
                """);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + IdSchemes.FILE + "=" + file,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Says.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(said).hasSize(4);
        assertThat(said.get(0)).isEqualTo("true false true");
        assertThat(said.get(1)).matches("PKASH260001[0-9A-Z]");
        assertThat(said.get(2)).matches("PKASH260001T01[0-9A-Z]");
        assertThat(said.get(3)).matches("WGTKH26000001[0-9A-Z]");
    }

    static final class Says {
        private Says() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) {
            System.out.println(Codes.fits("P", "KASH") + " " + Codes.fits("P", "TKH") + " " + Codes.fits("WG", "TKH"));
            var number = Codes.caseFrom("P", "KASH", 26, 1).orElseThrow();
            System.out.println(Codes.of(number));
            Codes.tubes(number, Codes.suffixes(number, 'T', 1, 1)).forEach(System.out::println);
            System.out.println(Codes.of(Codes.caseFrom("WG", "TKH", 26, 1).orElseThrow()));
            if (!Codes.caseNumber(Codes.of(number)).equals(Optional.of(number))) {
                System.out.println("read back as another number");
            }
        }
    }
}
