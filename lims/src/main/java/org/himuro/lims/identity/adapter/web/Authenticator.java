package org.himuro.lims.identity.adapter.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.himuro.lims.identity.model.Base32;

/**
 * A secret as an authenticator app takes it: a QR code of the {@code otpauth:} address, drawn as SVG, and the text beneath it.
 *
 * @param picture a {@code data:} address; the policy of the pages allows pictures by data
 * @param secret in groups of four
 */
record Authenticator(String picture, String secret) {
    private static final int QUIET = 4;

    static Authenticator of(String account, byte[] secret) {
        var text = Base32.of(secret);
        var address = "otpauth://totp/Himuro:" + account + "?secret=" + text + "&issuer=Himuro";
        var svg = svg(matrix(address)).getBytes(StandardCharsets.US_ASCII);
        return new Authenticator(
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg),
                text.replaceAll("(.{4})(?=.)", "$1 "));
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalStateException("an address this short fits a QR code", e);
        }
    }

    private static String svg(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(matrix.getWidth(), matrix.getHeight())
                + "<path fill=\"#fff\" d=\"M0 0h" + matrix.getWidth() + "v" + matrix.getHeight() + "H0z\"/>"
                + "<path d=\"" + path + "\"/></svg>";
    }
}
