package org.himuro.lims.platform.jobs;

import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.listeners.TriggerListenerSupport;
import org.quartz.utils.DBConnectionManager;

/** Quartz on the tables of the application's schema, one node of a cluster. */
final class QuartzScheduler {
    private static final String NAME = "himuro";
    private static final Object ONE_AT_A_TIME = new Object();

    private QuartzScheduler() {}

    /** A scheduler that is not started yet. Several in one JVM are as many nodes. */
    static Scheduler make(DataSource pool, JobRuns runs, int threads) throws SchedulerException {
        var connections = NAME + "-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(connections, new PoolConnections(pool));
        synchronized (ONE_AT_A_TIME) {
            var scheduler = new StdSchedulerFactory(settings(connections, threads)).getScheduler();
            SchedulerRepository.getInstance().remove(NAME); // else a second node of this JVM would be given this one
            scheduler.setJobFactory((bundle, made) -> new DispatchJob(runs));
            scheduler.getListenerManager().addTriggerListener(new Misses(runs));
            return scheduler;
        }
    }

    private static Properties settings(String connections, int threads) {
        var settings = new Properties();
        settings.put("org.quartz.scheduler.instanceName", NAME);
        settings.put("org.quartz.scheduler.instanceId", "AUTO");
        settings.put("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.put("org.quartz.threadPool.class", VirtualThreadPool.class.getName());
        settings.put("org.quartz.threadPool.threadCount", Integer.toString(threads));
        settings.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.put("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
        settings.put("org.quartz.jobStore.dataSource", connections);
        settings.put("org.quartz.jobStore.tablePrefix", "QRTZ_");
        settings.put("org.quartz.jobStore.useProperties", "true");
        settings.put("org.quartz.jobStore.isClustered", "true");
        settings.put("org.quartz.jobStore.clusterCheckinInterval", "5000");
        settings.put("org.quartz.jobStore.misfireThreshold", "30000");
        return settings;
    }

    /** Says so when a job did not get its turn. */
    private static final class Misses extends TriggerListenerSupport {
        private final JobRuns runs;

        Misses(JobRuns runs) {
            this.runs = runs;
        }

        @Override
        public String getName() {
            return "misses";
        }

        @Override
        public void triggerMisfired(Trigger trigger) {
            runs.missed(trigger.getJobKey().getName());
        }
    }
}
