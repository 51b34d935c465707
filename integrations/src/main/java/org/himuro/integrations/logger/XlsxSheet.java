package org.himuro.integrations.logger;

import static org.himuro.integrations.table.XlsxParts.attribute;
import static org.himuro.integrations.table.XlsxParts.number;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.himuro.integrations.table.DateFormat;
import org.himuro.integrations.table.XlsxParts;

/** Reads a sheet's rows as text: dates as dates, formulas as formulas. */
record XlsxSheet(List<String> strings, List<DateFormat> formats, boolean since1904) {

    List<Row> rows(byte[] part) throws XMLStreamException, IOException {
        var rows = new SheetRows();
        var xml = XlsxParts.open(part);
        int row = 0;
        int column = -1;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("row")) {
                row = Math.max(row + 1, number(xml, "r"));
                column = -1;
            } else if (xml.getLocalName().equals("c")) {
                column = attribute(xml, "r").map(XlsxSheet::column).orElse(column + 1);
                rows.set(row, column, cell(xml));
            }
        }
        return rows.list();
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException {
        var type = attribute(xml, "t").orElse("n");
        int style = number(xml, "s");
        var value = new StringBuilder();
        var formula = new ArrayList<String>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v", "t" -> value.append(xml.getElementText());
                case "f" -> formula.add(xml.getElementText());
                default -> {
                    // rich text is made of further "t"
                }
            }
        }
        return formula.isEmpty() ? text(type, style, value.toString()) : "=" + String.join("", formula) + "()";
    }

    private String text(String type, int style, String value) {
        if (type.equals("s")) {
            return value.matches("[0-9]{1,8}") && Integer.parseInt(value) < strings.size()
                    ? strings.get(Integer.parseInt(value))
                    : "";
        }
        if (!type.equals("n") || value.isEmpty()) {
            return value;
        }
        var format = style < formats.size() ? formats.get(style) : DateFormat.NUMBER;
        return format.shown(value, since1904);
    }

    // letters count to the base of 26: A = 0, AA = 26
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < Math.min(3, reference.length()) && Character.isUpperCase(reference.charAt(i)); i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }
}
