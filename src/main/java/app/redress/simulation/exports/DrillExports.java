package app.redress.simulation.exports;

import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.simulation.exports.TimeSorter.Mark;
import app.redress.simulation.world.AppReleases;
import app.redress.simulation.world.Basket;
import app.redress.simulation.world.ClientAddress;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.CountrySetting;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.Store;
import app.redress.simulation.world.World;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Collects the rows of the two large exports account by account and writes them in time order, with the truth of
/// every listed row.
public final class DrillExports {
    private static final String TRANSACTION_COLUMNS =
            "transaction_id,account_id,occurred_at,type,amount,status,method,store_id,store_name,prefecture,"
                    + "item_category,item,quantity,balance_after,related_transaction_id";
    private static final String ACCESS_COLUMNS =
            "occurred_at,account_id,event,result,ip,country,user_agent,device_id,detail\n";
    private static final String TRUTH_COLUMNS = "source,id,account_id,occurred_at,actor,type,status\n";
    private static final int BUFFER = 1 << 18;

    private final CountrySetting country;
    private final AppReleases releases;
    private final boolean transfers;
    private final CsvLine line;
    private final TimeSorter transactions;
    private final TimeSorter access;

    public DrillExports(Path folder, World world) {
        long start = world.days().start();
        country = world.profile().country();
        releases = AppReleases.of(world);
        transfers = world.profile().hasTransfers();
        line = new CsvLine(country);
        transactions = new TimeSorter(folder, "transactions", start, DrillCalendar.END);
        access = new TimeSorter(folder, "access", start, DrillCalendar.END);
    }

    public void transaction(Row row, Mark mark) {
        line.start().text(row.id).text(row.account).time(row.at).text(row.type.name());
        line.money(row.amount).text(row.status.name());
        line.text(row.method == null ? "" : row.method.name());
        store(row.shop);
        goods(row.basket);
        line.money(row.balanceAfter).text(row.related);
        if (transfers) {
            line.text(row.counterparty);
        }
        line.end();
        add(transactions, row.at, mark);
    }

    private void store(@Nullable Store shop) {
        if (shop == null) {
            line.empty().empty().empty();
        } else {
            line.text(shop.id()).text(shop.name()).text(shop.prefecture());
        }
    }

    private void goods(@Nullable Basket basket) {
        if (basket == null) {
            line.empty().empty().empty();
        } else {
            line.text(basket.category()).text(country.localName(basket.item())).number(basket.quantity());
        }
    }

    /// @param account empty for an id that does not exist
    public void access(
            long at,
            String account,
            Access.Kind kind,
            Access.Result result,
            ClientAddress from,
            ClientDevice device,
            String detail,
            Mark mark) {
        ClientDevice on = releases.installed(device, at);
        line.start().time(at).text(account).text(kind.name()).text(result.name());
        line.text(from.ip())
                .text(from.country())
                .text(on.userAgent())
                .text(on.deviceId())
                .text(detail)
                .end();
        add(access, at, mark);
    }

    private void add(TimeSorter sorter, long at, Mark mark) {
        try {
            sorter.add(at, mark, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes transactions.csv, access.csv and truth-events.csv.
    public Counts writeTo(Path folder) throws IOException {
        try (OutputStream truth = open(folder, DrillFiles.TRUTH_EVENTS, TRUTH_COLUMNS)) {
            long paid = write(transactions, open(folder, DrillFiles.TRANSACTIONS, columns()), truth, true);
            long seen = write(access, open(folder, DrillFiles.ACCESS, ACCESS_COLUMNS), truth, false);
            return new Counts(paid, seen);
        }
    }

    /// Only exports with transfers name the other account.
    private String columns() {
        return TRANSACTION_COLUMNS + (transfers ? ",counterparty\n" : "\n");
    }

    private static long write(TimeSorter sorter, OutputStream file, OutputStream truth, boolean money)
            throws IOException {
        long[] physicalLine = {1};
        try (OutputStream out = file) {
            sorter.drain((mark, bytes, from, length) -> {
                out.write(bytes, from, length);
                physicalLine[0]++;
                if (mark != Mark.UNLISTED) {
                    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
                    truth.write(truthLine(text, mark, money, physicalLine[0]).getBytes(StandardCharsets.UTF_8));
                }
            });
        }
        return physicalLine[0] - 1;
    }

    /// Splitting at commas is safe: the columns used here come before any that could be quoted.
    private static String truthLine(String row, Mark mark, boolean money, long physicalLine) {
        String[] cells = row.split(",", 7);
        return money
                ? String.join(",", "transactions", cells[0], cells[1], cells[2], mark.name(), cells[3], cells[5]) + "\n"
                : String.join(",", "access", "" + physicalLine, cells[1], cells[0], mark.name(), cells[2], cells[3])
                        + "\n";
    }

    private static OutputStream open(Path folder, String name, String header) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER);
        out.write(header.getBytes(StandardCharsets.UTF_8));
        return out;
    }

    /// Number of rows written, without headers.
    public record Counts(long transactions, long access) {}

    /// One transaction as booked by the service.
    ///
    /// @param counterparty the other account of a transfer or withdrawal; otherwise empty
    public record Row(
            String id,
            String account,
            long at,
            Transaction.Type type,
            long amount,
            Status status,
            @Nullable Method method,
            @Nullable Store shop,
            @Nullable Basket basket,
            long balanceAfter,
            String related,
            String counterparty) {}
}
