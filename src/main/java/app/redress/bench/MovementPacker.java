package app.redress.bench;

import app.redress.domain.PackedNumbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Packs the movements of accounts: times as differences, small numbers in few bytes, all compressed.
public final class MovementPacker {
    /// Databases keep a value of this size in one piece.
    private static final int PART = 400_000;

    private final int most;
    private final List<MovementPart> parts = new ArrayList<>();
    private ByteArrayOutputStream raw = new ByteArrayOutputStream(1024);
    private final byte[] number = new byte[PackedNumbers.MOST_BYTES];
    private int accounts;
    private int movements;

    public MovementPacker() {
        this(PART);
    }

    /// @param most bytes in one part, before they are compressed
    MovementPacker(int most) {
        this.most = most;
    }

    /// Adds all movements of an account that no call before named.
    public void add(String account, List<Movement> own) {
        List<Movement> ordered = own.stream().sorted().toList();
        byte[] name = account.getBytes(StandardCharsets.UTF_8);
        number(name.length);
        raw.writeBytes(name);
        number(ordered.size());
        long before = 0;
        for (Movement one : ordered) {
            number(one.second() - before);
            number(one.amount());
            raw.write(one.kind().ordinal());
            before = one.second();
        }
        accounts++;
        movements += ordered.size();
        if (raw.size() >= most) {
            close();
        }
    }

    private void number(long value) {
        raw.write(number, 0, PackedNumbers.write(number, 0, PackedNumbers.folded(value)));
    }

    private void close() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(raw.size() / 2);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast)) {
            raw.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        parts.add(new MovementPart(accounts, movements, packed.toByteArray()));
        raw = new ByteArrayOutputStream(1024);
        accounts = 0;
        movements = 0;
    }

    /// All that was added; nothing may be added after.
    public List<MovementPart> parts() {
        if (accounts > 0) {
            close();
        }
        return List.copyOf(parts);
    }
}
