package org.himuro.sop.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.sop.document.Document;
import org.himuro.sop.document.DocumentNode;
import org.himuro.sop.document.Reading;
import org.himuro.sop.procedure.Procedures;

/** A shelf of protocol versions. */
public record Protocols(List<Protocol> all) {
    private static final List<String> SHIPPED = List.of("tumour-normal-pair", "hereditary-trio", "normal-only");

    public Protocols {
        all = List.copyOf(all);
    }

    /** The protocols that come with this library. */
    public static Protocols shipped() {
        return new Protocols(SHIPPED.stream()
                .map(Protocols::shippedText)
                .map(yaml -> ProtocolReader.read(yaml, procedures()).orThrow())
                .toList());
    }

    /**
     * The YAML text of a shipped protocol.
     *
     * @throws IllegalArgumentException if none of that id is shipped
     */
    public static String shippedText(String id) {
        return Document.shipped(Protocols.class, "/org/himuro/sop/protocols/" + id + ".yaml");
    }

    /**
     * The shipped protocols with those of a site: a list under the key {@code protocols}. Fault codes beside those of a protocol:
     * {@code version-taken}, {@code default-taken}.
     */
    public static Reading<Protocols> shippedWith(String yaml) {
        return Document.read(yaml, Protocols::own);
    }

    private static Protocols own(DocumentNode node) {
        node.only("protocols");
        var all = new ArrayList<>(shipped().all());
        for (var item : node.at("protocols").items()) {
            var protocol = ProtocolReader.protocol(item, procedures());
            if (all.stream().anyMatch(p -> p.version().equals(protocol.version()))) {
                item.at("version").fault("version-taken", "a version other than " + protocol.version());
            }
            all.stream()
                    .filter(p -> bothStandard(p, protocol))
                    .findFirst()
                    .ifPresent(p -> item.at("default")
                            .fault(
                                    "default-taken",
                                    "kinds or projects for which " + p.version() + " is not the default"));
            all.add(protocol);
        }
        return new Protocols(all);
    }

    private static boolean bothStandard(Protocol one, Protocol other) {
        if (one.version().id().equals(other.version().id())
                || one.standard().isEmpty()
                || other.standard().isEmpty()
                || !one.effective().overlaps(other.effective())) {
            return false;
        }
        var a = one.standard().get();
        var b = other.standard().get();
        var projects = a.projects().isEmpty()
                ? b.projects().isEmpty()
                : a.projects().stream().anyMatch(b.projects()::contains);
        return projects && a.occasions().stream().anyMatch(b.occasions()::contains);
    }

    private static Set<String> procedures() {
        return Procedures.shipped().all().stream().map(p -> p.version().id()).collect(Collectors.toSet());
    }

    /** The version in force on a day; where two cover the day, the higher version. */
    public Optional<Protocol> inForce(String id, LocalDate day) {
        return on(day).filter(p -> p.version().id().equals(id))
                .max(Comparator.comparingInt(p -> p.version().version()));
    }

    /** What a case follows where nobody chose: the protocol that names its project, else one for every project. */
    public Optional<Protocol> standard(String project, Occasion occasion, LocalDate day) {
        return newest(day)
                .filter(p ->
                        p.standard().filter(d -> d.names(project, occasion)).isPresent())
                .findFirst()
                .or(() -> newest(day)
                        .filter(p -> p.standard()
                                .filter(d -> d.everyProject(occasion))
                                .isPresent())
                        .findFirst());
    }

    private Stream<Protocol> newest(LocalDate day) {
        return on(day).filter(
                        p -> inForce(p.version().id(), day).filter(p::equals).isPresent());
    }

    private Stream<Protocol> on(LocalDate day) {
        return all.stream().filter(p -> p.effective().covers(day));
    }
}
