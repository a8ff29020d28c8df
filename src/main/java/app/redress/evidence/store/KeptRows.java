package app.redress.evidence.store;

import app.redress.domain.RowAtHand;
import app.redress.evidence.imports.ImportResult;
import app.redress.evidence.source.EvidenceFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.function.ObjIntConsumer;
import java.util.zip.CRC32C;

/// The rows of one file as they were read once, told again in the same order.
final class KeptRows {
    private static final int BUFFER = 1 << 18;

    private final Path file;

    KeptRows(Path file) {
        this.file = file;
    }

    /// Whether nothing of it was lost.
    ///
    /// @param ticker called now and then; may throw to stop
    boolean isWhole(Runnable ticker) throws IOException {
        long left = Files.size(file) - Long.BYTES;
        CRC32C sum = new CRC32C();
        byte[] bytes = new byte[BUFFER];
        try (DataInputStream in = open()) {
            while (left > 0) {
                int n = in.read(bytes, 0, (int) Math.min(bytes.length, left));
                if (n < 0) {
                    return false;
                }
                sum.update(bytes, 0, n);
                left -= n;
                ticker.run();
            }
            return left == 0 && in.readLong() == sum.getValue();
        }
    }

    /// @param as the file as it is now
    /// @param sink receives every row, which is gone with the next one, and its number of physical lines
    /// @param ticker receives the bytes of each block
    <T> ImportResult read(RowCodec<T> codec, EvidenceFile as, ObjIntConsumer<RowAtHand<T>> sink, LongConsumer ticker)
            throws IOException {
        try (DataInputStream in = open()) {
            for (int size = in.readInt(); size != KeptRowsWriter.END; size = in.readInt()) {
                RowUnpacker rows = new RowUnpacker(in.readNBytes(size));
                while (rows.hasMore()) {
                    RowAtHand<T> row = codec.unpack(rows, as.index());
                    sink.accept(row, rows.small());
                }
                ticker.accept(size);
            }
            return ResultCodec.unpack(new RowUnpacker(in.readNBytes(in.readInt())), as);
        }
    }

    private DataInputStream open() throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return new DataInputStream(new BufferedInputStream(bytes, BUFFER));
    }
}
