package org.himuro.lims.monitoring.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.Finding;
import org.himuro.lims.monitoring.Exposure;
import org.himuro.lims.monitoring.Logger;
import org.himuro.lims.monitoring.ParcelRoad;
import org.himuro.lims.monitoring.TemperatureProfile;
import org.himuro.lims.monitoring.TemperatureSeries;
import org.himuro.lims.monitoring.model.SeriesPlot;
import org.himuro.lims.shared.Reason;

/**
 * The page of a parcel's temperature.
 *
 * @param profile of its class, in force now
 * @param loggers of the site, whose files it has explained
 * @param mayRecord the viewer may hand in a file
 * @param said what became of the last file
 */
public record TemperaturePage(
        ParcelRoad parcel,
        TemperatureProfile profile,
        List<Card> series,
        List<Logger> loggers,
        boolean mayRecord,
        Said said,
        Optional<LoggerTeaching> teach) {
    public TemperaturePage {
        series = List.copyOf(series);
        loggers = List.copyOf(loggers);
    }

    /**
     * @param form what stands in the form
     * @param findings of the file, each with its line
     * @param warned what it was recorded with; nothing was refused then
     */
    public record Said(Map<String, String> form, List<Finding> findings, List<Reason> refused, List<Reason> warned) {
        public Said {
            form = Map.copyOf(form);
            findings = List.copyOf(findings);
            refused = List.copyOf(refused);
            warned = List.copyOf(warned);
        }

        public static Said nothing(String zone) {
            return new Said(Map.of("zone", zone), List.of(), List.of(), List.of());
        }

        public boolean faulty() {
            return !refused.isEmpty()
                    || findings.stream().anyMatch(f -> f.code().refusing());
        }

        public String value(String field) {
            return form.getOrDefault(field, "");
        }
    }

    /**
     * One series.
     *
     * @param profile by which it was judged
     * @param exposure of the parcel on the road
     * @param kinetic mean kinetic temperature on the road, where it means something
     */
    public record Card(
            TemperatureSeries series,
            TemperatureProfile profile,
            Exposure exposure,
            SeriesPlot plot,
            Optional<BigDecimal> kinetic,
            List<OfTube> tubes) {
        public Card {
            tubes = List.copyOf(tubes);
        }
    }

    /** @param exposure between its packing and its receipt */
    public record OfTube(String code, Exposure exposure) {}
}
