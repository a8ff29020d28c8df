package app.redress.evidence.store;

import app.redress.domain.RowAtHand;
import app.redress.evidence.imports.ImportResult;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/// Writes the rows of one file as they are read, in blocks, with the reading's result and a checksum at the end.
final class KeptRowsWriter<T> implements AutoCloseable {
    private static final int BLOCK = 1 << 18;
    /// Stands where the next block's length would.
    static final int END = -1;

    private final RowCodec<T> codec;
    private final CheckedOutputStream checked;
    private final DataOutputStream out;
    private final RowPacker row = new RowPacker();
    private byte[] block = new byte[BLOCK];
    private int size;

    KeptRowsWriter(RowCodec<T> codec, OutputStream to) {
        this.codec = codec;
        this.checked = new CheckedOutputStream(to, new CRC32C());
        this.out = new DataOutputStream(checked);
    }

    void add(T value, int lines) {
        codec.pack(value, row);
        add(lines);
    }

    void add(RowAtHand<T> value, int lines) {
        codec.pack(value, row);
        add(lines);
    }

    private void add(int lines) {
        row.number(lines);
        if (size + row.size() > block.length) {
            flush();
            block = row.size() > block.length ? new byte[row.size()] : block;
        }
        System.arraycopy(row.bytes(), 0, block, size, row.size());
        size += row.size();
        row.clear();
    }

    private void flush() {
        try {
            if (size > 0) {
                out.writeInt(size);
                out.write(block, 0, size);
                size = 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish(ImportResult result) throws IOException {
        flush();
        out.writeInt(END);
        row.clear();
        ResultCodec.pack(result, row);
        out.writeInt(row.size());
        out.write(Arrays.copyOf(row.bytes(), row.size()));
        out.writeLong(checked.getChecksum().getValue());
        close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
