package org.himuro.lims.reporting.adapter.document;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.platform.document.Paper;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.reporting.application.Addresses.Address;
import org.himuro.lims.reporting.application.PaperLine;
import org.himuro.lims.reporting.application.ParcelContents;
import org.himuro.lims.reporting.application.ParcelPaper;
import org.himuro.lims.shipping.HandOver;

/** The packing list, the custody form and the provision record on A4. */
@Singleton
final class ParcelForms {
    private final Paper paper = new Paper("/documents/parcel-form.jrxml");
    private final int providerYears;
    private final int receiverYears;

    /**
     * How long the provision record is kept, by whom.
     *
     * @param providerYears from the provision
     * @param receiverYears from the day on which the end of the research is reported
     */
    ParcelForms(
            @Value("${himuro.provision.provider-years:3}") int providerYears,
            @Value("${himuro.provision.receiver-years:5}") int receiverYears) {
        this.providerYears = providerYears;
        this.receiverYears = receiverYears;
    }

    private byte[] form(ParcelPaper p, Text t, String title, FormRows rows) {
        var words = new HashMap<String, Object>();
        ParcelWords.frame(words, p, t, title);
        words.put("signName", t.of("papers.sign-name"));
        words.put("signTime", t.of("papers.sign-time"));
        words.put("signature", t.of("papers.signature"));
        return paper.pdf(words, rows.all());
    }

    /** One page for the box. */
    byte[] packingList(ParcelPaper p, Text t) {
        var rows = new FormRows();
        rows.section(t.of("papers.to"));
        site(rows, p.receiver(), p.to(), t);
        rows.section(t.of("papers.from"));
        site(rows, p.sender(), p.from(), t);
        rows.text(t.of("papers.responsible"), p.responsible());
        rows.section(t.of("papers.contents"))
                .text(t.of("parcel.purpose"), t.name(p.purpose()))
                .text(
                        t.of("papers.pieces-label"),
                        t.of("papers.pieces", p.tubes(), p.boxes().size()))
                .text(t.of("papers.boxes"), p.boxes().isEmpty() ? t.of("papers.no-box") : String.join(", ", p.boxes()))
                .text(t.of("papers.hazard"), p.hazardClass().map(h -> t.of("hazard." + h)))
                .section(t.of("papers.cold"))
                .text(
                        t.of("parcel.temperature"),
                        t.of("transportclass." + p.temperature().name()))
                .text(t.of("parcel.coolant"), ParcelWords.coolant(p, t));
        p.airWaybillLine().ifPresent(l -> rows.text(t.of("papers.air-waybill"), l));
        p.packed().shipper().ifPresent(s -> rows.text(t.of("papers.shipper"), s));
        rows.section(t.of("papers.way"))
                .text(
                        t.of("parcel.carrier"),
                        p.carrier()
                                .map(c -> t.either(c.nameJa(), c.nameEn()))
                                .or(() -> p.parcel().carrier()))
                .text(t.of("parcel.waybill"), p.waybill())
                .text(t.of("parcel.arrival"), p.parcel().expectedArrival().map(LocalDate::toString))
                .text(t.of("papers.seal"), p.packed().seal())
                .text(t.of("papers.logger"), p.packed().logger());
        rows.section(t.of("papers.on-arrival")).note(arrival(p, t));
        return form(p, t, "papers.packing-list", rows);
    }

    private static void site(FormRows rows, Sites.Site site, Address at, Text t) {
        rows.big("", ParcelWords.name(site, t))
                .text(t.of("papers.address"), at.lines())
                .text(t.of("papers.contact"), at.person())
                .text(t.of("papers.phone"), at.phone());
    }

    private static String arrival(ParcelPaper p, Text t) {
        return Stream.of(
                        Optional.of("seal"),
                        Optional.of("ice").filter(i -> p.dryIceKg().isPresent()),
                        Optional.of("nitrogen").filter(i -> p.coolant().equals(Optional.of("LN2_DRY_SHIPPER"))),
                        Optional.of("logger").filter(i -> p.packed().logger().isPresent()),
                        Optional.of("store"),
                        Optional.of("scan"),
                        Optional.of("wrong"))
                .flatMap(Optional::stream)
                .map(step -> "□  "
                        + t.of(
                                "papers.arrival." + step,
                                t.of("transportclass." + p.temperature().name())))
                .collect(Collectors.joining("\n"));
    }

    /** Leg by leg: what was told, and lines for a carrier who has nothing to tell it with. */
    byte[] custody(ParcelPaper p, Text t) {
        var rows = new FormRows();
        rows.section(t.of("papers.custody-what"))
                .text(t.of("papers.contents"), ParcelWords.details(p, t))
                .text(t.of("papers.seal"), p.packed().seal())
                .text(t.of("papers.responsible"), p.responsible());
        for (var leg : p.handOvers()) {
            rows.section(t.of("road-leg." + leg.kind().name(), leg.depot()));
            side(rows, t.of("papers.given"), leg.given(), t);
            side(rows, t.of("papers.taken"), leg.taken(), t);
        }
        if (p.parcel().arrivedAt().isEmpty()) {
            rows.section(t.of("papers.more-hand-overs"));
            rows.sign(t.of("papers.given")).sign(t.of("papers.taken"));
        }
        return form(p, t, "papers.custody", rows);
    }

    private static void side(FormRows rows, String label, Optional<HandOver.Side> side, Text t) {
        if (side.isEmpty()) {
            rows.sign(label);
            return;
        }
        var s = side.get();
        rows.text(
                label,
                Stream.of(
                                Optional.of(t.exact(s.at())),
                                Optional.of(s.by()),
                                s.words(),
                                Optional.of(t.of("road-evidence." + s.evidence())),
                                s.dryIceKg()
                                        .map(kg -> t.of("coolant.DRY_ICE") + " "
                                                + kg.stripTrailingZeros().toPlainString() + " kg"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("  ·  ")));
    }

    /** The items of the ethical guideline (Guidance, chapter 3, section 8); what this system does not know is left to be filled in. */
    byte[] provision(ParcelPaper p, ParcelContents contents, Text t) {
        var rows = new FormRows();
        var date = p.parcel()
                .givenAt()
                .map(at -> LocalDate.ofInstant(at, p.sender().zone()));
        rows.section(t.of("papers.provider"));
        rows.text(
                        t.of("papers.institution"),
                        ParcelWords.name(p.sender(), t) + " (" + p.sender().code() + ")")
                .text(t.of("papers.researcher"), Optional.empty());
        rows.section(t.of("papers.receiver"));
        rows.text(
                        t.of("papers.institution"),
                        ParcelWords.name(p.receiver(), t) + " (" + p.receiver().code() + ")")
                .text(t.of("papers.researcher"), Optional.empty());
        rows.section(t.of("papers.provided"))
                .text(t.of("papers.provided-on"), date.map(LocalDate::toString))
                .text(t.of("parcel.purpose"), t.name(p.purpose()))
                .text(t.of("papers.plan"), Optional.empty())
                .text(t.of("papers.project"), projects(contents))
                .text(t.of("papers.items"), items(contents, t))
                .text(t.of("papers.information"), t.of("papers.information-items"))
                .text(t.of("papers.obtained"), t.of("papers.obtained-how"));
        rows.section(t.of("papers.keeping"))
                .text(
                        t.of("papers.kept-provider"),
                        t.of("papers.kept-provider-for", providerYears)
                                + date.map(d -> "  ·  "
                                                + t.of(
                                                        "papers.until",
                                                        d.plusYears(providerYears)
                                                                .toString()))
                                        .orElse(""))
                .text(t.of("papers.kept-receiver"), t.of("papers.kept-receiver-for", receiverYears))
                .text(t.of("papers.ended-on"), Optional.empty())
                .note(t.of("papers.kept-note"));
        rows.section(t.of("papers.participants"));
        participants(contents).forEach((donor, lines) -> rows.listed(donor, participant(lines, t)));
        rows.section(t.of("papers.author")).sign(t.of("papers.provider")).sign(t.of("papers.receiver"));
        return form(p, t, "papers.provision", rows);
    }

    private static TreeMap<String, List<PaperLine>> participants(ParcelContents contents) {
        return contents.lines().stream()
                .collect(Collectors.groupingBy(PaperLine::donor, TreeMap::new, Collectors.toList()));
    }

    private static String participant(List<PaperLine> lines, Text t) {
        var first = lines.getFirst();
        return first.consent().form().map(f -> f + "  ·  ").orElse("") + ParcelWords.consent(first, t) + "  ·  "
                + lines.stream().map(PaperLine::tube).sorted().collect(Collectors.joining("  "));
    }

    private static Optional<String> projects(ParcelContents contents) {
        return Optional.of(contents.lines().stream()
                .map(PaperLine::project)
                .filter(p -> !p.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ")));
    }

    private static Optional<String> items(ParcelContents contents, Text t) {
        var counted = contents.lines().stream()
                .collect(Collectors.groupingBy(PaperLine::material, TreeMap::new, Collectors.counting()));
        return Optional.of(counted.entrySet().stream()
                .map(e -> t.of("papers.of-material", t.name(e.getKey()), e.getValue()))
                .collect(Collectors.joining(", ")));
    }
}
