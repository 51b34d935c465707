package org.himuro.integrations.table;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.himuro.integrations.table.TableCell.Kind;

/**
 * Reads one cell of a sheet.
 *
 * @param strings the texts that cells share
 * @param formats of each style
 * @param zeros how many digits each style shows at least
 */
record SheetCells(List<String> strings, List<DateFormat> formats, List<Integer> zeros, boolean since1904) {

    TableCell read(XMLStreamReader xml) throws XMLStreamException {
        var type = XlsxParts.attribute(xml, "t").orElse("n");
        int style = XlsxParts.number(xml, "s");
        var value = new StringBuilder();
        boolean formula = false;
        boolean phonetic = false;
        while (xml.hasNext()) {
            int event = xml.next();
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            boolean end = event == XMLStreamConstants.END_ELEMENT;
            if (end && xml.getLocalName().equals("c")) {
                break;
            }
            if ((start || end) && xml.getLocalName().equals("rPh")) {
                phonetic = start;
            } else if (start && xml.getLocalName().equals("f")) {
                formula = true;
            } else if (start
                    && !phonetic
                    && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
                value.append(xml.getElementText());
            }
        }
        return cell(type, style, value.toString(), formula);
    }

    private TableCell cell(String type, int style, String value, boolean formula) {
        return switch (type) {
            case "s" -> new TableCell(shared(value).strip(), Kind.TEXT, formula);
            case "e" -> new TableCell(value.strip(), Kind.ERROR, formula);
            case "b" -> new TableCell(value.equals("1") ? "TRUE" : "FALSE", Kind.TEXT, formula);
            case "n" -> number(style, value.strip(), formula);
            default -> new TableCell(value.strip(), Kind.TEXT, formula);
        };
    }

    private String shared(String value) {
        return value.matches("[0-9]{1,8}") && Integer.parseInt(value) < strings.size()
                ? strings.get(Integer.parseInt(value))
                : "";
    }

    private TableCell number(int style, String value, boolean formula) {
        if (value.isEmpty()) {
            return TableCell.EMPTY;
        }
        var format = style < formats.size() ? formats.get(style) : DateFormat.NUMBER;
        var shown = format.shown(value, since1904);
        int digits = style < zeros.size() ? zeros.get(style) : 0;
        if (format == DateFormat.NUMBER && shown.matches("[0-9]+") && shown.length() < digits) {
            shown = "0".repeat(digits - shown.length()) + shown;
        }
        return new TableCell(shown, format == DateFormat.NUMBER ? Kind.NUMBER : Kind.DATE, formula);
    }
}
