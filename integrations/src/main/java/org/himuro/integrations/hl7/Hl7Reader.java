package org.himuro.integrations.hl7;

import static org.himuro.integrations.FindingCode.ENCODING_CHARACTERS;
import static org.himuro.integrations.FindingCode.FIELD_INVALID;
import static org.himuro.integrations.FindingCode.FIELD_MISSING;
import static org.himuro.integrations.FindingCode.MESSAGE_TYPE_UNSUPPORTED;
import static org.himuro.integrations.FindingCode.NOT_HL7;
import static org.himuro.integrations.FindingCode.ORDER_MISSING;
import static org.himuro.integrations.FindingCode.PATIENT_MISSING;
import static org.himuro.integrations.FindingCode.SEGMENT_INVALID;
import static org.himuro.integrations.FindingCode.SEVERAL_MESSAGES;
import static org.himuro.integrations.FindingCode.TOO_LARGE;
import static org.himuro.integrations.FindingCode.UNKNOWN_ENCODING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.himuro.integrations.Findings;
import org.himuro.integrations.Lines;
import org.himuro.integrations.Reading;
import org.himuro.integrations.TextDecoding.Text;
import org.himuro.integrations.hl7.OrderMessage.Header;

/**
 * Reads HL7 v2 messages as hospitals really send them (X3): any of the three line breaks, with or without MLLP framing,
 * ISO-2022-JP, UTF-8, Latin or Shift_JIS, any version. Lenient: an unknown segment or a broken field is a finding.
 * Stateless; never throws on what a message holds.
 */
public final class Hl7Reader {

    /** Larger messages are refused. */
    public static final int MOST_BYTES = 4 << 20;

    private static final Set<String> TYPES = Set.of("OML", "ADT", "ORU", "ORM", "ACK", "OSM", "OUL", "SSU");
    private static final Set<String> ORDERING = Set.of("OML", "ORM");
    /** Without a patient they say nothing, or were cut off; a message about specimens may do without. */
    private static final Set<String> ABOUT_A_PATIENT = Set.of("OML", "ORM", "ADT", "ORU");

    private static final Pattern SEGMENT = Pattern.compile("[A-Z][A-Z0-9]{2}");

    private Hl7Reader() {}

    /** Reads one message. */
    public static Reading<OrderMessage> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Reading.refused(TOO_LARGE, String.valueOf(MOST_BYTES));
        }
        var message = Frame.stripped(bytes);
        if (!RawHeader.begins(message)) {
            return Reading.refused(NOT_HL7);
        }
        var findings = new Findings();
        var declared = RawHeader.field(message, 18);
        var text = Charsets.decode(message, declared, findings);
        if (text.isEmpty() && !findings.refusing()) {
            findings.add(1, UNKNOWN_ENCODING);
        }
        return text.isEmpty() ? new Reading.Refused<>(findings.list()) : read(text.get(), declared, findings);
    }

    private static Reading<OrderMessage> read(Text text, String declared, Findings findings) {
        var segments = segments(text.text(), findings);
        if (segments.isEmpty() || !segments.getFirst().name().equals("MSH")) {
            return Reading.refused(NOT_HL7);
        }
        var header = header(segments.getFirst(), text.charset(), declared, findings);
        var type = header.messageType();
        var kind = type.replaceAll("\\^.*", "");
        if (!TYPES.contains(kind)) {
            findings.add(1, MESSAGE_TYPE_UNSUPPORTED, type);
        }
        var patient = first(segments, "PID").map(new PatientRule(findings)::patient);
        var orders = new OrdersRule(specimenFirst(segments), findings);
        if (ORDERING.contains(kind)) {
            segments.forEach(orders::take);
        }
        var read = orders.orders();
        if (patient.isEmpty() && ABOUT_A_PATIENT.contains(kind)) {
            findings.add(0, PATIENT_MISSING);
        }
        if (read.isEmpty() && ORDERING.contains(kind)) {
            findings.add(0, ORDER_MISSING);
        }
        var merged = first(segments, "MRG").map(mrg -> new PatientId(mrg.component(1, 1), mrg.component(1, 4)));
        return findings.reading(() -> new OrderMessage(header, patient, merged, read));
    }

    private static List<Segment> segments(String text, Findings findings) {
        var lines = Lines.of(text).filled();
        var marks = marks(lines.getFirst().text(), findings);
        var segments = new ArrayList<Segment>();
        for (Lines.Line line : lines) {
            var segment = Segment.of(line.number(), line.text(), marks);
            if (!SEGMENT.matcher(segment.name()).matches()) {
                // a line that is no segment may be text with a name in it: only its place is told
                findings.add(line.number(), SEGMENT_INVALID, "…");
            } else if (segment.name().equals("MSH") && !segments.isEmpty()) {
                findings.add(line.number(), SEVERAL_MESSAGES);
            } else {
                segments.add(segment);
            }
        }
        return segments;
    }

    private static Marks marks(String msh, Findings findings) {
        char field = msh.charAt(3);
        int end = msh.indexOf(field, 4);
        var msh2 = msh.substring(4, end < 0 ? msh.length() : end);
        if (!Marks.usual(msh2)) {
            findings.add(1, ENCODING_CHARACTERS, msh2);
        }
        return Marks.of(field, msh2);
    }

    private static Header header(Segment msh, String charset, String declared, Findings findings) {
        var trigger = msh.component(9, 2);
        var type = msh.component(9, 1) + (trigger.isEmpty() ? "" : "^" + trigger);
        var sent = MessageTime.of(msh.component(7, 1));
        if (sent.isEmpty() && !msh.component(7, 1).isEmpty()) {
            findings.add(1, FIELD_INVALID, "MSH-7");
        }
        if (msh.component(10, 1).isEmpty()) {
            findings.add(1, FIELD_MISSING, "MSH-10");
        }
        return new Header(
                type,
                msh.component(10, 1),
                msh.component(3, 1),
                msh.component(4, 1),
                msh.component(5, 1),
                msh.component(6, 1),
                sent,
                msh.component(11, 1),
                msh.component(12, 1),
                charset,
                declared);
    }

    private static boolean specimenFirst(List<Segment> segments) {
        return segments.stream()
                .map(Segment::name)
                .filter(Set.of("SPM", "ORC", "OBR")::contains)
                .findFirst()
                .filter("SPM"::equals)
                .isPresent();
    }

    private static Optional<Segment> first(List<Segment> segments, String name) {
        return segments.stream().filter(segment -> segment.name().equals(name)).findFirst();
    }
}
