package org.himuro.lims.labelling.adapter.job;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.himuro.lims.labelling.PrintEvent;
import org.himuro.lims.labelling.application.PrinterDesks;
import org.himuro.lims.labelling.application.SendingLabels;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.shared.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits, a thread for each printer: a slow one keeps no other waiting. */
@Singleton
final class PrintRounds implements PeriodicJob {
    private static final Logger LOG = LoggerFactory.getLogger(PrintRounds.class);
    private static final int LAST_LABEL_SECONDS = 10;

    private final SendingLabels sending;
    private final PrinterDesks desks;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("print-", 0).factory());

    PrintRounds(SendingLabels sending, PrinterDesks desks) {
        this.sending = sending;
        this.desks = desks;
    }

    @Override
    public String name() {
        return "print";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        desks.due().forEach(this::start);
    }

    /** One thread of this node for each printer; the lease keeps the other nodes out. */
    private void start(UUID printer) {
        if (threads.isShutdown() || !busy.add(printer)) {
            return;
        }
        threads.execute(() -> {
            try {
                sending.send(printer);
            } catch (RuntimeException e) {
                LOG.warn("printer {} waits for its next round", printer, e);
            } finally {
                busy.remove(printer);
            }
        });
    }

    /** The label that is on its way is watched to its end, while there is a database to say so in. */
    @PreDestroy
    void close() throws InterruptedException {
        sending.stop();
        threads.shutdown();
        threads.awaitTermination(LAST_LABEL_SECONDS, TimeUnit.SECONDS);
    }

    /** A label that is asked for, or is to be sent again, does not wait for the job. */
    @Singleton
    static final class AtOnce implements Reaction {
        private final PrintRounds rounds;

        AtOnce(PrintRounds rounds) {
            this.rounds = rounds;
        }

        @Override
        public String name() {
            return "print";
        }

        @Override
        public Set<Class<? extends Fact>> reactsTo() {
            return Set.of(PrintEvent.PrintAsked.class, PrintEvent.PrintDecided.class);
        }

        @Override
        public void on(Recorded recorded) {
            switch (recorded.fact()) {
                case PrintEvent.PrintAsked asked -> rounds.wake(asked.printer());
                default -> rounds.run();
            }
        }
    }

    /** The row first: if the printer is busy here or held elsewhere, its next round is due at once. */
    private void wake(UUID printer) {
        desks.wake(printer);
        start(printer);
    }
}
