package org.himuro.integrations.table;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook beside its sheets: their list, the shared strings, the number formats. */
public final class XlsxParts {

    private static final XMLInputFactory XML = factory();

    private XlsxParts() {}

    /** A sheet's name and the part that holds it. */
    public record SheetAt(String name, String part) {}

    /** The sheets in their order, and whether days are counted from 1904. */
    public record Book(List<SheetAt> sheets, boolean since1904) {}

    public static XMLStreamReader open(byte[] part) throws XMLStreamException {
        return open(new ByteArrayInputStream(part));
    }

    static XMLStreamReader open(InputStream part) throws XMLStreamException {
        return XML.createXMLStreamReader(part);
    }

    public static Book book(Map<String, byte[]> parts) throws XMLStreamException {
        var targets = targets(parts);
        var sheets = new ArrayList<SheetAt>();
        boolean since1904 = false;
        var xml = open(content(parts, "xl/workbook.xml"));
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                var flag = attribute(xml, "date1904").orElse("0");
                since1904 = flag.equals("1") || flag.equals("true");
            } else if (xml.getLocalName().equals("sheet")) {
                var target = targets.get(attribute(xml, "id").orElse(""));
                if (target != null && target.contains("worksheets/")) {
                    sheets.add(new SheetAt(attribute(xml, "name").orElse(""), target));
                }
            }
        }
        return new Book(sheets, since1904);
    }

    private static Map<String, String> targets(Map<String, byte[]> parts) throws XMLStreamException {
        var targets = new HashMap<String, String>();
        var xml = open(content(parts, "xl/_rels/workbook.xml.rels"));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                var target = attribute(xml, "Target").orElse("");
                targets.put(
                        attribute(xml, "Id").orElse(""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    public static List<String> strings(Map<String, byte[]> parts) throws XMLStreamException {
        var strings = new ArrayList<String>();
        var part = parts.get("xl/sharedStrings.xml");
        if (part == null) {
            return strings;
        }
        var text = new StringBuilder();
        boolean phonetic = false;
        var xml = open(part);
        while (xml.hasNext()) {
            int event = xml.next();
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            boolean end = event == XMLStreamConstants.END_ELEMENT;
            if (start && xml.getLocalName().equals("si")) {
                text.setLength(0);
            } else if ((start || end) && xml.getLocalName().equals("rPh")) {
                phonetic = start;
            } else if (start && xml.getLocalName().equals("t") && !phonetic) {
                text.append(xml.getElementText());
            } else if (end && xml.getLocalName().equals("si")) {
                strings.add(text.toString());
            }
        }
        return strings;
    }

    /** The number format of each cell style. */
    public static List<DateFormat> formats(Map<String, byte[]> parts) throws XMLStreamException {
        var styles = new ArrayList<DateFormat>();
        var part = parts.get("xl/styles.xml");
        if (part == null) {
            return styles;
        }
        var own = new HashMap<Integer, String>();
        boolean cells = false;
        var xml = open(part);
        while (xml.hasNext()) {
            int event = xml.next();
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (!start && event != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "cellXfs" -> cells = start;
                case "numFmt" -> {
                    if (start) {
                        own.put(
                                number(xml, "numFmtId"),
                                attribute(xml, "formatCode").orElse(""));
                    }
                }
                case "xf" -> {
                    if (start && cells) {
                        styles.add(DateFormat.of(number(xml, "numFmtId"), own));
                    }
                }
                default -> {
                    // fonts, fills and borders say nothing of a value
                }
            }
        }
        return styles;
    }

    /** How many digits each cell style shows at least: a number written as {@code 000123} is a code. */
    static List<Integer> zeros(Map<String, byte[]> parts) throws XMLStreamException {
        var zeros = new ArrayList<Integer>();
        var part = parts.get("xl/styles.xml");
        var own = new HashMap<Integer, Integer>();
        boolean cells = false;
        var xml = open(part == null ? "<none/>".getBytes(StandardCharsets.UTF_8) : part);
        while (xml.hasNext()) {
            int event = xml.next();
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (!start && event != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("cellXfs")) {
                cells = start;
            } else if (start && xml.getLocalName().equals("numFmt")) {
                var code = attribute(xml, "formatCode").orElse("");
                own.put(number(xml, "numFmtId"), code.matches("0{2,30}") ? code.length() : 0);
            } else if (start && cells && xml.getLocalName().equals("xf")) {
                zeros.add(own.getOrDefault(number(xml, "numFmtId"), 0));
            }
        }
        return zeros;
    }

    public static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    public static int number(XMLStreamReader xml, String name) {
        return attribute(xml, name)
                .filter(text -> text.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private static byte[] content(Map<String, byte[]> parts, String name) throws XMLStreamException {
        var part = parts.get(name);
        if (part == null) {
            throw new XMLStreamException(name);
        }
        return part;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
