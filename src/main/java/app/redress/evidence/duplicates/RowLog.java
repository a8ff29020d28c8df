package app.redress.evidence.duplicates;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stores one small entry per row, split into buckets by key, in memory while small and on disk beyond that.
///
/// Possible duplicates share a bucket, so each bucket can be processed alone: memory stays bounded however many rows
/// there are.
final class RowLog implements AutoCloseable {
    private static final int BUCKETS = 128;
    private static final int ENTRY_BYTES = 5 * Long.BYTES + 3 * Integer.BYTES;
    private static final int BUCKET_BYTES = ENTRY_BYTES * 2048;

    private final ByteBuffer[] buffers = new ByteBuffer[BUCKETS];
    private final @Nullable Path[] spilled = new Path[BUCKETS];

    /// One row: its key (two hashes), content hash, position, and what the receipt has counted for it.
    record Entry(long key, long key2, long content, int file, long line, int lines, long yen, int heading) {
        static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::key)
                .thenComparingLong(Entry::key2)
                .thenComparingInt(Entry::file)
                .thenComparingLong(Entry::line);

        static final Comparator<Entry> EVIDENCE =
                Comparator.comparingInt(Entry::file).thenComparingLong(Entry::line);

        boolean sameKey(Entry other) {
            return key == other.key && key2 == other.key2;
        }
    }

    void add(Entry e) {
        int bucket = (int) (e.key >>> 57);
        ByteBuffer buffer = roomIn(bucket);
        buffer.putLong(e.key)
                .putLong(e.key2)
                .putLong(e.content)
                .putInt(e.file)
                .putLong(e.line)
                .putInt(e.lines)
                .putLong(e.yen)
                .putInt(e.heading);
    }

    private ByteBuffer roomIn(int bucket) {
        ByteBuffer buffer = buffers[bucket];
        if (buffer == null) {
            buffer = ByteBuffer.allocate(ENTRY_BYTES * 64);
        } else if (buffer.remaining() < ENTRY_BYTES) {
            if (buffer.capacity() >= BUCKET_BYTES) {
                spill(bucket, buffer);
            } else {
                buffer = ByteBuffer.allocate(Math.min(BUCKET_BYTES, buffer.capacity() * 4))
                        .put(buffer.flip());
            }
        }
        buffers[bucket] = buffer;
        return buffer;
    }

    private void spill(int bucket, ByteBuffer buffer) {
        try {
            Path file = spilled[bucket];
            if (file == null) {
                file = Files.createTempFile("redress-rows", ".tmp");
                file.toFile().deleteOnExit();
                spilled[bucket] = file;
            }
            buffer.flip();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            buffer.clear();
        } catch (IOException e) {
            throw new UnusableInput(Message.of("disk.noTemporary"), e);
        }
    }

    int buckets() {
        return BUCKETS;
    }

    /// The entries of one bucket in [Entry#ORDER].
    List<Entry> bucket(int bucket) {
        List<Entry> entries = new ArrayList<>();
        for (ByteBuffer part : parts(bucket)) {
            while (part.hasRemaining()) {
                entries.add(next(part));
            }
        }
        entries.sort(Entry.ORDER);
        return entries;
    }

    /// Those entries of one bucket whose key another one has too, in [Entry#ORDER]: nearly always none.
    List<Entry> repeated(int bucket) {
        List<ByteBuffer> parts = parts(bucket);
        long[] keys = repeatedKeys(parts);
        List<Entry> entries = new ArrayList<>();
        for (ByteBuffer part : parts) {
            for (int at = 0; at < part.limit() && keys.length > 0; at += ENTRY_BYTES) {
                if (Arrays.binarySearch(keys, part.getLong(at)) >= 0) {
                    entries.add(next(part.position(at)));
                }
            }
        }
        entries.sort(Entry.ORDER);
        return entries;
    }

    private static long[] repeatedKeys(List<ByteBuffer> parts) {
        long[] keys = new long
                [parts.stream().mapToInt(part -> part.limit() / ENTRY_BYTES).sum()];
        int count = 0;
        for (ByteBuffer part : parts) {
            for (int at = 0; at < part.limit(); at += ENTRY_BYTES) {
                keys[count++] = part.getLong(at);
            }
        }
        Arrays.sort(keys);
        int repeated = 0;
        for (int i = 1; i < count; i++) {
            if (keys[i] == keys[i - 1] && (repeated == 0 || keys[repeated - 1] != keys[i])) {
                keys[repeated++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, repeated);
    }

    /// What was written of a bucket, and what was not yet.
    private List<ByteBuffer> parts(int bucket) {
        List<ByteBuffer> parts = new ArrayList<>();
        Path file = spilled[bucket];
        if (file != null) {
            try {
                parts.add(ByteBuffer.wrap(Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UnusableInput(Message.of("disk.temporaryGone", file), e);
            }
        }
        ByteBuffer buffer = buffers[bucket];
        if (buffer != null) {
            parts.add(buffer.duplicate().flip());
        }
        return parts;
    }

    private static Entry next(ByteBuffer in) {
        return new Entry(
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getInt(),
                in.getLong(),
                in.getInt(),
                in.getLong(),
                in.getInt());
    }

    @Override
    public void close() {
        for (Path file : spilled) {
            if (file != null) {
                file.toFile().delete();
            }
        }
    }
}
