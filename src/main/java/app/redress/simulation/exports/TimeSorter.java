package app.redress.simulation.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sorts rows by time in constant memory: each row goes into a bucket of a few minutes on disk, and one bucket at a
/// time is sorted.
public final class TimeSorter {
    private static final int SPILL_AT = 32 * 1024;
    private static final int MOST_BUCKETS = 640;
    private static final int HEAD = 4 + 1 + 4;

    private final long start;
    private final int width;
    private final Path folder;
    private final String name;
    private final List<Bucket> buckets = new ArrayList<>();

    TimeSorter(Path folder, String name, long start, long end) {
        this.folder = folder;
        this.name = name;
        this.start = start;
        width = (int) Math.max(600, (end - start) / MOST_BUCKETS + 1);
        int count = (int) ((end - start) / width + 1);
        for (int i = 0; i < count; i++) {
            buckets.add(new Bucket());
        }
    }

    void add(long second, Mark mark, CsvLine line) throws IOException {
        int at = (int) ((second - start) / width);
        Bucket bucket = buckets.get(at);
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        head.putInt((int) (second - start - (long) at * width))
                .put((byte) mark.ordinal())
                .putInt(line.length());
        bucket.memory.write(head.array(), 0, HEAD);
        bucket.memory.write(line.bytes(), 0, line.length());
        bucket.rows++;
        if (bucket.memory.size() > SPILL_AT) {
            spill(at, bucket);
        }
    }

    private void spill(int at, Bucket bucket) throws IOException {
        try (OutputStream out = Files.newOutputStream(
                file(at), StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            bucket.memory.writeTo(out);
        }
        bucket.memory.reset();
        bucket.spilled = true;
    }

    private Path file(int at) {
        return folder.resolve(name + "-" + at + ".spill");
    }

    /// Passes every row to the sink in time order; rows of the same second keep their order of arrival.
    void drain(Sink sink) throws IOException {
        for (int at = 0; at < buckets.size(); at++) {
            drain(at, buckets.get(at), sink);
        }
    }

    private void drain(int at, Bucket bucket, Sink sink) throws IOException {
        byte[] all = bucket.memory.toByteArray();
        if (bucket.spilled) {
            spill(at, bucket);
            all = Files.readAllBytes(file(at));
            Files.delete(file(at));
        }
        bucket.memory = new ByteArrayOutputStream(0);
        ByteBuffer rows = ByteBuffer.wrap(all);
        for (long key : order(rows, bucket.rows)) {
            int offset = (int) key;
            sink.row(Mark.of(all[offset + 4]), all, offset + HEAD, rows.getInt(offset + 5));
        }
    }

    private static long[] order(ByteBuffer rows, int count) {
        long[] keys = new long[count];
        int offset = 0;
        for (int i = 0; i < count; i++) {
            keys[i] = (long) rows.getInt(offset) << 32 | offset;
            offset += HEAD + rows.getInt(offset + 5);
        }
        Arrays.sort(keys);
        return keys;
    }

    /// What the truth file says about a row.
    public enum Mark {
        /// The row is not listed, because the account was neither attacked nor opened by attackers.
        UNLISTED,
        OWNER,
        ATTACKER,
        /// The account is a mule's or has a false identity: nobody's money is owed for what happens in it.
        ACCOMPLICE;

        private static final List<Mark> ALL = List.of(values());

        static Mark of(byte ordinal) {
            return ALL.get(ordinal);
        }
    }

    /// Receives one finished line.
    interface Sink {
        void row(Mark mark, byte[] bytes, int from, int length) throws IOException;
    }

    /// Rows of a few minutes, partly on disk.
    private static final class Bucket {
        private ByteArrayOutputStream memory = new ByteArrayOutputStream(0);
        private int rows;
        private boolean spilled;
    }
}
