package org.himuro.lims.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a mail address carries one address and nothing else. */
@Tag("T5")
class MailAddressTest {
    private static final List<String> PIECES = List.of(
            "a",
            "sato",
            "@",
            ".",
            "hospital.example",
            "\r\n",
            "\n",
            "Bcc: b@c.example",
            ",",
            ";",
            "<",
            ">",
            " ",
            "\"",
            "(",
            ")",
            "\\",
            "\0",
            "\u2028",
            "é",
            "＠",
            "%0d%0a",
            "+tag",
            "-",
            ":",
            "[127.0.0.1]",
            "\t");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sato@hospital.example",
                " sato.hanako+lims@Byoin.Example.JP ",
                "o'neil@a-b.example",
                "x@localhost"
            })
    void a_plain_address_is_taken_and_its_domain_written_small(String typed) {
        var read = MailAddress.read(typed).orElseThrow();
        assertThat(read.text()).isEqualToIgnoringCase(typed.strip());
        assertThat(read.domain()).isLowerCase();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sato",
                "@hospital.example",
                "sato@",
                "sato@hospital.example,b@c.example",
                "sato@hospital.example\r\nBcc: b@c.example",
                "Sato <sato@hospital.example>",
                "\"a b\"@hospital.example",
                "sato@@hospital.example",
                "sato..h@hospital.example",
                ".sato@hospital.example",
                "sato@-hospital.example",
                "sato@hospital..example",
                "佐藤@hospital.example",
                "sato@病院.example",
                "sato@[127.0.0.1]",
                "sato@hospital.example(comment)"
            })
    void anything_else_is_none(String typed) {
        assertThat(MailAddress.read(typed)).isEmpty();
        assertThatThrownBy(() -> new MailAddress(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_as_long_as_a_server_takes_it() {
        assertThat(MailAddress.read("a".repeat(64) + "@x.example")).isPresent();
        assertThat(MailAddress.read("a".repeat(65) + "@x.example")).isEmpty();
        var domain = ("b".repeat(60) + ".").repeat(3);
        assertThat(MailAddress.read("a@" + domain + "c".repeat(61) + ".example"))
                .isPresent();
        assertThat(MailAddress.read("aa" + "@" + domain + "c".repeat(61) + ".example"))
                .isEmpty();
    }

    @Test
    void whatever_is_put_together_what_is_taken_is_one_address_to_the_mail_library_too() throws AddressException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        int rounds = Boolean.getBoolean("himuro.proof") ? 2_000_000 : 50_000;
        for (int i = 0; i < rounds; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(1, 7); n > 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var read = MailAddress.read(text.toString());
            if (read.isPresent()) {
                var parsed = InternetAddress.parse(read.get().text(), true);
                assertThat(parsed).as("seed %d: %s", seed, text).hasSize(1);
                assertThat(parsed[0].getAddress()).isEqualTo(read.get().text());
                assertThat(parsed[0].getPersonal()).isNull();
            }
        }
    }
}
