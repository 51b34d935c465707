package org.himuro.lims.laboratory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.lims.laboratory.Coverage;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateRecorded;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateRevoked;
import org.himuro.lims.laboratory.LaboratoryEvent.ExpiryReminded;
import org.himuro.lims.laboratory.Reminder;
import org.himuro.lims.laboratory.Scheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("Q1")
class ExpiryRemindersTest {
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final int ROUNDS = Boolean.getBoolean("himuro.proof") ? 20_000 : 500;

    @Test
    void it_is_announced_90_30_and_7_days_before_each_once() {
        var laboratory = with(certificate("A", END.minusYears(3), END));
        assertThat(announced(laboratory, END.minusDays(200), 230)).containsExactly("-90: 90", "-30: 30", "-7: 7");
    }

    @Test
    void after_a_time_without_the_application_the_nearest_alone_is_announced() {
        var laboratory = with(certificate("A", END.minusYears(3), END));
        assertThat(announced(laboratory, END.minusDays(25), 40)).containsExactly("-25: 30", "-7: 7");
        assertThat(announced(laboratory, END.plusDays(3), 40)).containsExactly("3: 7");
        assertThat(announced(laboratory, END.plusDays(91), 40)).isEmpty();
    }

    @Test
    void a_certificate_that_follows_without_a_gap_is_no_end_and_one_with_a_gap_is() {
        var old = certificate("A", END.minusYears(3), END);
        var next = with(old, certificate("B", END.plusDays(1), END.plusYears(3)));
        assertThat(announced(next, END.minusDays(100), 120)).isEmpty();
        assertThat(Coverage.gaps(next.certificates())).isEmpty();
        var late = with(old, certificate("B", END.plusDays(2), END.plusYears(3)));
        assertThat(announced(late, END.minusDays(100), 100)).containsExactly("-90: 90", "-30: 30", "-7: 7");
        assertThat(Coverage.gaps(late.certificates()))
                .containsExactly(new Coverage.Gap(END.plusDays(1), END.plusDays(1)));
    }

    @Test
    void a_revocation_is_an_end_of_its_own() {
        var today = LocalDate.of(2026, 3, 1);
        var revoked = with(
                certificate("A", END.minusYears(3), END), new CertificateRevoked("A", today.plusDays(10), "SUSPENDED"));
        assertThat(ExpiryReminders.due(revoked, today)).contains(new Reminder("A", today.plusDays(9), 30));
    }

    @Test
    void gaps_are_the_days_on_which_no_certificate_holds() {
        long seed = 71;
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var events = new ArrayList<LaboratoryEvent>();
            int n = 1 + random.nextInt(5);
            for (int i = 0; i < n; i++) {
                var from = END.plusDays(random.nextInt(60));
                events.add(certificate("C" + i, from, from.plusDays(random.nextInt(25) - 2)));
            }
            var certificates = with(events.toArray(LaboratoryEvent[]::new)).certificates();
            var holding = IntStream.range(0, 100)
                    .mapToObj(END::plusDays)
                    .filter(day -> certificates.stream().anyMatch(c -> c.holdsOn(day)))
                    .toList();
            var missing = holding.isEmpty()
                    ? List.<LocalDate>of()
                    : holding.getFirst()
                            .datesUntil(holding.getLast())
                            .filter(day -> !holding.contains(day))
                            .toList();
            assertThat(Coverage.gaps(certificates).stream()
                            .flatMap(g -> g.from().datesUntil(g.to().plusDays(1)))
                            .toList())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(missing);
        }
    }

    /** Day by day, each as days from the end and the step announced. */
    private static List<String> announced(Laboratory before, LocalDate from, int days) {
        var said = new ArrayList<String>();
        var laboratory = before;
        for (var day : from.datesUntil(from.plusDays(days)).toList()) {
            var due = ExpiryReminders.due(laboratory, day);
            if (due.isPresent()) {
                said.add(
                        -ExpiryReminders.left(due.get(), day) + ": " + due.get().days());
                laboratory = Laboratories.after(laboratory, new ExpiryReminded(due.get()));
            }
        }
        return said;
    }

    private static CertificateRecorded certificate(String number, LocalDate from, LocalDate to) {
        return new CertificateRecorded(Scheme.ISO_15189, "JAB", number, "GENOME", from, to);
    }

    private static Laboratory with(LaboratoryEvent... events) {
        var laboratory = Laboratory.unknown(new UUID(1, 1));
        for (var event : events) {
            laboratory = Laboratories.after(laboratory, event);
        }
        return laboratory;
    }
}
