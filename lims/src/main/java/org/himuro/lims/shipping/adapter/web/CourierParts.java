package org.himuro.lims.shipping.adapter.web;

import io.micronaut.http.server.multipart.MultipartBody;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.FormParts;

/** What a form of an opened link says. @param file empty where none was chosen: a field left empty comes as a file of no bytes */
record CourierParts(Map<String, String> all, Optional<byte[]> file) {
    static CourierParts of(MultipartBody body) {
        var parts = FormParts.of(body);
        return new CourierParts(
                parts.fields(),
                parts.files("file").stream().filter(file -> file.length > 0).reduce((one, later) -> later));
    }

    String said(String field) {
        return all.getOrDefault(field, "").strip();
    }

    Fields form() {
        return Fields.form(all);
    }
}
