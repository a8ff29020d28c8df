package app.redress.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/// Which accounts each file names, a bit each.
final class FileMembers {
    private final List<BitSet> files = new ArrayList<>();
    private int lastFile = -1;
    private BitSet last = new BitSet();

    void note(int file, int account) {
        if (file != lastFile) {
            while (files.size() <= file) {
                files.add(new BitSet());
            }
            last = files.get(file);
            lastFile = file;
        }
        last.set(account);
    }

    void forEach(int file, IntConsumer action) {
        if (file < files.size()) {
            files.get(file).stream().forEach(action);
        }
    }
}
