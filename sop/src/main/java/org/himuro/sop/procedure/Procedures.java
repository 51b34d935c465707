package org.himuro.sop.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.sop.document.Document;

/** A shelf of procedure versions. */
public record Procedures(List<Procedure> all) {
    private static final List<String> SHIPPED = List.of(
            "fresh-frozen-tissue",
            "fresh-frozen-tissue-strict",
            "ffpe-clinical",
            "blood-normal",
            "dna-extraction",
            "aliquoting");

    public Procedures {
        all = List.copyOf(all);
    }

    /** The procedures that come with this library, as first versions to be approved by each site. */
    public static Procedures shipped() {
        return new Procedures(SHIPPED.stream()
                .map(Procedures::shippedText)
                .map(Procedures::sound)
                .toList());
    }

    /** The YAML texts of all that are shipped. */
    public static List<String> shippedTexts() {
        return SHIPPED.stream().map(Procedures::shippedText).toList();
    }

    /**
     * The YAML text of a shipped procedure.
     *
     * @throws IllegalArgumentException if none of that id is shipped
     */
    public static String shippedText(String id) {
        return Document.shipped(Procedures.class, "/org/himuro/sop/procedures/" + id + ".yaml");
    }

    private static Procedure sound(String yaml) {
        return ProcedureReader.read(yaml).orThrow();
    }

    public Optional<Procedure> find(ProcedureVersion version) {
        return all.stream().filter(p -> p.version().equals(version)).findFirst();
    }

    /** The version in force on a day at the site; where two cover the day, the higher version. */
    public Optional<Procedure> inForce(String id, LocalDate day) {
        return all.stream()
                .filter(p -> p.version().id().equals(id) && p.effective().covers(day))
                .max(Comparator.comparingInt(p -> p.version().version()));
    }
}
