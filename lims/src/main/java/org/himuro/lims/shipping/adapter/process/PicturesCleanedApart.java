package org.himuro.lims.shipping.adapter.process;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.himuro.labels.picture.CleanPictureProcess;
import org.himuro.lims.platform.process.PictureProcess;
import org.himuro.lims.platform.process.PictureProcess.End;
import org.himuro.lims.shipping.application.CleaningPictures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One picture after the other, each in a process of bounded memory and time: whatever a file does, it does it there. */
@Singleton
final class PicturesCleanedApart implements CleaningPictures {
    private static final Logger LOG = LoggerFactory.getLogger(PicturesCleanedApart.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration WAIT = Duration.ofSeconds(20);

    /** Each that waits holds a picture in memory. */
    private static final int MOST_WAITING = 2;

    private static final String DONE = "OK ";

    private final PictureProcess process = PictureProcess.java(CleanPictureProcess.class, LIMIT);
    private final Semaphore turn = new Semaphore(1, true);

    @Override
    public Answer clean(byte[] file) {
        try {
            if (turn.getQueueLength() >= MOST_WAITING || !turn.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Answer.Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Busy();
        }
        try {
            return answer(process.run(file, List.of()));
        } finally {
            turn.release();
        }
    }

    private static Answer answer(End end) {
        return switch (end) {
            case End.Said(var text)
            when text.startsWith(DONE) -> new Answer.Clean(Base64.getDecoder().decode(text.substring(DONE.length())));
            case End.Said(var text) -> new Answer.NoPicture();
            case End.Killed(var limit) -> brokeOff("it took longer than " + limit);
            case End.Failed(var why) -> brokeOff(why);
        };
    }

    private static Answer brokeOff(String why) {
        LOG.warn("a picture from the road could not be read: {}", why);
        return new Answer.NoPicture();
    }
}
