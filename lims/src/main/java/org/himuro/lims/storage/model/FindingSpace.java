package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where so many may go (B2): pure. */
public final class FindingSpace {
    private FindingSpace() {}

    /** How what is put away together is to stand. */
    public enum Together {
        ANYWHERE,
        ONE_UNIT,
        ONE_ROOM,
        /** In more than one unit, in each about the same. */
        SPREAD
    }

    /** @param unit its code; empty where it is in none @param room likewise @param free how many may go there */
    public record Room(String code, String unit, String room, int free) {}

    /** @param count how many of them go there */
    public record Share(Room room, int count) {}

    /**
     * In the fewest places: one that fits best where one has room for all, else from place to place as one walks past them.
     *
     * @param rooms in the order in which one walks past them
     * @return fewer where there is no more room; none where they cannot stand as they should
     */
    public static List<Share> choose(List<Room> rooms, int count, Together how) {
        return switch (how) {
            case ANYWHERE -> fill(rooms, count);
            case ONE_UNIT -> one(rooms, count, Room::unit);
            case ONE_ROOM -> one(rooms, count, Room::room);
            case SPREAD -> spread(rooms, count);
        };
    }

    public static int found(List<Share> shares) {
        return shares.stream().mapToInt(Share::count).sum();
    }

    private static List<Share> fill(List<Room> rooms, int count) {
        var one = rooms.stream().filter(r -> r.free() >= count).min(Comparator.comparingInt(Room::free));
        var shares = new ArrayList<Share>();
        int left = count;
        for (var room : one.map(List::of).orElse(rooms)) {
            int here = Math.min(left, room.free());
            if (here > 0) {
                shares.add(new Share(room, here));
                left -= here;
            }
        }
        return shares;
    }

    private static Map<String, List<Room>> groups(List<Room> rooms, Function<Room, String> by) {
        var groups = rooms.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
        groups.remove("");
        return groups;
    }

    private static int free(List<Room> rooms) {
        return rooms.stream().mapToInt(Room::free).sum();
    }

    /** Of those with room for all the one that is filled most by it. */
    private static List<Share> one(List<Room> rooms, int count, Function<Room, String> by) {
        return groups(rooms, by).values().stream()
                .filter(group -> free(group) >= count)
                .min(Comparator.comparingInt(FindingSpace::free))
                .map(group -> fill(group, count))
                .orElse(List.of());
    }

    /** What one unit has no room for the others take; at least two units, else it is not spread. */
    private static List<Share> spread(List<Room> rooms, int count) {
        var groups = groups(rooms, Room::unit).values().stream()
                .filter(group -> free(group) > 0)
                .sorted(Comparator.comparingInt(FindingSpace::free))
                .toList();
        if (groups.size() < 2 || count < 2) {
            return List.of();
        }
        var shares = new ArrayList<Share>();
        int left = count;
        for (int n = 0; n < groups.size(); n++) {
            int even = (int) Math.ceil((double) left / (groups.size() - n));
            var here = fill(groups.get(n), Math.min(even, free(groups.get(n))));
            left -= found(here);
            shares.addAll(here);
        }
        var order = order(rooms);
        shares.sort(Comparator.comparingInt(s -> order.getOrDefault(s.room().code(), 0)));
        return shares;
    }

    private static Map<String, Integer> order(List<Room> rooms) {
        var order = new LinkedHashMap<String, Integer>();
        rooms.forEach(r -> order.putIfAbsent(r.code(), order.size()));
        return order;
    }
}
