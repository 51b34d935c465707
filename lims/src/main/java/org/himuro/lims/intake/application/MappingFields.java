package org.himuro.lims.intake.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himuro.lims.intake.model.IntakeMapping;

/** A mapping as the fields of its form. */
public final class MappingFields {
    private MappingFields() {}

    /** @param words that stand in the list, in the order of the form */
    static Map<String, String> of(String name, IntakeMapping mapping, List<String> words) {
        var form = new HashMap<String, String>();
        form.put("name", name);
        form.put("sheet", mapping.sheet());
        form.put("headerRow", String.valueOf(mapping.headerRow()));
        mapping.columns()
                .forEach(c -> form.put("column-" + c.number(), c.field().name()));
        for (int i = 0; i < words.size(); i++) {
            int n = i;
            mapping.material(words.get(i)).ifPresent(m -> form.put("meaning-" + n, m.name()));
        }
        form.put("scheme", mapping.scheme().name());
        form.put("boxRows", mapping.boxRows() == 0 ? "" : String.valueOf(mapping.boxRows()));
        form.put("boxColumns", mapping.boxColumns() == 0 ? "" : String.valueOf(mapping.boxColumns()));
        form.put("prefix", mapping.prefix());
        if (mapping.frozen()) {
            form.put("frozen", "yes");
        }
        form.put("form", mapping.form());
        form.put("formVersion", String.valueOf(mapping.formVersion()));
        form.put("project", mapping.project());
        return form;
    }
}
