package app.redress.evidence.store;

import app.redress.domain.EvidenceKind;
import app.redress.domain.RowAtHand;
import app.redress.evidence.kinds.ExportKind;
import java.util.Optional;

/// Packs the rows of one file one after the other, and takes them apart again in the same order.
interface RowCodec<T> {
    /// A codec for one file; empty for kinds that have few rows and are read anew each time.
    @SuppressWarnings("unchecked")
    static <T> Optional<RowCodec<T>> of(ExportKind<T> kind) {
        RowCodec<?> codec =
                switch (kind.kind()) {
                    case TRANSACTIONS -> new TransactionCodec();
                    case ACCESS -> new AccessCodec();
                    case ACCOUNTS, CLAIMS, CONTROLS, PAYOUTS -> null;
                };
        return Optional.ofNullable((RowCodec<T>) codec);
    }

    /// Whether rows of a kind are kept at all.
    static boolean keeps(EvidenceKind kind) {
        return kind == EvidenceKind.TRANSACTIONS || kind == EvidenceKind.ACCESS;
    }

    void pack(T row, RowPacker out);

    void pack(RowAtHand<T> row, RowPacker out);

    /// @param file position of the file in the evidence set of now
    RowAtHand<T> unpack(RowUnpacker in, int file);
}
