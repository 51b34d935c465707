package org.himuro.lims.collection.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.collection.Exemption;
import org.himuro.lims.collection.FollowProtocol;
import org.himuro.lims.collection.Kinfolk;
import org.himuro.lims.collection.RevokeExemption;
import org.himuro.lims.collection.WithdrawRelation;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.specimen.Relation;
import org.himuro.sop.protocol.Completeness;
import org.himuro.sop.protocol.Line;
import org.himuro.sop.protocol.Protocol;
import org.himuro.sop.protocol.SpecimenMaterial;

/**
 * What a case needs, as its page shows it: what is there, what is missing, whose, and what cannot be had by whose word.
 *
 * @param needs empty where the case follows no protocol
 * @param kin both ways
 * @param moved where it does not follow the version of its first day
 * @param others the protocols in force that it might follow
 * @param mayChange the reader may say what cannot be had, and who is related
 */
public record CaseNeedLines(
        Optional<Completeness> needs,
        List<Said> exemptions,
        List<Kinfolk.Line> kin,
        Optional<Moved> moved,
        List<Protocol> others,
        boolean mayChange) {
    public CaseNeedLines {
        exemptions = List.copyOf(exemptions);
        kin = List.copyOf(kin);
        others = List.copyOf(others);
    }

    /** An exemption with the name of who said it. */
    public record Said(Exemption exemption, String by) {}

    /** @param why code */
    public record Moved(Instant at, String by, String why) {}

    /** The version of the same protocol that is in force by now, where the case follows an older one. */
    public Optional<Protocol> newer() {
        return others.stream()
                .filter(p -> needs.map(n -> n.protocol().version())
                        .filter(v -> v.id().equals(p.version().id())
                                && v.version() < p.version().version())
                        .isPresent())
                .findFirst();
    }

    public FollowProtocol.Why[] moves() {
        return FollowProtocol.Why.values();
    }

    public boolean complete() {
        return needs.map(Completeness::complete).orElse(false);
    }

    public boolean next(Line line) {
        return needs.flatMap(Completeness::next).filter(line::equals).isPresent();
    }

    public Optional<Said> said(Line line) {
        return exemptions.stream()
                .filter(s -> s.exemption().line().equals(line.wanted().id()))
                .findFirst();
    }

    public static Tone tone(Line line) {
        return switch (line.state()) {
            case MET -> Tone.DONE;
            case COMING -> Tone.ACCENT;
            case MISSING -> Tone.LOOK;
            case NOT_OBTAINABLE, OPTIONAL -> Tone.WAITING;
        };
    }

    public static Phrase word(Line line) {
        var key = "need.state." + Phrase.hyphenated(line.state().name());
        return line.state() == Line.State.MISSING ? Phrase.of(key, line.missing()) : Phrase.of(key);
    }

    /** Whose it is and what it stands for. */
    public static Phrase who(Line line) {
        return Phrase.of(
                "need.who",
                Phrase.of("whose." + Phrase.hyphenated(line.wanted().whose().name())),
                Phrase.of("role." + Phrase.hyphenated(line.wanted().role().name())));
    }

    public static String material(SpecimenMaterial material) {
        return "material." + Phrase.hyphenated(material.name());
    }

    public Exemption.Why[] whys() {
        return Exemption.Why.values();
    }

    public RevokeExemption.Why[] backs() {
        return RevokeExemption.Why.values();
    }

    public Relation[] relations() {
        return Relation.values();
    }

    public WithdrawRelation.Why[] undoes() {
        return WithdrawRelation.Why.values();
    }

    /** What the relative is to the donor; seen from the relative, whose relative it is. */
    public static Phrase relation(Kinfolk.Line line) {
        var word =
                Phrase.of("whose." + Phrase.hyphenated(line.kinship().relation().name()));
        return Phrase.of(line.relative() ? "kin.relative" : "kin.proband", word);
    }

    public static Instant when(Said said) {
        return said.exemption().declaredAt();
    }
}
