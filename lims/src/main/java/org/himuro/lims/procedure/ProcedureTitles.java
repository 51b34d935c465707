package org.himuro.lims.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.himuro.sop.document.Text;

/** What procedures are called, by id: the words of the newest version. */
public record ProcedureTitles(Map<String, Text> titles) {
    public static ProcedureTitles of(Procedures procedures) {
        var titles = new LinkedHashMap<String, Text>();
        procedures.all().forEach(p -> titles.putIfAbsent(p.version().id(), p.title()));
        return new ProcedureTitles(titles);
    }

    public Set<String> ids() {
        return titles.keySet();
    }

    /** The id itself where no version is known any more. */
    public Text of(String id) {
        return titles.getOrDefault(id, new Text(id, id));
    }
}
