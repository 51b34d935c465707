package org.himuro.lims.platform.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Runs the jobs of this node and remembers how it went. A failure is logged with an id and counted, never passed on. */
@Singleton
public final class JobRuns {
    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);
    private static final int ID_BYTES = 4;

    /** How a job went last on this node: when it ended, and the id of its failure in the log if it failed. */
    public record Outcome(Instant ended, Optional<String> failure) {}

    private final Map<String, PeriodicJob> jobs;
    private final Map<String, Outcome> last = new ConcurrentHashMap<>();
    private final MeterRegistry metrics;
    private final SecureRandom random = new SecureRandom();

    JobRuns(List<PeriodicJob> jobs, MeterRegistry metrics) {
        this.jobs = jobs.stream().collect(Collectors.toUnmodifiableMap(PeriodicJob::name, Function.identity()));
        this.metrics = metrics;
    }

    /** The jobs this node knows, by name. */
    public Map<String, PeriodicJob> jobs() {
        return jobs;
    }

    /** How each job went last; a job that has not run yet on this node is absent. */
    public Map<String, Outcome> last() {
        return Map.copyOf(last);
    }

    /** Runs the job of this name; one this node does not know (a newer release's) is left to the others. */
    void run(String name) {
        var job = jobs.get(name);
        if (job == null) {
            LOG.info("job {} is not known to this node", name);
            return;
        }
        try (var ignored = MDC.putCloseable("job", name)) {
            last.put(name, new Outcome(Instant.now(), attempt(job)));
        }
    }

    /** Counts a job that did not get its turn in time. */
    void missed(String name) {
        LOG.warn("job {} missed its time", name);
        metrics.counter("himuro.jobs.missed", "job", name).increment();
    }

    private Optional<String> attempt(PeriodicJob job) {
        var timer = metrics.timer("himuro.jobs.run", "job", job.name());
        var start = System.nanoTime();
        try {
            job.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            var id = failureId();
            LOG.error("job {} failed, failure {}", job.name(), id, e);
            metrics.counter("himuro.jobs.failed", "job", job.name()).increment();
            return Optional.of(id);
        } finally {
            timer.record(java.time.Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private String failureId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
