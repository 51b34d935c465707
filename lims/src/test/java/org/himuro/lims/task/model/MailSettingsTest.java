package org.himuro.lims.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.himuro.lims.identity.MailAddress;
import org.himuro.lims.identity.Role;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.task.Notice;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.model.MailSettings.Read;
import org.himuro.lims.task.model.MailSettings.Tls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How mail leaves is read whole or not at all; what it is tried with, and whom a notice reaches. */
@Tag("T5")
class MailSettingsTest {
    private static final Map<String, String> GOOD = Map.of(
            "host", "mail.hospital.example", "sender", "himuro@hospital.example", "page", "https://himuro.example/");

    private static Read read(Map<String, String> other) {
        var all = new HashMap<>(GOOD);
        all.putAll(other);
        return MailSettings.read(name -> all.getOrDefault(name, ""));
    }

    private static List<String> wrong(Map<String, String> other) {
        return read(other).faults().stream().map(r -> r.args().getFirst()).toList();
    }

    @Test
    void without_a_host_nothing_is_set_and_nothing_is_wrong() {
        assertThat(MailSettings.read(name -> name.equals("port") ? "x" : "")).isEqualTo(Read.UNSET);
    }

    @Test
    void what_is_not_said_is_the_usual() {
        var read = read(Map.of()).settings().orElseThrow();
        assertThat(read.port()).isEqualTo(587);
        assertThat(read.tls()).isEqualTo(Tls.STARTTLS);
        assertThat(read.name()).isEqualTo("Himuro");
        assertThat(read.page()).isEqualTo("https://himuro.example");
        assertThat(read(Map.of("tls", "implicit")).settings().orElseThrow().port())
                .isEqualTo(465);
    }

    @Test
    void everything_wrong_is_said_at_once_and_nothing_is_set() {
        var said = Map.of(
                "host", "-x", "port", "70000", "tls", "ssl", "user", "u", "sender", "a b", "page", "ftp://x", "name",
                "a\nb");
        assertThat(wrong(said))
                .containsExactlyInAnyOrder(
                        "himuro.mail.host",
                        "himuro.mail.port",
                        "himuro.mail.tls",
                        "himuro.mail.password",
                        "himuro.mail.sender",
                        "himuro.mail.page",
                        "himuro.mail.name");
        assertThat(read(said).settings()).isEmpty();
    }

    @Test
    void a_password_goes_over_no_open_line_but_on_this_machine_and_is_never_printed() {
        var login = Map.of("user", "himuro", "password", "s3cret-s3cret");
        var open = new HashMap<>(login);
        open.put("tls", "none");
        assertThat(wrong(open)).containsExactly("himuro.mail.tls");
        open.put("host", "127.0.0.1");
        assertThat(wrong(open)).isEmpty();
        assertThat(wrong(Map.of("tls", "none"))).isEmpty();
        assertThat(read(login)).asString().contains("himuro").doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h/\nx",
                "https://u:p@h",
                "https://h/?q=1",
                "javascript:x",
                "https://",
                "h.example",
                "https://h/ x"
            })
    void links_begin_with_a_plain_address(String page) {
        assertThat(wrong(Map.of("page", page))).containsExactly("himuro.mail.page");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "6,32", "7,60", "8,60", "1000,60"})
    void a_mail_is_tried_again_ever_more_rarely_but_each_hour(int attempts, int minutes) {
        assertThat(Patience.after(attempts)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void it_is_given_up_after_three_days() {
        var made = Instant.parse("2026-11-21T00:00:00Z");
        assertThat(Patience.over(made, made.plus(Duration.ofDays(3)).minusMillis(1)))
                .isFalse();
        assertThat(Patience.over(made, made.plus(Duration.ofDays(3)))).isTrue();
    }

    @Test
    void whom_a_notice_reaches_may_see_it_and_has_a_right_of_its_kind_or_is_named() {
        assertThat(NoticeKind.MISSED_CLOCK.reaches(Set.of(Role.TECHNICIAN), false))
                .isTrue();
        assertThat(NoticeKind.MISSED_CLOCK.reaches(Set.of(Role.PATHOLOGIST), false))
                .isTrue();
        assertThat(NoticeKind.MISSED_CLOCK.reaches(Set.of(Role.COORDINATOR), false))
                .isFalse();
        assertThat(NoticeKind.MISSED_CLOCK.reaches(Set.of(), true)).isFalse();
        assertThat(NoticeKind.OVERDUE_ACTION.reaches(Set.of(Role.TECHNICIAN), false))
                .isFalse();
        assertThat(NoticeKind.OVERDUE_ACTION.reaches(Set.of(Role.TECHNICIAN), true))
                .isTrue();
        assertThat(NoticeKind.OVERDUE_ACTION.reaches(Set.of(Role.ADMINISTRATOR), true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@y.example", "a\u2028b", "a\u0000"})
    void a_notice_carries_short_arguments_of_one_line(String argument) {
        Assertions.assertThatThrownBy(() -> new Notice(
                        new UUID(0, 1),
                        NoticeKind.MISSED_CLOCK,
                        new UUID(0, 2),
                        new UUID(0, 3),
                        "/tubes/X",
                        List.of(argument),
                        Set.of(),
                        Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_subject_is_one_line_whatever_goes_into_it() {
        var mail = new MailText(
                new UUID(0, 1),
                new MailAddress("a@b.example"),
                Locale.ENGLISH,
                "x\r\nBcc: c@d.example\u2028y",
                "one\r\ntwo\n",
                Instant.EPOCH);
        assertThat(mail.subject()).isEqualTo("x Bcc: c@d.example y");
        assertThat(mail.body()).isEqualTo("one \ntwo\n");
    }

    @Test
    void reasons_carry_no_password() {
        var read = read(Map.of("password", "s3cret-s3cret"));
        assertThat(read.faults()).extracting(Reason::args).asString().doesNotContain("s3cret");
    }
}
