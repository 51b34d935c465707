package org.himuro.test.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.testing.TestServer;
import org.himuro.test.support.Proof;
import org.himuro.test.support.Seeds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random interleavings of what happens in a tube's life: after each, the invariants of the design hold. */
@Tag("R2")
class InterleavingsTest {
    private static final Seeds KEPT = Seeds.of("interleavings");

    @Test
    void whatever_the_interleaving_the_invariants_hold() throws Exception {
        try (var interleavings = Interleavings.start(Safeguards.ALL)) {
            hold(interleavings, Proof.seed("interleavings"), Proof.count(80, 2000));
            assertThat(interleavings.app().bean(Rebuild.class).differences(interleavings.owner()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.himuro.lims.testing.TestServer#external")
    void the_invariants_hold_on_the_servers_of_others_too(TestServer server) throws Exception {
        try (var interleavings = Interleavings.start(Safeguards.ALL, server)) {
            hold(interleavings, Proof.seed("interleavings on " + server), Proof.count(10, 500));
        }
    }

    /** First the seeds that ever failed, wherever that was; then fresh ones; at the end the ledger is sealed and audited. */
    private static void hold(Interleavings interleavings, long seed, int count) throws Exception {
        var kept = KEPT.failed().stream().mapToLong(Long::longValue);
        for (long one :
                LongStream.concat(kept, LongStream.range(seed, seed + count)).toArray()) {
            var breaches = interleavings.one(one);
            if (!breaches.isEmpty()) {
                KEPT.keep(one, breaches.getFirst());
            }
            assertThat(breaches).as("interleaving with seed " + one).isEmpty();
        }
        var app = interleavings.app();
        app.bean(Sealing.class).sealNow(Instant.now());
        assertThat(app.bean(LedgerAudit.class).check()).isEmpty();
    }
}
