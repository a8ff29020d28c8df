package app.redress.evidence.store;

import app.redress.domain.Message;
import app.redress.evidence.imports.ImportResult;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.source.EvidenceFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Packs what a reading says of a file beside its rows: the receipt, before duplicates are known, and the rejects.
final class ResultCodec {
    private ResultCodec() {}

    static void pack(ImportResult result, RowPacker out) {
        Receipt r = result.receipt();
        LineCounts n = r.lines();
        out.number(n.total())
                .number(n.header())
                .number(n.preamble())
                .number(n.accepted())
                .number(n.duplicate())
                .number(n.conflict())
                .number(n.blank())
                .number(n.rejected());
        out.number(r.sums().size());
        r.sums().forEach(sum -> out.text(sum.type()).number(sum.rows()).number(sum.yen()));
        pack(r.first(), out);
        pack(r.last(), out);
        out.text(r.charset()).text(r.separator()).text(r.zone()).text(r.profile());
        out.number(r.notes().size());
        r.notes().forEach(note -> packed(note, out));
        out.number(result.rejects().size());
        result.rejects().forEach(reject -> pack(reject, out));
    }

    private static void pack(Reject reject, RowPacker out) {
        out.number(reject.line()).number(reject.lastLine()).text(reject.column());
        packed(reject.reason(), out);
        packed(reject.remedy(), out);
        out.text(reject.raw());
    }

    private static void pack(@Nullable Instant at, RowPacker out) {
        out.number(at == null ? 0 : 1);
        if (at != null) {
            out.number(at.getEpochSecond()).number(at.getNano());
        }
    }

    /// @param file the file as it is now
    static ImportResult unpack(RowUnpacker in, EvidenceFile file) {
        LineCounts lines = new LineCounts(
                in.number(), in.number(), in.number(), in.number(), in.number(), in.number(), in.number(), in.number());
        List<Receipt.Sum> sums = several(in, () -> new Receipt.Sum(text(in), in.number(), in.number()));
        Receipt receipt = new Receipt(
                file,
                lines,
                sums,
                instant(in),
                instant(in),
                text(in),
                text(in),
                text(in),
                text(in),
                several(in, () -> message(in)),
                List.of());
        return new ImportResult(
                receipt,
                several(
                        in,
                        () -> new Reject(
                                file, in.number(), in.number(), text(in), message(in), message(in), text(in))));
    }

    private static <E> List<E> several(RowUnpacker in, Supplier<E> one) {
        List<E> all = new ArrayList<>();
        for (int left = in.small(); left > 0; left--) {
            all.add(one.get());
        }
        return all;
    }

    private static String text(RowUnpacker in) {
        return Objects.requireNonNull(in.text());
    }

    private static @Nullable Instant instant(RowUnpacker in) {
        return in.small() == 0 ? null : Instant.ofEpochSecond(in.number(), in.number());
    }

    private static void packed(Message message, RowPacker out) {
        out.text(message.code());
        packedAll(message.args(), out);
    }

    private static void packedAll(List<?> args, RowPacker out) {
        out.number(args.size());
        for (Object arg : args) {
            switch (arg) {
                case Long number -> out.number(0).number(number.longValue());
                case Double number -> out.number(1).number(Double.doubleToRawLongBits(number));
                case Message message -> packed(message, out.number(2));
                case List<?> list -> packedAll(list, out.number(3));
                default -> out.number(4).text(arg.toString());
            }
        }
    }

    private static Message message(RowUnpacker in) {
        return new Message(text(in), args(in));
    }

    private static List<Object> args(RowUnpacker in) {
        return several(in, () -> switch (in.small()) {
            case 0 -> (Object) in.number();
            case 1 -> Double.longBitsToDouble(in.number());
            case 2 -> message(in);
            case 3 -> args(in);
            default -> text(in);
        });
    }
}
