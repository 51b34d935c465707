package org.himuro.labels.make;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.himuro.labels.make.DataFault.Code;
import org.himuro.labels.make.DataFile.DataRow;

/** An object of texts, or a list of them. A number is taken to the letter; true, false, null and lists are refused. */
final class JsonRows {
    private static final JsonFactory JSON = new JsonFactory();

    private final DataFile file;

    JsonRows(DataFile file) {
        this.file = file;
    }

    void read(String text) {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                object(parser, 1);
            } else {
                list(parser);
            }
            if (parser.nextToken() != null) {
                file.add(notJson(parser.currentTokenLocation()));
            }
        } catch (JsonProcessingException broken) {
            file.add(notJson(Optional.ofNullable(broken.getLocation()).orElse(JsonLocation.NA)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void list(JsonParser parser) throws IOException {
        for (var row = 1; parser.nextToken() != JsonToken.END_ARRAY; row++) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                file.add(DataFault.ofRow(Code.ROW_EXPECTED, line(parser), row, kind(parser)));
                parser.skipChildren();
            } else if (!object(parser, row)) {
                return;
            }
        }
    }

    private boolean object(JsonParser parser, int row) throws IOException {
        var begins = line(parser);
        var values = new HashMap<String, String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var field = parser.currentName();
            var at = line(parser);
            parser.nextToken();
            if (values.containsKey(field)) {
                file.add(DataFault.ofField(Code.FIELD_TWICE, at, row, field));
            }
            values.put(field, "");
            if (file.isKnown(field, at, row)) {
                values.put(field, value(parser, row, field));
            }
            parser.skipChildren();
        }
        return file.add(new DataRow(row, begins, values));
    }

    private String value(JsonParser parser, int row, String field) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
            default -> {
                file.add(DataFault.ofField(Code.TEXT_EXPECTED, line(parser), row, field, kind(parser)));
                yield "";
            }
        };
    }

    private static String kind(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_ARRAY -> "[…]";
            case START_OBJECT -> "{…}";
            case VALUE_STRING -> "\"…\"";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "123";
            default -> parser.currentToken().name().replace("VALUE_", "").toLowerCase(Locale.ROOT);
        };
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** A text of too many levels has no place. */
    private static DataFault notJson(JsonLocation at) {
        var line = Math.max(1, at.getLineNr());
        return DataFault.ofFile(Code.NOT_JSON, line, line, Math.max(1, at.getColumnNr()));
    }
}
