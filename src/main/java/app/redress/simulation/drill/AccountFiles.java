package app.redress.simulation.drill;

import app.redress.domain.Control;
import app.redress.simulation.attackers.AttackOrder;
import app.redress.simulation.exports.CsvLine;
import app.redress.simulation.exports.DrillFiles;
import app.redress.simulation.owners.Owner;
import app.redress.simulation.owners.OwnerHabit;
import app.redress.simulation.wallet.TruthLedger;
import app.redress.simulation.wallet.WalletAccount;
import app.redress.simulation.wallet.WalletService.Outcome;
import app.redress.simulation.world.CountrySetting;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.SeededRandom;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the exports with one line per account, the customers' claims, and the truth per account.
final class AccountFiles implements Closeable {
    private static final String ACCOUNT_COLUMNS =
            "account_id,registered_at,balance_before,card_linked,display_name,contact,frozen_at\n";
    private static final String TRUTH_COLUMNS =
            "account_id,victim,taken_over,attack,first_hostile_at,unauthorised_charges,"
                    + "unauthorised_spend,own_money_lost,residual,due_card,due_balance,due_cash_bank,due,"
                    + "entry,opening,charges_reversed,own_charges,refunds,gross_spend,own_spend,closing,habits,due_points\n";
    private static final String CLAIM_COLUMNS = "account_id,claimed_at,amount,transaction_ids,note\n";
    private static final double MISTAKEN_CLAIMS = 0.0015;
    private static final List<String> NOTES =
            List.of("身に覚えのない利用があります", "チャージした覚えがありません", "残高が減っています", "メールが何通も届いた", "");

    private final Path folder;
    private final CountrySetting country;
    private final CsvLine line;
    private final OutputStream accounts;
    private final OutputStream truth;
    private final List<Claim> claims = new ArrayList<>();

    AccountFiles(Path folder, CountrySetting country) throws IOException {
        this.folder = folder;
        this.country = country;
        line = new CsvLine(country);
        accounts = open(DrillFiles.ACCOUNTS, ACCOUNT_COLUMNS);
        truth = open(DrillFiles.TRUTH_ACCOUNTS, TRUTH_COLUMNS);
    }

    private OutputStream open(String name, String header) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
        out.write(header.getBytes(StandardCharsets.UTF_8));
        return out;
    }

    void write(WalletAccount account, Owner owner, @Nullable AttackOrder order, Outcome outcome, SeededRandom random)
            throws IOException {
        line.start().text(account.id()).time(account.registeredAt()).money(account.opening());
        line.text(Boolean.toString(account.cardLinked())).text(account.displayName(country.member()));
        line.text("user" + account.id().substring(5).toLowerCase(Locale.ROOT) + "@example."
                + country.code().toLowerCase(Locale.ROOT));
        time(outcome.frozenAt());
        end(accounts);
        truth(account, owner, order, outcome);
        claim(account, outcome, random);
    }

    private void truth(WalletAccount account, Owner owner, @Nullable AttackOrder order, Outcome outcome)
            throws IOException {
        TruthLedger.Figures figures = outcome.figures();
        boolean taken = order != null && outcome.takenOver();
        line.start().text(account.id()).text(Boolean.toString(outcome.victim()));
        line.text(Boolean.toString(taken))
                .text(order == null ? "" : order.kind().name());
        time(outcome.firstHostileAt());
        line.money(figures.hostileCharges()).money(figures.hostileSpend() - figures.hostileRefunds());
        line.money(figures.ownLost()).money(figures.residual());
        line.money(figures.dueCard())
                .money(figures.ownLost())
                .money(figures.dueCashBank())
                .money(figures.due());
        line.text(order == null ? "" : order.entry().name());
        line.money(figures.opening())
                .money(figures.reversed())
                .money(figures.ownCharges())
                .money(figures.refunds());
        line.money(figures.hostileSpend()).money(figures.ownSpend()).money(figures.closing());
        line.text(owner.habits().stream().map(OwnerHabit::name).collect(Collectors.joining(" ")));
        line.money(figures.duePoints());
        end(truth);
    }

    private void time(@Nullable Long second) {
        if (second == null) {
            line.empty();
        } else {
            line.time(second);
        }
    }

    private void end(OutputStream out) throws IOException {
        line.end();
        out.write(line.bytes(), 0, line.length());
    }

    private void claim(WalletAccount account, Outcome outcome, SeededRandom random) {
        Long reportedAt = outcome.reportedAt();
        if (reportedAt != null && outcome.victim()) {
            claims.add(new Claim(
                    account.id(),
                    reportedAt,
                    named(outcome.figures().due(), random),
                    some(outcome.hostileIds()),
                    random.pick(NOTES)));
        } else if (!outcome.victim() && random.chance(MISTAKEN_CLAIMS)) {
            long at =
                    random.between(Math.max(DrillCalendar.FOREIGN_BLOCKED, account.registeredAt()), DrillCalendar.END);
            claims.add(new Claim(
                    account.id(), at, random.chance(0.5) ? 0 : 100L * random.between(3, 90), "", random.pick(NOTES)));
        }
    }

    /// The amount a customer claims: mostly the exact sum, sometimes a rounded one, sometimes none (0).
    private static long named(long due, SeededRandom random) {
        return switch (random.weighted(70, 18, 12)) {
            case 0 -> due;
            case 1 -> (due + 500) / 1_000 * 1_000;
            default -> 0;
        };
    }

    private static String some(List<String> ids) {
        return ids.stream().limit(6).collect(Collectors.joining(";"));
    }

    /// The containment measures of 2019, at their times.
    void controls() throws IOException {
        try (OutputStream out = open(DrillFiles.CONTROLS, "at,control,note\n")) {
            control(
                    out,
                    DrillCalendar.FOREIGN_BLOCKED,
                    Control.FOREIGN_ACCESS_BLOCKED,
                    "access from addresses abroad refused");
            control(
                    out,
                    DrillCalendar.CHARGING_STOPPED,
                    Control.CHARGING_STOPPED,
                    "cards, cash and bank; balances can still be spent");
            control(out, DrillCalendar.REGISTRATION_STOPPED, Control.REGISTRATION_STOPPED, "no new accounts");
        }
    }

    private void control(OutputStream out, long at, String control, String note) throws IOException {
        line.start().time(at).text(control).text(note);
        end(out);
    }

    private void claims() throws IOException {
        claims.sort(Comparator.comparingLong(Claim::at).thenComparing(Claim::account));
        try (OutputStream out = open(DrillFiles.CLAIMS, CLAIM_COLUMNS)) {
            for (Claim claim : claims) {
                line.start().text(claim.account).time(claim.at);
                line.text(claim.amount == 0 ? "" : Long.toString(claim.amount * country.unit()))
                        .text(claim.ids)
                        .text(country.localName(claim.note));
                end(out);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (accounts;
                truth) {
            claims();
        }
    }

    /// @param amount yen; 0 if the claim has no amount
    private record Claim(String account, long at, long amount, String ids, String note) {}
}
