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

/// The memory an analysis needs, by a stated formula: a fixed amount, a share of each file's size, since what is kept
/// grows with accounts, sources and candidates while rows go to disk, and the events that are listed with their
/// reasons, of which there are so many at most.
///
/// @param files decompressed bytes by kind, estimated for compressed files
public record MemoryNeed(Map<EvidenceKind, Long> files) {
    private static final long MEGABYTE = 1 << 20;
    /// The program itself and read buffers.
    private static final long FIXED = 128 * MEGABYTE;
    /// Measured on drills and rounded up: too much costs nothing, too little ends a night's run without a result.
    private static final Map<EvidenceKind, Double> SHARES = Map.of(
            EvidenceKind.TRANSACTIONS, 0.2,
            EvidenceKind.ACCESS, 0.09,
            EvidenceKind.ACCOUNTS, 0.3,
            EvidenceKind.CLAIMS, 4.0,
            EvidenceKind.CONTROLS, 4.0,
            EvidenceKind.PAYOUTS, 2.0);

    /// Of a row of transactions or accesses.
    private static final long ROW_BYTES = 128;
    /// An event with its reasons.
    private static final long EVENT_BYTES = 475;

    /// Usual compression ratio.
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
            // the code that opens it reports the error
            return 0;
        }
    }

    /// The need in whole megabytes.
    public long megabytes() {
        long sum = FIXED;
        for (Map.Entry<EvidenceKind, Long> file : files.entrySet()) {
            sum += share(file.getKey(), file.getValue());
        }
        return Math.ceilDiv(sum + events() * EVENT_BYTES, MEGABYTE);
    }

    /// The events that may be kept with their reasons.
    private long events() {
        long bytes = files.getOrDefault(EvidenceKind.TRANSACTIONS, 0L) + files.getOrDefault(EvidenceKind.ACCESS, 0L);
        return Math.min(CaseJudge.FEW_EVENTS, bytes / ROW_BYTES);
    }

    private static long share(EvidenceKind kind, long bytes) {
        return Math.round(SHARES.getOrDefault(kind, 1.0) * (double) bytes);
    }

    /// Refuses the request before any work when memory is insufficient.
    ///
    /// @param heap maximum heap in bytes
    /// @throws UnusableInput saying how much is needed
    void requireWithin(long heap) {
        if (megabytes() > heap / MEGABYTE) {
            throw new UnusableInput(
                    Message.of("memory.tooLittle", megabytes(), heap / MEGABYTE, String.valueOf(megabytes())));
        }
    }

    /// The formula with the numbers of these files, line by line.
    ///
    /// @param heap maximum heap in bytes
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
        lines.add(Message.of("memory.events", events(), EVENT_BYTES, Math.ceilDiv(events() * EVENT_BYTES, MEGABYTE)));
        lines.add(Message.of("memory.sum", megabytes(), heap / MEGABYTE));
        return lines;
    }

    /// The error when memory ran out nevertheless.
    static UnusableInput usedUp(OutOfMemoryError cause, long heap) {
        return new UnusableInput(
                Message.of("memory.usedUp", heap / MEGABYTE, String.valueOf(2 * heap / MEGABYTE)),
                new IllegalStateException(cause));
    }
}
