package org.himuro.labels.picture;

import javax.imageio.stream.ImageInputStreamImpl;

/** A file's bytes as the readers of pictures want them, without another copy. */
final class BytesStream extends ImageInputStreamImpl {
    private final byte[] bytes;

    BytesStream(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int most) {
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return most == 0 ? 0 : -1;
        }
        var count = (int) Math.min(most, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }
}
