package app.redress.casefile.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.retry.FilePathRetryOnInterrupt;
import org.jspecify.annotations.Nullable;

/// Stands in for the layer through which cases reach the disk, records every write and every sync of one file, and says
/// what a power cut at any of these moments may leave behind: what was synced for certain, and of the rest anything.
public final class RecordedDisk extends FilePathWrapper implements AutoCloseable {
    private static volatile @Nullable RecordedDisk recording;

    private final Path file;
    private final List<Step> steps = new ArrayList<>();
    private byte[] base = {};
    private volatile boolean full;

    /// One thing done to the file: bytes at a position, a new length (no bytes), or a sync (position -1).
    private static final class Step {
        final long position;
        final byte @Nullable [] bytes;

        Step(long position, byte @Nullable [] bytes) {
            this.position = position;
            this.bytes = bytes;
        }

        boolean sync() {
            return position < 0;
        }
    }

    /// H2 makes one for each path that it meets.
    public RecordedDisk() {
        this(Path.of(""));
    }

    private RecordedDisk(Path file) {
        this.file = file;
    }

    /// Takes the place of the usual layer; to be done before the case is opened.
    public static RecordedDisk of(Path file) {
        RecordedDisk disk = new RecordedDisk(file.toAbsolutePath());
        recording = disk;
        FilePath.register(disk);
        return disk;
    }

    @Override
    public void close() {
        recording = null;
        FilePath.register(new FilePathRetryOnInterrupt());
    }

    /// Forgets what was before: from here on, the file as it is now is known to be on disk.
    synchronized void begin() throws IOException {
        base = Files.readAllBytes(file);
        steps.clear();
    }

    /// From here on, only half of what is written finds room.
    public void fill() {
        full = true;
    }

    synchronized int steps() {
        return steps.size();
    }

    synchronized boolean isSync(int step) {
        return steps.get(step).sync();
    }

    /// The file after so many steps, when everything written is there: the process was killed.
    byte[] killedAfter(int count) {
        return after(count, 1, new Random(0));
    }

    /// The file after so many steps, when of what was not synced only a share is there: the power was cut.
    synchronized byte[] after(int count, double share, Random random) {
        int synced = count;
        while (synced > 0 && !steps.get(synced - 1).sync()) {
            synced--;
        }
        byte[] image = base.clone();
        for (int i = 0; i < count; i++) {
            Step step = steps.get(i);
            if (!step.sync() && (i < synced || random.nextDouble() < share)) {
                image = apply(image, step);
            }
        }
        return image;
    }

    private static byte[] apply(byte[] image, Step step) {
        byte[] bytes = step.bytes;
        int at = Math.toIntExact(step.position);
        if (bytes == null) {
            return Arrays.copyOf(image, at);
        }
        byte[] changed = at + bytes.length > image.length ? Arrays.copyOf(image, at + bytes.length) : image;
        System.arraycopy(bytes, 0, changed, at, bytes.length);
        return changed;
    }

    private synchronized void add(Step step) {
        steps.add(step);
    }

    @Override
    public String getScheme() {
        return "retry";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        RecordedDisk disk = recording;
        FileChannel channel = getBase().open(mode);
        if (disk == null || !Path.of(getBase().toString()).toAbsolutePath().equals(disk.file)) {
            return channel;
        }
        return new Recorded(channel, disk);
    }

    /// A file of which every change is recorded.
    private static final class Recorded extends FileBaseDefault {
        private final FileChannel channel;
        private final RecordedDisk disk;

        Recorded(FileChannel channel, RecordedDisk disk) {
            this.channel = channel;
            this.disk = disk;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public synchronized int read(ByteBuffer to, long position) throws IOException {
            return channel.read(to, position);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            if (disk.full) {
                channel.write(ByteBuffer.wrap(bytes, 0, bytes.length / 2), position);
                throw new IOException("No space left on device");
            }
            int written = channel.write(from, position);
            disk.add(new Step(position, Arrays.copyOf(bytes, written)));
            return written;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            channel.truncate(size);
            disk.add(new Step(size, null));
        }

        @Override
        public void force(boolean metadata) throws IOException {
            channel.force(metadata);
            disk.add(new Step(-1, null));
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }
    }
}
