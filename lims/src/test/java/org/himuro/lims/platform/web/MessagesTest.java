package org.himuro.lims.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern KEY = Pattern.compile("\\bt\\.of\\(\"([a-z0-9.-]+)\"[,)]");
    private static final Instant NOON = Instant.parse("2026-11-21T03:04:05Z");
    private final Messages messages = new Messages();

    @Test
    void japanese_and_english_say_the_same_things() {
        assertThat(messages.keys(Language.EN))
                .isEqualTo(messages.keys(Language.JA))
                .hasSizeGreaterThan(100);
    }

    @Test
    void every_message_that_a_template_names_exists() throws IOException {
        var named = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(template)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(named).hasSizeGreaterThan(60).allMatch(messages::has);
    }

    @Test
    void every_character_of_the_messages_is_in_the_font_we_serve() {
        var font = new String(Resources.below("static/fonts").get("characters.txt"), StandardCharsets.UTF_8);
        var missing = new TreeSet<String>();
        for (var key : messages.keys(Language.JA)) {
            messages.of(Language.JA, key, List.of())
                    .codePoints()
                    .filter(c -> font.indexOf(c) < 0)
                    .forEach(c -> missing.add(Character.toString(c) + " in " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void one_tube_and_two_tubes_are_told_apart_where_the_language_does() {
        var pattern = "{0,plural,one{# tube} other{# tubes}} in {1}";
        assertThat(MessagePattern.fill(pattern, List.of("1", "B7"))).isEqualTo("1 tube in B7");
        assertThat(MessagePattern.fill(pattern, List.of("0", "B7"))).isEqualTo("0 tubes in B7");
        assertThat(MessagePattern.fill("{0,plural,=0{no box} one{# box} other{# boxes}}", List.of("0")))
                .isEqualTo("no box");
        assertThat(MessagePattern.fill("{{0}} {0}", List.of("x"))).isEqualTo("{0} x");
    }

    @Test
    void a_missing_message_shows_and_the_pseudo_language_brackets_every_message() {
        assertThat(messages.of(Language.JA, "no.such.key", List.of())).isEqualTo("‹no.such.key›");
        assertThat(text(Language.PSEUDO, false).of("act.close")).isEqualTo("⟦Close⟧");
    }

    @Test
    void times_are_written_in_the_zone_of_the_site_and_in_eras_where_it_wants_them() {
        assertThat(text(Language.JA, false).exact(NOON)).isEqualTo("2026-11-21 12:04:05 JST");
        assertThat(text(Language.JA, true).date(NOON)).isEqualTo("令和8年11月21日");
        assertThat(text(Language.JA, false).relative(NOON.minusSeconds(180))).isEqualTo("3分前");
        assertThat(text(Language.EN, false).relative(NOON.plus(Duration.ofMinutes(90))))
                .isEqualTo("in 1 h 30 min");
    }

    @Test
    void numbers_and_codes_are_grouped_as_people_read_them() {
        var text = text(Language.JA, false);
        assertThat(text.number(12480)).isEqualTo("12,480");
        assertThat(text.number(new BigDecimal("-78.40"))).isEqualTo("−78.40");
        assertThat(text.groups("WGNCH260001237")).containsExactly("WGNCH26", "000123", "7");
        assertThat(text.groups("WGNCH26000123A17")).containsExactly("WGNCH26", "000123", "A1", "7");
        assertThat(text.groups("FX05653780")).containsExactly("FX05653780");
    }

    private Text text(Language language, boolean eras) {
        return new Text(messages, language, new Times(NOON, ZoneId.of("Asia/Tokyo"), eras), "");
    }
}
