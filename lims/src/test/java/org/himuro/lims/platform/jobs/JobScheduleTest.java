package org.himuro.lims.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R2")
class JobScheduleTest {
    @Test
    void a_job_that_throws_is_counted_and_runs_again() throws Exception {
        var job = new Failing();
        try (var context = ApplicationContext.builder()
                .properties(with(TestDatabase.fresh()))
                .singletons(job)
                .start()) {
            context.getBean(JobSchedule.class).start();
            assertThat(job.twice.await(20, TimeUnit.SECONDS)).isTrue();
            var metrics = context.getBean(io.micrometer.core.instrument.MeterRegistry.class);
            assertThat(metrics.counter("himuro.jobs.failed", "job", "failing").count())
                    .isPositive();
            assertThat(context.getBean(JobRuns.class).last()).containsKey("failing");
        }
        assertThat(job.onVirtualThread.get()).isPositive();
    }

    @Test
    void two_nodes_share_one_schedule_and_do_not_run_a_job_at_the_same_time() throws Exception {
        var databases = TestDatabase.fresh();
        var job = new Lonely();
        try (var one = ApplicationContext.builder()
                        .properties(with(databases))
                        .singletons(job)
                        .start();
                var two = ApplicationContext.builder()
                        .properties(with(databases))
                        .singletons(job)
                        .start()) {
            one.getBean(JobSchedule.class).start();
            two.getBean(JobSchedule.class).start();
            assertThat(job.often.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(job.together.get()).isZero();
    }

    private static final class Failing implements PeriodicJob {
        final CountDownLatch twice = new CountDownLatch(2);
        final AtomicInteger onVirtualThread = new AtomicInteger();

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public void run() {
            onVirtualThread.addAndGet(Thread.currentThread().isVirtual() ? 1 : 0);
            twice.countDown();
            throw new IllegalStateException("on purpose");
        }
    }

    private static final class Lonely implements PeriodicJob {
        final CountDownLatch often = new CountDownLatch(4);
        final AtomicInteger running = new AtomicInteger();
        final AtomicInteger together = new AtomicInteger();

        @Override
        public String name() {
            return "lonely";
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public void run() {
            if (running.incrementAndGet() > 1) {
                together.incrementAndGet();
            }
            often.countDown();
            running.decrementAndGet();
        }
    }

    private static Map<String, Object> with(Databases databases) {
        var properties = TestDatabase.properties(databases);
        properties.remove("himuro.jobs.enabled");
        return properties;
    }
}
