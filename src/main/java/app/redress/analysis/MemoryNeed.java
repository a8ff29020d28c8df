package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The memory that an analysis needs, by a stated formula: so much in any case, and a share of each file's bytes, since
/// what is kept grows with accounts, sources and accounts looked at, and rows go to the disk.
///
/// @param files unpacked bytes of the files of each kind, estimated for packed ones
public record MemoryNeed(Map<EvidenceKind, Long> files) {
    private static final long MEGABYTE = 1 << 20;
    /// The program itself and the buffers of a reading.
    private static final long FIXED = 128 * MEGABYTE;
    /// Measured on drills; what is generous here costs nothing, what is short ends a night without a result.
    private static final Map<EvidenceKind, Double> SHARES = Map.of(
            EvidenceKind.TRANSACTIONS, 2.0,
            EvidenceKind.ACCESS, 0.6,
            EvidenceKind.ACCOUNTS, 0.4,
            EvidenceKind.CLAIMS, 4.0,
            EvidenceKind.CONTROLS, 4.0,
            EvidenceKind.PAYOUTS, 2.0);

    /// How much text there usually is in a packed file.
    private static final long PACKED = 8;

    public MemoryNeed {
        files = Map.copyOf(files);
    }

    /// @throws UnusableInput when a file is missing
    public static MemoryNeed of(AnalysisRequest request) {
        Map<EvidenceKind, Long> sums = new java.util.EnumMap<>(EvidenceKind.class);
        request.files()
                .forEach((kind, paths) -> sums.put(
                        kind, paths.stream().mapToLong(MemoryNeed::unpacked).sum()));
        return new MemoryNeed(sums);
    }

    private static long unpacked(Path path) {
        try {
            String name = path.toString().toLowerCase(Locale.ROOT);
            return Files.size(path) * (name.endsWith(".gz") || name.endsWith(".zip") ? PACKED : 1);
        } catch (IOException e) {
            // whoever opens it says what is wrong with it
            return 0;
        }
    }

    /// In whole megabytes.
    public long megabytes() {
        long sum = FIXED;
        for (Map.Entry<EvidenceKind, Long> file : files.entrySet()) {
            sum += share(file.getKey(), file.getValue());
        }
        return Math.ceilDiv(sum, MEGABYTE);
    }

    private static long share(EvidenceKind kind, long bytes) {
        return Math.round(SHARES.getOrDefault(kind, 1.0) * (double) bytes);
    }

    /// Refuses before any work when the memory is too little.
    ///
    /// @param heap bytes that Java may take
    /// @throws UnusableInput saying how much is needed
    void requireWithin(long heap) {
        if (megabytes() > heap / MEGABYTE) {
            throw new UnusableInput(
                    Message.of("memory.tooLittle", megabytes(), heap / MEGABYTE, String.valueOf(megabytes())));
        }
    }

    /// The formula with the numbers of these files, line by line.
    ///
    /// @param heap bytes that Java may take
    public List<Message> explained(long heap) {
        List<Message> lines = new ArrayList<>();
        lines.add(Message.of("memory.fixed", FIXED / MEGABYTE));
        for (EvidenceKind kind : EvidenceKind.values()) {
            long bytes = files.getOrDefault(kind, 0L);
            if (bytes > 0) {
                lines.add(Message.of(
                        "memory.share",
                        kind.name().toLowerCase(Locale.ROOT),
                        Math.ceilDiv(bytes, MEGABYTE),
                        SHARES.getOrDefault(kind, 1.0),
                        Math.ceilDiv(share(kind, bytes), MEGABYTE)));
            }
        }
        lines.add(Message.of("memory.sum", megabytes(), heap / MEGABYTE));
        return lines;
    }

    /// What to say when the memory was used up all the same.
    static UnusableInput usedUp(OutOfMemoryError cause, long heap) {
        return new UnusableInput(
                Message.of("memory.usedUp", heap / MEGABYTE, String.valueOf(2 * heap / MEGABYTE)),
                new IllegalStateException(cause));
    }
}
