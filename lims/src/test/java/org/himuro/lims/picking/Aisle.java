package org.himuro.lims.picking;

import static org.himuro.lims.picking.Hall.cell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.picking.EndPick.How;
import org.himuro.lims.picking.application.Scanned.Position;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.specimen.TubeEvent.TubePlaceGivenUp;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.jspecify.annotations.Nullable;

/** Many at once in one aisle, and a plain reading of the facts afterwards that shares no code with what wrote them. */
final class Aisle {
    private static final int PEOPLE = 8;
    private static final int DEEDS = Boolean.getBoolean("himuro.proof") ? 200 : 24;

    private final Hall hall;
    private final long seed;
    private final List<String> boxes;
    private final List<String> listed = new ArrayList<>();
    private final List<String> others;
    private final List<String> picks;
    private final Map<UUID, Span> spans = new ConcurrentHashMap<>();

    /** From asking to the answer, in nanoseconds. */
    private record Span(long from, long to) {
        boolean meets(Span other) {
            return from < other.to && other.from < to;
        }
    }

    Aisle(Hall hall, long seed) {
        this.hall = hall;
        this.seed = seed;
        this.boxes = hall.freezer(3);
        for (var box : boxes.subList(0, 2)) {
            listed.addAll(hall.tubes(12, box));
        }
        this.others = hall.tubes(12, boxes.getLast());
        this.picks = List.of(hall.requested(listed.subList(0, 12)), hall.requested(listed.subList(12, 24)));
    }

    static List<Outcome<?>> race(int many, IntFunction<Outcome<?>> each) throws Exception {
        var go = new CountDownLatch(1);
        var outcomes = new ArrayList<Outcome<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit((Callable<Outcome<?>>) () -> {
                        go.await();
                        return each.apply(i);
                    }))
                    .toList();
            go.countDown();
            for (var one : running) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }

    /** Every breach, in words with the seed. */
    List<String> work() throws Exception {
        race(PEOPLE + 4, i -> {
            var random = new Random(seed + i);
            var mine = new ArrayDeque<UUID>();
            for (int deed = 0; deed < DEEDS; deed++) {
                if (i < PEOPLE) {
                    fetch(random, mine);
                } else {
                    move(random, mine);
                }
            }
            return new Outcome.InProgress<>();
        });
        var breaches = new ArrayList<String>();
        replay(breaches);
        for (var pick : picks) {
            Hall.done(hall.end(pick, How.CLOSE_AND_FREE));
        }
        var kept = hall.strings("select t.code from occupancy o join tube t on t.id = o.occupant where o.kind = 'kept'"
                + " and t.code in ('" + String.join("','", listed) + "')");
        if (!kept.isEmpty()) {
            breaches.add("still kept at the end: " + kept);
        }
        return breaches.stream().map(b -> "seed " + seed + ": " + b).toList();
    }

    private void fetch(Random random, Deque<UUID> mine) {
        int which = random.nextInt(listed.size());
        var tube = listed.get(which);
        var right = picks.get(which / 12);
        var act = hall.act();
        var elsewhere = any(random);
        switch (random.nextInt(10)) {
            case 0 -> timed(act, () -> hall.pick(hall.technician, act, picks.get(1 - which / 12), tube));
            case 1, 2, 3, 4 -> keep(timed(act, () -> hall.pick(hall.technician, act, right, tube)), act, mine);
            case 5, 6 ->
                keep(timed(act, () -> hall.back(hall.technician, act, right, tube, Optional.empty())), act, mine);
            case 7 ->
                keep(timed(act, () -> hall.back(hall.technician, act, right, tube, Optional.of(elsewhere))), act, mine);
            default -> undo(mine);
        }
    }

    /** By people who know nothing of the lists: also into places that are kept. */
    private void move(Random random, Deque<UUID> mine) {
        var act = hall.act();
        var to = any(random);
        int kind = random.nextInt(4);
        if (kind == 0) {
            undo(mine);
            return;
        }
        var from = kind == 1 ? listed : others;
        var tube = from.get(random.nextInt(from.size()));
        keep(timed(act, () -> hall.store(hall.technician, act, tube, to.box(), to.cell())), act, mine);
    }

    private Position any(Random random) {
        return new Position(boxes.get(random.nextInt(boxes.size())), cell(random.nextInt(16)));
    }

    private static void keep(Outcome<?> outcome, UUID act, Deque<UUID> mine) {
        if (outcome instanceof Outcome.Done) {
            mine.push(act);
        }
    }

    private void undo(Deque<UUID> mine) {
        if (!mine.isEmpty()) {
            var act = hall.act();
            timed(act, () -> hall.undo(hall.technician, act, mine.pop()));
        }
    }

    private Outcome<?> timed(UUID act, Supplier<Outcome<?>> deed) {
        long from = System.nanoTime();
        try {
            return deed.get();
        } finally {
            spans.put(act, new Span(from, System.nanoTime()));
        }
    }

    /** Act by act in the order in which they were taken: whose is which position, occupied or kept? */
    private void replay(List<String> breaches) {
        var names = new HashMap<UUID, String>();
        var all = new ArrayList<String>(listed);
        all.addAll(others);
        hall.bean(Queries.class)
                .query(
                        "select id, code from tube where code in ('" + String.join("','", all) + "')",
                        List.of(),
                        row -> names.put(Select.uuid(row, 1), row.getString(2)));
        var facts = hall.bean(Histories.class).of(names.keySet()).values().stream()
                .flatMap(List::stream)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
        var acts = new LinkedHashMap<UUID, List<Recorded>>();
        facts.forEach(f -> acts.computeIfAbsent(f.act(), a -> new ArrayList<>()).add(f));
        var told = new HashMap<UUID, List<Recorded>>();
        var holds = new HashMap<UUID, String>();
        var owners = new HashMap<String, UUID>();
        var inOrder = List.copyOf(acts.values());
        for (int n = 0; n < inOrder.size(); n++) {
            var act = inOrder.get(n);
            var later = inOrder.subList(n + 1, inOrder.size());
            Set<UUID> touched = new HashSet<>();
            for (var fact : act) {
                touched.add(fact.stream().id());
                if (fact.fact() instanceof TubeTaken
                        && !stands(told.get(fact.stream().id())).lies()) {
                    breaches.add("picked twice: " + names.get(fact.stream().id()));
                }
                told.computeIfAbsent(fact.stream().id(), t -> new ArrayList<>()).add(fact);
            }
            touched.forEach(t -> Optional.ofNullable(holds.remove(t)).ifPresent(owners::remove));
            for (var tube : touched) {
                stands(told.get(tube)).position().ifPresent(position -> {
                    var other = owners.put(position, tube);
                    if (other != null) {
                        if (!leavesMeanwhile(other, act, later)) {
                            breaches.add(position + " of " + names.get(other) + " taken by " + names.get(tube));
                        }
                        holds.remove(other);
                    }
                    holds.put(tube, position);
                });
            }
        }
    }

    /**
     * Ids of facts are made under the locks of their tubes, not under the key of a position: of two acts at the same time that leave it
     * and take it the second may have the smaller ids. It leaves it, if it does, by its next act.
     */
    private boolean leavesMeanwhile(UUID tube, List<Recorded> act, List<List<Recorded>> later) {
        return later.stream()
                .filter(next -> next.stream().anyMatch(f -> f.stream().id().equals(tube)))
                .findFirst()
                .filter(next -> span(next).meets(span(act)))
                .isPresent();
    }

    private Span span(List<Recorded> act) {
        return Objects.requireNonNull(spans.get(act.getFirst().act()));
    }

    /** @param position that a tube has, occupied or kept @param lies it is there */
    private record Standing(Optional<String> position, boolean lies) {}

    /** After these facts, as they happened: of two at once the one that was recorded first may have happened last. */
    private static Standing stands(@Nullable List<Recorded> facts) {
        var known = Objects.requireNonNullElse(facts, List.<Recorded>of());
        var out = known.stream()
                .flatMap(f -> f.fact() instanceof FactCorrected c ? Stream.of(c.corrects()) : Stream.empty())
                .collect(Collectors.toSet());
        var standing = new Standing(Optional.empty(), false);
        for (var f : known.stream()
                .filter(f -> !out.contains(f.id()))
                .sorted(Comparator.comparing(Recorded::occurredAt).thenComparing(Recorded::id))
                .toList()) {
            standing = switch (f.fact()) {
                case TubeStored s -> new Standing(Optional.of(s.container() + " " + s.cell()), true);
                case TubeTaken t -> new Standing(standing.position(), false);
                case TubePlaceGivenUp g -> new Standing(Optional.empty(), standing.lies());
                default -> standing;
            };
        }
        return standing;
    }
}
