package org.himuro.lims.platform.jobs;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The only class whose name is in the job store; which job is meant is said by the key. */
@DisallowConcurrentExecution
final class DispatchJob implements Job {
    private final JobRuns runs;

    DispatchJob(JobRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(JobExecutionContext context) {
        runs.run(context.getJobDetail().getKey().getName());
    }
}
