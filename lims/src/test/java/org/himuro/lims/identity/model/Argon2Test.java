package org.himuro.lims.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R1")
class Argon2Test {
    private static final byte[] SALT = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Test
    void a_password_matches_its_own_hash_only() {
        var hash = Argon2.hash("氷室の鍵 2026", SALT);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Argon2.matches("氷室の鍵 2026", hash)).isTrue();
        assertThat(Argon2.matches("氷室の鍵 2027", hash)).isFalse();
    }

    @Test
    void full_width_digits_of_a_japanese_keyboard_are_the_same_password() {
        assertThat(Argon2.matches("himuro２０２６", Argon2.hash("himuro2026", SALT)))
                .isTrue();
    }

    @Test
    void what_is_no_hash_of_ours_matches_nothing() {
        for (var text : new String[] {"", "plain", "$argon2i$v=19$m=8,t=1,p=1$AAAA$AAAA", "$2a$10$abc"}) {
            assertThat(Argon2.matches("plain", text)).isFalse();
        }
    }

    @Test
    void a_weak_password_is_told_everything_that_is_wrong_at_once() {
        assertThat(PasswordRule.broken("sato", "sato"))
                .extracting(org.himuro.lims.shared.Reason::code)
                .containsExactly("PASSWORD_LENGTH", "PASSWORD_ONE_KIND", "PASSWORD_HOLDS_ACCOUNT");
        assertThat(PasswordRule.broken("sato", "cold enough 2026")).isEmpty();
        assertThat(PasswordRule.brokenPin("1111")).isNotEmpty();
        assertThat(PasswordRule.brokenPin("4071")).isEmpty();
    }
}
