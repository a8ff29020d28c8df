package app.redress.evidence.store;

import app.redress.domain.AccessRow;
import app.redress.domain.SourceLine;

/// Accesses that name no account: where each came from, so that those which another export repeats can be taken back.
public final class UnnamedAccesses implements AutoCloseable {
    private final PartitionedRows rows = new PartitionedRows(Partitions.COUNT);
    private final RowPacker head = new RowPacker();
    private final RowPacker row = new RowPacker();
    private final long[] numbers;

    /// Receives one access.
    @FunctionalInterface
    public interface Visitor {
        /// @param sources as they were added; it is filled again for the next row
        void visit(SourceLine source, long[] sources);
    }

    /// @param kinds number of sources that a row has
    public UnnamedAccesses(int kinds) {
        this.numbers = new long[kinds];
    }

    /// @param sources numbers of the row's sources; below zero for none
    public void add(AccessRow access, int[] sources) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = sources[i];
        }
        row.clear();
        row.number(access.file()).number(access.line()).numbers(numbers);
        head.clear();
        rows.add((int) (access.line() % Partitions.COUNT), head.bytes(), head.size(), row.bytes(), row.size());
    }

    /// Hands over every access, in no particular order.
    public void forEach(Visitor visitor) {
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            RowUnpacker in = new RowUnpacker(rows.read(partition));
            while (in.hasMore()) {
                SourceLine source = new SourceLine(in.small(), in.number());
                in.numbers(numbers);
                visitor.visit(source, numbers);
            }
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
