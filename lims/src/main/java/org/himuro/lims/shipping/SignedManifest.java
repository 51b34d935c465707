package org.himuro.lims.shipping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.lims.specimen.Material;

/**
 * What a closed parcel holds by its sender's word, for a laboratory that shares no database with us (H4): canonical JSON (RFC 8785)
 * signed with the key of the seals. It holds research codes only; {@code format} keeps its signature from counting for anything else
 * that this key signs.
 *
 * @param dryIceKg net kilograms, a decimal as text: no number depends on a reader's floating point
 * @param tubes how many lines there are
 * @param keyId the first 16 hexadecimal digits of the SHA-256 of {@code signer}
 * @param signer the public key (X.509 encoding, Base64)
 * @param signature Ed25519 over the document with an empty signature, as hexadecimal digits
 */
public record SignedManifest(
        String format,
        String parcel,
        End sender,
        End receiver,
        Purpose purpose,
        TransportClass temperature,
        Optional<String> coolant,
        Optional<String> dryIceKg,
        Optional<String> hazardClass,
        Optional<String> seal,
        Optional<String> logger,
        Optional<String> carrier,
        Optional<String> waybill,
        Optional<LocalDate> expectedArrival,
        int tubes,
        List<Box> boxes,
        List<Line> lines,
        Instant signedAt,
        String keyId,
        String signer,
        String signature) {
    public static final String FORMAT = "himuro-manifest/1";

    public SignedManifest {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    public record End(String code, String nameJa, String nameEn) {}

    public record Box(String code, int rows, int columns) {}

    /** @param box the box that was packed whole, with the position in it */
    public record Line(int line, String tube, Material material, Optional<String> box, Optional<String> position) {}

    public SignedManifest signed(String with) {
        return new SignedManifest(
                format,
                parcel,
                sender,
                receiver,
                purpose,
                temperature,
                coolant,
                dryIceKg,
                hazardClass,
                seal,
                logger,
                carrier,
                waybill,
                expectedArrival,
                tubes,
                boxes,
                lines,
                signedAt,
                keyId,
                signer,
                with);
    }

    /** What is signed. */
    public byte[] content() {
        return Canonical.write(signed("")).getBytes(StandardCharsets.UTF_8);
    }

    /** The file that {@code himuro verify manifest} takes. */
    public String file() {
        return Canonical.write(this);
    }

    /** Of the whole file: what stands in the symbol on the box. */
    public Digest hash() {
        return new Digest(Sha256.of(file()));
    }
}
