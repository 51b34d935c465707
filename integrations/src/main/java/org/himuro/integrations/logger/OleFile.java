package org.himuro.integrations.logger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The compound file that older office programs write ([MS-CFB]): a small file system of named streams in one file. */
final class OleFile {

    private static final int HEADER = 512;
    private static final int FIRST_TABLES = 109;
    private static final int ENTRY = 128;
    private static final int STREAM = 2;
    private static final int ROOT = 5;
    private static final int LAST_SECTOR = -6; // smaller values, as unsigned, mark ends and free sectors

    private final ByteBuffer file;
    private final int sectorSize;
    private final int smallest;
    private final List<Integer> table = new ArrayList<>();
    private final List<Integer> smallTable = new ArrayList<>();
    private final byte[] directory;
    private byte[] smallSectors = new byte[0];

    private OleFile(byte[] bytes) throws IOException {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int shift = bytes.length < HEADER ? 0 : file.getShort(30);
        if (shift != 9 && shift != 12) {
            throw new IOException("sector size");
        }
        sectorSize = 1 << shift;
        smallest = file.getInt(56);
        tables();
        directory = chain(file.getInt(48), table);
        var small = ByteBuffer.wrap(chain(file.getInt(60), table)).order(ByteOrder.LITTLE_ENDIAN);
        while (small.remaining() >= 4) {
            smallTable.add(small.getInt());
        }
        var root = entry("Root Entry", ROOT);
        if (root.isPresent()) {
            smallSectors = chain(root.get().start(), table);
        }
    }

    /** Opens a file; fails if it is damaged or cut off. */
    static OleFile of(byte[] bytes) throws IOException {
        try {
            return new OleFile(bytes);
        } catch (IndexOutOfBoundsException | BufferUnderflowException cut) {
            throw new IOException("sectors", cut);
        }
    }

    /** The content of a stream, if there is one of this name. */
    Optional<byte[]> stream(String name) throws IOException {
        var entry = entry(name, STREAM);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        int size = entry.get().size();
        var content = size < smallest
                ? smallChain(entry.get().start())
                : chain(entry.get().start(), table);
        if (size < 0 || content.length < size) {
            throw new IOException(name);
        }
        return Optional.of(Arrays.copyOf(content, size));
    }

    private record Entry(int start, int size) {}

    private Optional<Entry> entry(String name, int kind) {
        var entries = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + ENTRY <= directory.length; at += ENTRY) {
            int length = Math.clamp(entries.getShort(at + 64) - 2, 0, 62);
            var called = new String(directory, at, length, StandardCharsets.UTF_16LE);
            if (entries.get(at + 66) == kind && called.equalsIgnoreCase(name)) {
                return Optional.of(new Entry(entries.getInt(at + 116), entries.getInt(at + 120)));
            }
        }
        return Optional.empty();
    }

    private void tables() throws IOException {
        var sectors = new ArrayList<Integer>();
        for (int i = 0; i < FIRST_TABLES; i++) {
            sectors.add(file.getInt(76 + 4 * i));
        }
        int next = file.getInt(68);
        int most = file.capacity() / sectorSize + 1;
        for (int seen = 0; Integer.compareUnsigned(next, LAST_SECTOR) <= 0; seen++) {
            if (seen > most) {
                throw new IOException("sectors in a circle");
            }
            int at = offset(next);
            for (int i = 0; i < sectorSize / 4 - 1; i++) {
                sectors.add(file.getInt(at + 4 * i));
            }
            next = file.getInt(at + sectorSize - 4);
        }
        for (int sector : sectors) {
            if (Integer.compareUnsigned(sector, LAST_SECTOR) <= 0) {
                int at = offset(sector);
                for (int i = 0; i < sectorSize / 4 && table.size() <= most; i++) {
                    table.add(file.getInt(at + 4 * i));
                }
            }
        }
    }

    private byte[] chain(int first, List<Integer> next) throws IOException {
        var content = new ByteArrayOutputStream();
        int sector = first;
        for (int seen = 0; Integer.compareUnsigned(sector, LAST_SECTOR) <= 0; seen++) {
            if (seen > next.size()) {
                throw new IOException("sectors in a circle");
            }
            int at = offset(sector);
            content.write(file.array(), at, Math.min(sectorSize, file.capacity() - at));
            sector = next.get(sector);
        }
        return content.toByteArray();
    }

    private byte[] smallChain(int first) throws IOException {
        var content = new ByteArrayOutputStream();
        int sector = first;
        for (int seen = 0; Integer.compareUnsigned(sector, LAST_SECTOR) <= 0; seen++) {
            if (seen > smallTable.size() || sector < 0 || (long) sector * 64 + 64 > smallSectors.length) {
                throw new IOException("small sectors");
            }
            content.write(smallSectors, sector * 64, 64);
            sector = sector < smallTable.size() ? smallTable.get(sector) : LAST_SECTOR + 4;
        }
        return content.toByteArray();
    }

    private int offset(int sector) throws IOException {
        long at = (sector + 1L) * sectorSize;
        if (sector < 0 || at >= file.capacity()) {
            throw new IOException("sector " + sector);
        }
        return (int) at;
    }
}
