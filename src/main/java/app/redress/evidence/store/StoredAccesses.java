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

    private final PartitionedRows rows = new PartitionedRows(Partitions.COUNT);
    private final TextTable details = new TextTable();
    private final Sources sources;
    private final SharedTexts countries;
    private final SharedTexts agents;
    private final SharedTexts told = new SharedTexts(details::text);
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
        row.clear();
        row.number(account)
                .number(a.second())
                .number(a.nano())
                .number(a.kind().ordinal() * RESULTS.length + a.result().ordinal())
                .number(sources.address())
                .number(sources.country())
                .number(sources.agent())
                .number(sources.device())
                .number(a.detail().isAbsent() ? -1 : details.of(a.detail()))
                .number(a.file())
                .number(a.line());
        head.clear();
        head.number(row.size());
        rows.add(Partitions.ofHash(a.account().hash()), head.bytes(), head.size(), row.bytes(), row.size());
    }

    /// Hands over a partition's rows of some accounts, in the order in which they were read.
    public void read(int partition, AccountNames wanted, Consumer<Access> action) {
        RowUnpacker in = new RowUnpacker(rows.read(partition));
        while (in.hasMore()) {
            int size = in.small();
            int end = in.position() + size;
            String account = wanted.name(in.small());
            if (account == null) {
                in.skipTo(end);
            } else {
                action.accept(access(in, account));
            }
        }
    }

    private Access access(RowUnpacker in, String account) {
        Instant at = Instant.ofEpochSecond(in.number(), in.number());
        int what = in.small();
        int address = in.small();
        int country = in.small();
        int agent = in.small();
        int device = in.small();
        int detail = in.small();
        return new Access(
                account,
                at,
                KINDS[what / RESULTS.length],
                RESULTS[what % RESULTS.length],
                address < 0 ? null : sources.address(address),
                countries.of(country),
                agents.of(agent),
                device < 0 ? null : sources.device(device),
                told.of(detail),
                new SourceLine(in.small(), in.number()));
    }

    @Override
    public void close() {
        rows.close();
    }
}
