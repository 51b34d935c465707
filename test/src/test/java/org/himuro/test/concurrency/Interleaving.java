package org.himuro.test.concurrency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Outcome;
import org.himuro.test.concurrency.Deed.Kind;
import org.himuro.test.support.SmallWorld;

/**
 * One interleaving: a few dozen deeds, a third of them sent twice, thrown at the application by six threads. What the
 * callers saw is judged here; what the database holds is judged by {@link Invariants}.
 */
final class Interleaving {
    private static final int THREADS = 6;
    private static final int DEEDS = 30;

    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean withdrawn = new AtomicBoolean();

    /** @param afterWithdrawal the withdrawal had been answered before this was sent */
    private record Seen(Deed deed, Outcome<? extends Record> outcome, boolean afterWithdrawal) {}

    /** What was sent, by act. */
    Map<String, Deed> acts() {
        return seen.stream()
                .map(Seen::deed)
                .collect(Collectors.toMap(d -> d.act().toString(), d -> d, (one, again) -> one));
    }

    /** @param meanwhile what another does at the same time */
    List<String> run(SmallWorld world, long seed, Runnable meanwhile) throws InterruptedException {
        var random = new SplittableRandom(seed);
        var sent = new ArrayList<>(new Deeds(world, random, about(seed)).some(DEEDS));
        sent.addAll(
                List.copyOf(sent).stream().filter(d -> random.nextInt(3) == 0).toList());
        Collections.shuffle(sent, new Random(seed));
        var go = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        var failures = new ConcurrentLinkedQueue<String>();
        for (int t = 0; t < THREADS; t++) {
            var mine = new ArrayList<Deed>();
            for (int i = t; i < sent.size(); i += THREADS) {
                mine.add(sent.get(i));
            }
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    go.await();
                    mine.forEach(this::send);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    failures.add("threw: " + e + " because " + e.getCause());
                }
            }));
        }
        go.countDown();
        meanwhile.run();
        for (var thread : threads) {
            thread.join();
        }
        var breaches = new ArrayList<>(failures);
        breaches.addAll(answers());
        return breaches;
    }

    /** Of what has only been frozen, places; of what is packed, half the time its going. */
    private static Deeds.About about(long seed) {
        return switch ((int) (seed & 7)) {
            case 1, 5 -> Deeds.About.PLACES;
            case 3 -> Deeds.About.GOING;
            default -> Deeds.About.ANYTHING;
        };
    }

    private void send(Deed deed) {
        boolean after = withdrawn.get();
        var outcome = deed.once();
        seen.add(new Seen(deed, outcome, after));
        if (deed.name().equals("withdraw-consent") && outcome instanceof Outcome.Done) {
            withdrawn.set(true);
        }
    }

    private List<String> answers() {
        var breaches = new ArrayList<String>();
        for (var one : seen) {
            switch (one.outcome()) {
                case Outcome.Done<?> done -> {
                    if (one.deed().kind() == Kind.USE && one.afterWithdrawal() && !done.repeated()) {
                        breaches.add("7: " + one.deed().name() + " done after the withdrawal");
                    }
                }
                case Outcome.Refused<?> refused -> {
                    if (one.deed().kind() == Kind.REPORT) {
                        breaches.add("6: the report " + one.deed().name() + " was refused " + refused.reasons());
                    }
                }
                case Outcome.InProgress<?> busy ->
                    breaches.add("2: in progress for ever: " + one.deed().name());
                case Outcome.OtherContent<?> other ->
                    breaches.add("2: other content: " + one.deed().name());
            }
            for (var again : seen) {
                if (again.deed().act().equals(one.deed().act()) && !said(again).equals(said(one))) {
                    breaches.add("2: " + one.deed().name() + " answered " + said(one) + " and " + said(again));
                }
            }
        }
        long firsts = seen.stream()
                .filter(s -> first(s.outcome()))
                .map(s -> s.deed().act())
                .count();
        long acts = seen.stream().map(s -> s.deed().act()).distinct().count();
        if (firsts != acts) {
            breaches.add("2: " + acts + " acts were answered as new " + firsts + " times");
        }
        return breaches;
    }

    private static boolean first(Outcome<?> outcome) {
        return outcome instanceof Outcome.Done<?> d && !d.repeated()
                || outcome instanceof Outcome.Refused<?> r && !r.repeated();
    }

    private static Object said(Seen seen) {
        return switch (seen.outcome()) {
            case Outcome.Done<?> done -> done.answer();
            case Outcome.Refused<?> refused -> refused.reasons();
            case Outcome.InProgress<?> busy -> "in progress";
            case Outcome.OtherContent<?> other -> "other content";
        };
    }
}
