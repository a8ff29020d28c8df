package app.redress.attribution.money;

/// Median amounts of the owner's transactions of one type, leaving out those close in time to one after the other.
final class MedianAmounts {
    private final int[] ranks;
    private final int[] atRank;
    private final int[] counts;
    private int size;

    /// @param byAmount positions of an account's transactions by amount
    MedianAmounts(Integer[] byAmount) {
        this.ranks = new int[byAmount.length];
        this.atRank = new int[byAmount.length];
        this.counts = new int[byAmount.length + 1];
        for (int rank = 0; rank < byAmount.length; rank++) {
            atRank[rank] = byAmount[rank];
            ranks[byAmount[rank]] = rank;
        }
    }

    void add(int n) {
        change(n, 1);
    }

    void remove(int n) {
        change(n, -1);
    }

    /// A Fenwick tree: each node counts a power of two of ranks.
    private void change(int n, int by) {
        size += by;
        for (int i = ranks[n] + 1; i < counts.length; i += i & -i) {
            counts[i] += by;
        }
    }

    /// Position of the median one, of two the larger; -1 when fewer than two are left.
    int median() {
        if (size < 2) {
            return -1;
        }
        int left = size / 2;
        int rank = 0;
        for (int step = Integer.highestOneBit(counts.length - 1); step > 0; step >>= 1) {
            if (rank + step < counts.length && counts[rank + step] <= left) {
                rank += step;
                left -= counts[rank];
            }
        }
        return atRank[rank];
    }
}
