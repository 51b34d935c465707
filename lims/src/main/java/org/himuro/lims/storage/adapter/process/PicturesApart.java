package org.himuro.lims.storage.adapter.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.GenericArgument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.himuro.integrations.Sha256;
import org.himuro.labels.picture.PictureFinding;
import org.himuro.labels.picture.PictureReading;
import org.himuro.labels.picture.RackPicture;
import org.himuro.labels.picture.RackPictureProcess;
import org.himuro.labels.picture.RackShape;
import org.himuro.labels.picture.SeenFrom;
import org.himuro.lims.platform.process.PictureProcess;
import org.himuro.lims.platform.process.PictureProcess.End;
import org.himuro.lims.storage.application.RackPictures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads pictures in a process of their own, one after the other in the order in which they came. What was read is remembered for a
 * while by the picture's SHA-256, so that the commit of what was looked at does not read it again.
 */
@Singleton
@SerdeImport(PictureReading.class)
@SerdeImport(PictureFinding.class)
@SerdeImport(RackPicture.class)
@SerdeImport(RackPicture.Cell.class)
final class PicturesApart implements RackPictures {
    private static final Logger LOG = LoggerFactory.getLogger(PicturesApart.class);
    private static final Argument<PictureReading<RackPicture>> READING = new GenericArgument<>() {};
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final int MOST_REMEMBERED = 64;

    /** Each that waits holds a picture in memory. */
    private static final int MOST_WAITING = 2;

    private final Apart apart;
    private final ObjectMapper json;
    private final Duration wait;
    private final Semaphore turn = new Semaphore(1, true);
    private final Cache<Seen, PictureReading<RackPicture>> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    @Inject
    PicturesApart(ObjectMapper json) {
        this(PictureProcess.java(RackPictureProcess.class, LIMIT)::run, json, WAIT);
    }

    /** @param wait for those that came before */
    PicturesApart(Apart apart, ObjectMapper json, Duration wait) {
        this.apart = apart;
        this.json = json;
        this.wait = wait;
    }

    private record Seen(String sha256, RackShape shape, SeenFrom from) {}

    @Override
    public Answer read(byte[] picture, RackShape shape, SeenFrom from) {
        var seen = new Seen(Sha256.of(picture), shape, from);
        return known(seen).orElseGet(() -> inTurn(seen, picture));
    }

    private Optional<Answer> known(Seen seen) {
        return Optional.ofNullable(remembered.getIfPresent(seen)).map(Answer.Looked::new);
    }

    private Answer inTurn(Seen seen, byte[] picture) {
        try {
            if (turn.getQueueLength() >= MOST_WAITING || !turn.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Answer.Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Busy();
        }
        try {
            return known(seen).orElseGet(() -> looked(seen, picture));
        } finally {
            turn.release();
        }
    }

    private Answer looked(Seen seen, byte[] picture) {
        var shape = seen.shape().rows() + "x" + seen.shape().columns();
        return switch (apart.run(picture, List.of(shape, seen.from().name()))) {
            case End.Said(var text) -> answer(seen, text);
            case End.Killed(var limit) -> new Answer.TookTooLong(limit);
            case End.Failed(var why) -> brokeOff(why);
        };
    }

    private Answer answer(Seen seen, String text) {
        try {
            return Optional.ofNullable(json.readValue(text, READING))
                    .map(reading -> remember(seen, reading))
                    .orElseGet(() -> brokeOff("it says nothing"));
        } catch (IOException | IllegalArgumentException e) {
            return brokeOff("its answer is not understood: " + e.getMessage());
        }
    }

    private Answer remember(Seen seen, PictureReading<RackPicture> reading) {
        remembered.put(seen, reading);
        return new Answer.Looked(reading);
    }

    private static Answer brokeOff(String why) {
        LOG.warn("a picture of a rack could not be read: {}", why);
        return new Answer.BrokeOff();
    }
}
