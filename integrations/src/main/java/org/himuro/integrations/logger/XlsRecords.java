package org.himuro.integrations.logger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Goes through the records of a BIFF stream: type, length, data. */
final class XlsRecords {

    private static final int HEAD = 4;

    private final ByteBuffer stream;
    private int at;
    private int type;
    private ByteBuffer data = ByteBuffer.allocate(0);

    XlsRecords(byte[] bytes) {
        stream = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    void seek(int offset) throws IOException {
        if (offset < 0 || offset > stream.capacity() - HEAD) {
            throw new IOException("record at " + offset);
        }
        at = offset;
    }

    /** Steps to the next record; false at the end of the stream. */
    boolean next() throws IOException {
        if (at + HEAD > stream.capacity()) {
            return false;
        }
        type = Short.toUnsignedInt(stream.getShort(at));
        int length = Short.toUnsignedInt(stream.getShort(at + 2));
        if (at + HEAD + length > stream.capacity()) {
            throw new IOException("record cut off");
        }
        data = stream.slice(at + HEAD, length).order(ByteOrder.LITTLE_ENDIAN);
        at += HEAD + length;
        return true;
    }

    int type() {
        return type;
    }

    ByteBuffer data() {
        return data;
    }

    /** This record's data and that of the records that continue it. */
    List<ByteBuffer> withContinued(int continuing) throws IOException {
        var parts = new ArrayList<ByteBuffer>();
        parts.add(data);
        while (at + HEAD <= stream.capacity() && Short.toUnsignedInt(stream.getShort(at)) == continuing && next()) {
            parts.add(data);
        }
        return parts;
    }
}
