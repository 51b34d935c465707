package org.himuro.lims.platform.health;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.TreeMap;
import org.himuro.lims.platform.jobs.JobRuns;
import org.himuro.lims.platform.jobs.JobSchedule;

/** How the periodic jobs went last on this node. A failed job is shown and does not make the node unfit to serve. */
@Singleton
@Requires(beans = JobSchedule.class)
final class JobsHealth implements HealthPart {
    private final JobRuns runs;
    private final JobSchedule schedule;

    JobsHealth(JobRuns runs, JobSchedule schedule) {
        this.runs = runs;
        this.schedule = schedule;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public HealthReading read() {
        var details = new TreeMap<String, Object>();
        details.put("schedule", schedule.isRunning() ? "running" : "starting or stopped");
        runs.last()
                .forEach((job, outcome) -> details.put(
                        job, outcome.failure().map(id -> "failed " + id).orElse("done") + " " + outcome.ended()));
        return new HealthReading(true, details);
    }
}
