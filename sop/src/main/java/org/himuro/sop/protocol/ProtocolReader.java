package org.himuro.sop.protocol;

import java.util.List;
import java.util.Set;
import org.himuro.sop.document.Document;
import org.himuro.sop.document.DocumentNode;
import org.himuro.sop.document.Reading;
import org.himuro.sop.procedure.EffectiveReader;

/**
 * Reads collection protocols (YAML, C1). All faults come at once with path, line and stable code; nothing is thrown for bad input.
 * Codes beside those of {@link org.himuro.sop.document.Fault}: see {@link ProtocolRules}.
 */
public final class ProtocolReader {
    private static final String PROJECT = "[A-Z0-9]{1,8}";

    private ProtocolReader() {}

    /** One protocol. @param procedures the ids of the procedures there are */
    public static Reading<Protocol> read(String yaml, Set<String> procedures) {
        return Document.read(yaml, node -> protocol(node, procedures));
    }

    static Protocol protocol(DocumentNode node, Set<String> procedures) {
        node.only("protocol", "version", "title", "source", "effective", "for", "default", "expired-kits", "specimens");
        var suited = node.at("for").only("cohorts", "cancers");
        var protocol = new Protocol(
                new ProtocolVersion(
                        node.at("protocol").scalar().id(),
                        node.at("version").scalar().integer(1)),
                node.at("title").bilingual(),
                node.at("source").scalar().text(),
                EffectiveReader.read(node.at("effective")),
                words(suited.at("cohorts"), Cohort.class),
                suited.at("cancers").bilingual(),
                node.maybe("default").map(ProtocolReader::standard),
                node.maybe("expired-kits")
                        .map(n -> n.scalar().oneOf(ExpiredKits.class))
                        .orElse(ExpiredKits.ASK),
                node.at("specimens").items().stream()
                        .map(ProtocolReader::specimen)
                        .toList());
        ProtocolRules.check(protocol, node, procedures);
        return protocol;
    }

    private static <E extends Enum<E>> List<E> words(DocumentNode node, Class<E> type) {
        return node.items().stream().map(n -> n.scalar().oneOf(type)).toList();
    }

    private static Default standard(DocumentNode node) {
        node.only("projects", "kinds");
        var projects = node.maybe("projects").map(DocumentNode::items).orElse(List.of());
        return new Default(
                projects.stream().map(ProtocolReader::project).toList(), words(node.at("kinds"), Occasion.class));
    }

    private static String project(DocumentNode node) {
        var project = node.scalar().text();
        if (!project.matches(PROJECT)) {
            node.fault("not-allowed", "a project's capital letters");
        }
        return project;
    }

    private static WantedSpecimen specimen(DocumentNode node) {
        node.only(
                "id",
                "who",
                "role",
                "materials",
                "tubes",
                "container",
                "required",
                "order",
                "reason",
                "procedure",
                "retention",
                "deviation");
        return new WantedSpecimen(
                node.at("id").scalar().id(),
                node.at("who").scalar().oneOf(Whose.class),
                node.at("role").scalar().oneOf(Role.class),
                words(node.at("materials"), SpecimenMaterial.class),
                node.at("tubes").scalar().integer(1),
                node.at("container").bilingual(),
                node.at("required").scalar().flag(),
                node.at("order").scalar().integer(1),
                node.maybe("reason").map(DocumentNode::bilingual),
                node.at("procedure").scalar().id(),
                node.at("retention").bilingual(),
                node.at("deviation").scalar().oneOf(Deviation.class) == Deviation.COUNTS);
    }

    private enum Deviation {
        COUNTS,
        COUNTS_NOT
    }
}
