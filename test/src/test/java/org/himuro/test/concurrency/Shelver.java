package org.himuro.test.concurrency;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.himuro.lims.shared.UuidV7;
import org.himuro.test.support.Machine;
import org.himuro.test.support.SmallWorld;

/** Moves its tubes about in its own box over HTTP, act after act, until nobody answers any more. Keeps what it was told. */
final class Shelver {
    private static final List<String> CELLS = List.of("A01", "A02", "B01", "B02");

    private final SmallWorld world;
    private final Map<UUID, Sent> sent = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private int moves;

    Shelver(SmallWorld world) {
        this.world = world;
    }

    /** @param answer what it was told; empty where no answer came */
    record Sent(String tube, String cell, String answer) {}

    /** @param answered counts the answers of all */
    void work(Machine machine, AtomicInteger answered) {
        while (true) {
            var act = UuidV7.of(Instant.now(), moves & 0xFFF, random.nextLong());
            var tube = world.tubes().get(moves % world.tubes().size()).code();
            var cell = CELLS.get(moves / world.tubes().size() % CELLS.size());
            moves++;
            sent.put(act, new Sent(tube, cell, ""));
            try {
                var answer = machine.puts(act, tube, world.box(), cell);
                sent.put(act, new Sent(tube, cell, told(answer)));
                answered.incrementAndGet();
            } catch (IOException nobodyAnswers) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Everything is sent again. @return each answer that is another than the one given before the kill */
    List<String> again(Machine machine) throws IOException, InterruptedException {
        var others = new ArrayList<String>();
        for (var one : List.copyOf(sent.entrySet())) {
            var before = one.getValue();
            var answer = machine.puts(one.getKey(), before.tube(), world.box(), before.cell());
            if (before.answer().isEmpty()) {
                sent.put(one.getKey(), new Sent(before.tube(), before.cell(), told(answer)));
            } else if (!told(answer).equals(before.answer())) {
                others.add(one + " answered now " + told(answer));
            } else if (answer.statusCode() == 200
                    && !answer.headers().firstValue("Repeated").equals(Optional.of("true"))) {
                others.add(one + " was answered and is done only now");
            }
        }
        return others;
    }

    /** Status and content; the id that each refusal has for the log is left out. */
    static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body().replaceFirst("\"id\":\"[^\"]*\"", "");
    }

    Map<UUID, Sent> sent() {
        return sent;
    }
}
