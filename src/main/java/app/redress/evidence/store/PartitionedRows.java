package app.redress.evidence.store;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Packed rows split into partitions, in memory while they are few and in a temporary file after: memory does not grow
/// with the rows. Written by one thread; may be read by several afterwards.
final class PartitionedRows implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final byte[][] open;
    private final int[] used;
    private final List<List<Chunk>> written = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long length;

    /// Rows in the file.
    private record Chunk(long position, int bytes) {}

    PartitionedRows(int partitions) {
        this.open = new byte[partitions][];
        this.used = new int[partitions];
        for (int p = 0; p < partitions; p++) {
            open[p] = new byte[0];
            written.add(new ArrayList<>());
        }
    }

    /// @param headSize, rowSize how much of the arrays is meant
    void add(int partition, byte[] head, int headSize, byte[] row, int rowSize) {
        if (used[partition] + headSize + rowSize > open[partition].length) {
            makeRoom(partition, headSize + rowSize);
        }
        System.arraycopy(head, 0, open[partition], used[partition], headSize);
        System.arraycopy(row, 0, open[partition], used[partition] + headSize, rowSize);
        used[partition] += headSize + rowSize;
    }

    private void makeRoom(int partition, int size) {
        if (used[partition] > 0 && used[partition] + size > CHUNK) {
            write(partition);
        }
        int wanted = Math.max(used[partition] + size, Math.min(CHUNK, open[partition].length * 4));
        if (wanted > open[partition].length) {
            open[partition] = Arrays.copyOf(open[partition], wanted);
        }
    }

    private void write(int partition) {
        try {
            FileChannel out = channel();
            ByteBuffer bytes = ByteBuffer.wrap(open[partition], 0, used[partition]);
            while (bytes.hasRemaining()) {
                out.write(bytes, length + bytes.position());
            }
            written.get(partition).add(new Chunk(length, used[partition]));
            length += used[partition];
            used[partition] = 0;
        } catch (IOException e) {
            throw new UnusableInput(Message.of("disk.noTemporary"), e);
        }
    }

    private FileChannel channel() throws IOException {
        FileChannel known = channel;
        if (known != null) {
            return known;
        }
        Path fresh = Files.createTempFile("redress-evidence", ".tmp");
        fresh.toFile().deleteOnExit();
        file = fresh;
        channel = FileChannel.open(fresh, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return channel;
    }

    /// All rows of a partition in the order in which they came.
    byte[] read(int partition) {
        int size = used[partition];
        for (Chunk chunk : written.get(partition)) {
            size = Math.addExact(size, chunk.bytes);
        }
        byte[] rows = new byte[size];
        ByteBuffer into = ByteBuffer.wrap(rows);
        try {
            for (Chunk chunk : written.get(partition)) {
                read(chunk, into);
            }
        } catch (IOException e) {
            throw new UnusableInput(Message.of("disk.temporaryGone", String.valueOf(file)), e);
        }
        into.put(open[partition], 0, used[partition]);
        return rows;
    }

    private void read(Chunk chunk, ByteBuffer into) throws IOException {
        int end = into.position() + chunk.bytes;
        into.limit(end);
        FileChannel in = channel;
        while (in != null && into.hasRemaining()) {
            if (in.read(into, chunk.position + chunk.bytes - into.remaining()) < 0) {
                throw new IOException("it was cut off");
            }
        }
        into.limit(into.capacity());
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UnusableInput(Message.of("disk.temporaryGone", String.valueOf(file)), e);
        }
    }
}
