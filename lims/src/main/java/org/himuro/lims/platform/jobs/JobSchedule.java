package org.himuro.lims.platform.jobs;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers the periodic jobs with the cluster's store once the server listens, and lets running ones end at the stop. */
@Context
@Requires(notEnv = "preview") // pages without a database have no jobs
@Requires(property = "himuro.jobs.enabled", notEquals = "false")
public final class JobSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(JobSchedule.class);
    private static final String GROUP = "periodic";

    /** So long may jobs that run at the stop go on. */
    private static final Duration LAST_JOBS = Duration.ofSeconds(10);

    private final DataSource pool;
    private final JobRuns runs;
    private final int threads;
    private final AtomicReference<Optional<Scheduler>> scheduler = new AtomicReference<>(Optional.empty());

    JobSchedule(DataSource pool, JobRuns runs, @Value("${himuro.jobs.threads:4}") int threads) {
        this.pool = DelegatingDataSource.unwrapDataSource(pool);
        this.runs = runs;
        this.threads = threads;
    }

    /** Starts aside: the first page does not wait for the job store. */
    @EventListener
    void onStart(ServerStartupEvent started) {
        Thread.ofVirtual().name("jobs-start").start(this::start);
    }

    /**
     * Starts the schedule now; once. Called by the server's start, and by tests without a server.
     *
     * @throws IllegalStateException when the job store cannot be used
     */
    public synchronized void start() {
        try {
            var made = QuartzScheduler.make(pool, runs, threads);
            scheduler.set(Optional.of(made));
            forgetUnknown(made);
            for (var job : runs.jobs().values()) {
                register(made, job);
            }
            made.start();
        } catch (SchedulerException e) {
            LOG.error("the job store cannot be used", e);
            throw new IllegalStateException("the job store cannot be used", e);
        }
    }

    private static void register(Scheduler scheduler, PeriodicJob job) throws SchedulerException {
        var detail = JobBuilder.newJob(DispatchJob.class)
                .withIdentity(job.name(), GROUP)
                .storeDurably()
                .build();
        var trigger = TriggerBuilder.newTrigger()
                .withIdentity(job.name(), GROUP)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(job.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .startNow()
                .build();
        scheduler.scheduleJob(detail, Set.of(trigger), true);
    }

    private void forgetUnknown(Scheduler scheduler) throws SchedulerException {
        var stored = new HashSet<JobKey>(scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP)));
        stored.removeIf(key -> runs.jobs().containsKey(key.getName()));
        for (var key : stored) {
            scheduler.deleteJob(key);
        }
    }

    /** Whether the schedule runs on this node. */
    public boolean isRunning() {
        return scheduler.get().filter(JobSchedule::runs).isPresent();
    }

    private static boolean runs(Scheduler scheduler) {
        try {
            return scheduler.isStarted() && !scheduler.isShutdown();
        } catch (SchedulerException e) {
            return false;
        }
    }

    /** Where the database is gone the schedule waits for it for ever, and the process would with it. */
    @PreDestroy
    synchronized void stop() throws InterruptedException {
        var running = scheduler.getAndSet(Optional.empty());
        if (running.isPresent()) {
            var ending = Thread.ofPlatform().daemon().name("jobs-stop").start(() -> shutdown(running.get()));
            if (!ending.join(LAST_JOBS)) {
                LOG.warn("the job store did not answer within {}; what ran is taken up by other nodes", LAST_JOBS);
            }
        }
    }

    private static void shutdown(Scheduler scheduler) {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("the schedule did not end well", e);
        }
    }
}
