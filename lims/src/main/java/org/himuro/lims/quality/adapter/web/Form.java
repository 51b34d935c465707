package org.himuro.lims.quality.adapter.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A posted form; a field that did not come is an empty text. */
record Form(Map<String, String> fields) {

    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    Optional<String> remark() {
        return Optional.of(text("remark")).filter(text -> !text.isEmpty());
    }

    UUID act(UUID otherwise) {
        var text = text("act");
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : otherwise;
    }
}
