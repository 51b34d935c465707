package org.himuro.lims.shipping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a parcel holds, by the sender's word, and what became of each line, by the receiver's. */
public record Manifest(UUID id, UUID parcel, Purpose purpose, TransportClass temperature, List<ManifestLine> lines) {
    public Manifest {
        lines = List.copyOf(lines);
    }

    public Optional<ManifestLine> line(UUID tube) {
        return lines.stream().filter(l -> l.tube().equals(tube)).findFirst();
    }

    public List<ManifestLine> open() {
        return lines.stream().filter(l -> l.state().open()).toList();
    }

    public Set<UUID> tubes() {
        return lines.stream().map(ManifestLine::tube).collect(Collectors.toSet());
    }

    public Set<UUID> boxes() {
        return lines.stream().flatMap(l -> l.box().stream()).collect(Collectors.toSet());
    }

    public int count(LineState state) {
        return (int) lines.stream().filter(l -> l.state() == state).count();
    }
}
