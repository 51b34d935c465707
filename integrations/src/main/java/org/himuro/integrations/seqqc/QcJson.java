package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.MALFORMED_JSON;
import static org.himuro.integrations.FindingCode.UNKNOWN_FORMAT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himuro.integrations.Findings;

/** Chooses among the formats written as JSON by the members they have. */
final class QcJson {

    private static final Set<String> MEMBERS = Set.of(
            "summary",
            "filtering_result",
            "duplication",
            "insert_size",
            "biosample",
            "wgs_qc_metrics",
            "report_general_stats_data");

    private QcJson() {}

    static Sheet read(String text, Optional<String> wanted, Findings findings) {
        var members = JsonText.members(text, MEMBERS);
        if (members.isEmpty()) {
            findings.add(0, MALFORMED_JSON);
            return new Sheet("", findings);
        }
        return sheet(members.get(), wanted, findings);
    }

    private static Sheet sheet(Map<String, JsonNode> members, Optional<String> wanted, Findings findings) {
        if (members.containsKey("wgs_qc_metrics")) {
            return Ga4ghWgs.read(members, new Sheet("GA4GH WGS QC", findings));
        }
        if (members.containsKey("report_general_stats_data")) {
            return MultiQcJson.read(members, wanted, new Sheet("MultiQC", findings));
        }
        if (members.containsKey("summary")) {
            return Fastp.read(members, new Sheet("fastp", findings));
        }
        findings.add(0, UNKNOWN_FORMAT);
        return new Sheet("", findings);
    }
}
