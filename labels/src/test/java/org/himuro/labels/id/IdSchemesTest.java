package org.himuro.labels.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.himuro.labels.id.ParsedCode.CaseCode;
import org.himuro.labels.id.ParsedCode.CheckWrong;
import org.himuro.labels.id.ParsedCode.TubeCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which ids a project has is data: a file says it. */
@Tag("L1")
class IdSchemesTest {
    private static final String TWO = """
            schemes:
              - {projects: [], projectLetters: 2, siteLetters: 3, serialDigits: 6, suffixes: [T, B], check: mod-37-2}
              - {projects: [PED, RAR], projectLetters: 3, siteLetters: 2, serialDigits: 5, suffixes: [T, D], check: mod-37-36}
            """;
    private static final IdSchemes SCHEMES = IdSchemeFile.read(TWO);
    private static final CodeBook BOOK = new CodeBook(SCHEMES, List.of());

    @Test
    void what_comes_along_is_the_standard_scheme() {
        var shipped = IdSchemeFile.read(IdSchemes.shipped()).of("WG").orElseThrow();
        var number = new CaseNumber("WG", "NCH", 26, 123);
        assertThat(shipped.code(number))
                .isEqualTo(IdScheme.standard().code(number))
                .contains("WGNCH260001237");
        assertThat(shipped.suffixLetters()).isEqualTo(IdScheme.standard().suffixLetters());
    }

    @Test
    void a_project_that_is_named_has_its_own_scheme_and_the_others_the_one_without_names() {
        assertThat(SCHEMES.of("PED")).map(IdScheme::serialDigits).contains(5);
        assertThat(SCHEMES.of("WG")).map(IdScheme::serialDigits).contains(6);
        assertThat(new IdSchemes(List.of(SCHEMES.of("PED").orElseThrow())).of("WG"))
                .isEmpty();
    }

    @Property
    void a_code_of_either_scheme_is_read_as_what_it_was_made_of(
            @ForAll boolean ours,
            @ForAll @IntRange(min = 1, max = 99_999) int serial,
            @ForAll @IntRange(min = 1, max = 99) int tube) {
        var start = ours ? new CaseNumber("PED", "NC", 26, serial) : new CaseNumber("WG", "NCH", 26, serial);
        var scheme = SCHEMES.of(start.project()).orElseThrow();
        scheme.nextFrom(start).ifPresent(number -> {
            var code = scheme.code(number).orElseThrow();
            assertThat(BOOK.parse(code)).isEqualTo(new CaseCode(code, number));
            scheme.nextFrom(number, new Suffix('T', tube)).ifPresent(suffix -> {
                var vial = scheme.code(number, suffix).orElseThrow();
                assertThat(BOOK.parse(vial)).isEqualTo(new TubeCode(vial, number, suffix));
                var last = vial.charAt(vial.length() - 1);
                assertThat(BOOK.parse(vial.substring(0, vial.length() - 1) + (last == '7' ? '8' : '7')))
                        .isInstanceOf(CheckWrong.class);
            });
        });
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> IdSchemeFile.read("""
                        schemes:
                          - {projects: [WGX], projectLetters: 2, siteLetters: x, serialDigits: 6, suffixes: [O], check: luhn, colour: 1}
                          - 7
                        """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("project WGX")
                .hasMessageContaining("siteLetters is a whole number")
                .hasMessageContaining("suffix O")
                .hasMessageContaining("mod-37-2, mod-37-36")
                .hasMessageContaining("unknown key colour")
                .hasMessageContaining("scheme 2 has no keys");
    }

    @Test
    void what_could_not_be_told_apart_is_refused() {
        for (var wrong : List.of(
                "",
                "schemes: []",
                "a: {",
                TWO + TWO.lines().skip(1).findFirst().orElseThrow(),
                TWO + TWO.lines().skip(2).findFirst().orElseThrow(),
                "schemes: [{projects: [], projectLetters: 1, siteLetters: 3, serialDigits: 6, suffixes: [T], check: mod-37-2}]")) {
            assertThatThrownBy(() -> IdSchemeFile.read(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** In a process of its own: an installation reads its schemes once. */
    @Test
    void an_installation_reads_its_own_file(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("id-schemes.yaml"), TWO);
        assertThat(said(Optional.of(file))).isEqualTo("5");
        assertThat(said(Optional.empty())).isEqualTo("6");
    }

    private static String said(Optional<Path> file) throws Exception {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        file.ifPresent(f -> command.add("-D" + IdSchemes.FILE + "=" + f));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Says.class.getName()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** Says how many digits the serials of project PED have here. */
    static final class Says {
        private Says() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) {
            IdSchemes.installed().of("PED").ifPresent(s -> System.out.println(s.serialDigits()));
        }
    }
}
