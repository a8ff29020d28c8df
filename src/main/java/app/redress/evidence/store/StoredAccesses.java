package app.redress.evidence.store;

import app.redress.domain.Access;
import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import app.redress.domain.AccessRow;
import app.redress.domain.SourceLine;
import app.redress.domain.TextTable;
import java.time.Instant;
import java.util.function.Consumer;

/// Every accepted access that names an account, by account.
public final class StoredAccesses implements AutoCloseable {
    private static final Kind[] KINDS = Kind.values();
    private static final Result[] RESULTS = Result.values();

    // the numbers of a row, in the order in which they are packed
    private static final int SECOND = 0;
    private static final int NANO = 1;
    private static final int WHAT = 2;
    private static final int ADDRESS = 3;
    private static final int COUNTRY = 4;
    private static final int AGENT = 5;
    private static final int DEVICE = 6;
    private static final int DETAIL = 7;
    private static final int FILE = 8;
    private static final int LINE = 9;
    private static final int NUMBERS = 10;

    private final PartitionedRows rows = new PartitionedRows(Partitions.COUNT);
    private final TextTable details = new TextTable();
    private final Sources sources;
    private final SharedTexts countries;
    private final SharedTexts agents;
    private final SharedTexts told = new SharedTexts(details::text);
    private final long[] numbers = new long[NUMBERS];
    private final RowPacker head = new RowPacker();
    private final RowPacker row = new RowPacker();

    /// The numbers under which a reading keeps addresses, countries, agents and devices.
    public interface Sources {
        /// Numbers of the row at hand; -1 where it has none.
        int address();

        int country();

        int agent();

        int device();

        /// The texts of numbers.
        String address(int number);

        String country(int number);

        String agent(int number);

        String device(int number);
    }

    /// @param sources where the texts of a row are kept already
    public StoredAccesses(Sources sources) {
        this.sources = sources;
        this.countries = new SharedTexts(sources::country);
        this.agents = new SharedTexts(sources::agent);
    }

    /// @param account its number, under which the row is found again
    public void add(AccessRow a, int account) {
        numbers[SECOND] = a.second();
        numbers[NANO] = a.nano();
        int what = a.kind().ordinal() * RESULTS.length + a.result().ordinal();
        numbers[WHAT] = what;
        numbers[ADDRESS] = sources.address();
        numbers[COUNTRY] = sources.country();
        numbers[AGENT] = sources.agent();
        numbers[DEVICE] = sources.device();
        numbers[DETAIL] = a.detail().isAbsent() ? -1 : details.of(a.detail());
        numbers[FILE] = a.file();
        numbers[LINE] = a.line();
        row.clear();
        row.number(account).numbers(numbers);
        head.clear();
        head.number(row.size());
        rows.add(Partitions.ofHash(a.account().hash()), head.bytes(), head.size(), row.bytes(), row.size());
    }

    /// Hands over a partition's rows of some accounts, in the order in which they were read.
    public void read(int partition, AccountNames wanted, Consumer<Access> action) {
        RowUnpacker in = new RowUnpacker(rows.read(partition));
        RecentTexts addresses = new RecentTexts(sources::address);
        RecentTexts devices = new RecentTexts(sources::device);
        long[] found = new long[NUMBERS];
        while (in.hasMore()) {
            int size = in.small();
            int end = in.position() + size;
            String account = wanted.name(in.small());
            if (account == null) {
                in.skipTo(end);
            } else {
                in.numbers(found);
                action.accept(access(found, account, addresses, devices));
            }
        }
    }

    private Access access(long[] found, String account, RecentTexts addresses, RecentTexts devices) {
        int what = (int) found[WHAT];
        return new Access(
                account,
                Instant.ofEpochSecond(found[SECOND], found[NANO]),
                KINDS[what / RESULTS.length],
                RESULTS[what % RESULTS.length],
                addresses.of((int) found[ADDRESS]),
                countries.of((int) found[COUNTRY]),
                agents.of((int) found[AGENT]),
                devices.of((int) found[DEVICE]),
                told.of((int) found[DETAIL]),
                new SourceLine((int) found[FILE], found[LINE]));
    }

    @Override
    public void close() {
        rows.close();
    }
}
