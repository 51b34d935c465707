package org.himuro.lims.platform.jobs;

import java.util.concurrent.Semaphore;
import org.quartz.spi.ThreadPool;

/** Quartz's jobs on virtual threads, so many at a time. Made by Quartz, which sets the count before it initialises. */
public final class VirtualThreadPool implements ThreadPool {
    private int threadCount = 4;
    private Semaphore free = new Semaphore(threadCount);

    /** How many jobs may run at once; a bean property of Quartz. */
    public void setThreadCount(int threadCount) {
        this.threadCount = threadCount;
    }

    @Override
    public void initialize() {
        free = new Semaphore(threadCount);
    }

    @Override
    public boolean runInThread(Runnable job) {
        free.acquireUninterruptibly();
        Thread.ofVirtual().name("job").start(() -> {
            try {
                job.run();
            } finally {
                free.release();
            }
        });
        return true;
    }

    @Override
    public int blockForAvailableThreads() {
        free.acquireUninterruptibly();
        free.release();
        return Math.max(1, free.availablePermits());
    }

    @Override
    public void shutdown(boolean waitForJobs) {
        if (waitForJobs) {
            free.acquireUninterruptibly(threadCount);
            free.release(threadCount);
        }
    }

    @Override
    public int getPoolSize() {
        return threadCount;
    }

    @Override
    public void setInstanceId(String id) {}

    @Override
    public void setInstanceName(String name) {}
}
