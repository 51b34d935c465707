package org.himuro.integrations.seqqc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a JSON object strictly, keeping only the members asked for, so that large reports stay small in memory. */
final class JsonText {

    // Python's json writes NaN for a figure it does not have: a finding for us, not a broken file
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() {}

    /** The wanted members of the object, by name; nothing if the text is not one well-formed JSON object. */
    static Optional<Map<String, JsonNode>> members(String text, Set<String> wanted) {
        var members = new LinkedHashMap<String, JsonNode>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (wanted.contains(name)) {
                    members.put(name, parser.readValueAsTree());
                } else {
                    parser.skipChildren();
                }
            }
            return parser.nextToken() == null ? Optional.of(members) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** A value as text, for {@link Numbers}; words for what is no number. */
    static String value(JsonNode node) {
        return node.isNumber() && !node.isDouble() && !node.isFloat()
                ? node.decimalValue().toString()
                : node.asText();
    }
}
