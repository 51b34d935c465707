package org.himuro.lims.sequencing.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.himuro.integrations.Reading;
import org.himuro.integrations.seqqc.QcReader;
import org.himuro.integrations.seqqc.QcReading;
import org.himuro.lims.sequencing.QcFile;
import org.himuro.lims.sequencing.QcValue;

/**
 * From the bytes of quality files to their values. The names the files came with are never used: they may hold a person's.
 */
final class ReadingQc {
    private ReadingQc() {}

    record Result(List<QcFile> files, List<QcUpload.Faulty> faulty) {}

    /** @param accepted what a file may call its sample, in capitals */
    static Result read(List<byte[]> uploads, List<String> accepted) {
        var files = new ArrayList<QcFile>();
        var faulty = new ArrayList<QcUpload.Faulty>();
        for (int i = 0; i < uploads.size(); i++) {
            switch (QcReader.read(uploads.get(i), "qc")) {
                case Reading.Read<QcReading>(var reading, var findings) -> files.add(file(reading, accepted));
                case Reading.Refused<QcReading>(var findings) -> faulty.add(new QcUpload.Faulty(i + 1, findings));
            }
        }
        return new Result(files, faulty);
    }

    private static QcFile file(QcReading reading, List<String> accepted) {
        boolean fits = reading.sample()
                .map(s -> s.strip().toUpperCase(Locale.ROOT))
                .filter(accepted::contains)
                .isPresent();
        var values = new ArrayList<QcValue>();
        reading.metrics().forEach((name, metric) -> values.add(new QcValue(name, metric.value(), metric.unit())));
        var label = reading.tool().replaceAll("[^A-Za-z0-9]+", "-") + "-" + reading.sha256().substring(0, 8);
        return new QcFile(label, reading.sha256(), reading.tool(), fits, values);
    }
}
