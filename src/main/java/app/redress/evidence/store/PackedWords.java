package app.redress.evidence.store;

import app.redress.domain.TextSlice;
import app.redress.domain.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Texts that repeat, such as stores and agents: written out the first time, a number from then on.
final class PackedWords {
    private static final int NONE = -1;
    private static final int WRITTEN_OUT = -2;
    /// Texts of a column that hardly repeat must not fill the memory.
    private static final int MOST = 1 << 18;

    private final TextTable known = new TextTable();
    private final List<TextSlice> read = new ArrayList<>();
    private final TextSlice slice = new TextSlice();

    void pack(@Nullable String text, RowPacker out) {
        slice.set(text);
        pack(slice, out);
    }

    void pack(TextSlice text, RowPacker out) {
        if (text.isAbsent()) {
            out.number(NONE);
        } else if (known.size() >= MOST) {
            out.number(WRITTEN_OUT).text(text);
        } else {
            int before = known.size();
            int number = known.of(text);
            out.number(number);
            if (number == before) {
                out.text(text);
            }
        }
    }

    void unpack(RowUnpacker in, TextSlice into) {
        int number = in.small();
        if (number == NONE) {
            into.clear();
        } else if (number == WRITTEN_OUT) {
            into.set(Objects.requireNonNull(in.text()));
        } else {
            if (number == read.size()) {
                read.add(TextSlice.of(Objects.requireNonNull(in.text())));
            }
            into.set(read.get(number));
        }
    }

    @Nullable
    String unpack(RowUnpacker in) {
        unpack(in, slice);
        return slice.textOrNull();
    }
}
