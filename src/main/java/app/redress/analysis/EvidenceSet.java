package app.redress.analysis;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Message;
import app.redress.domain.Payout;
import app.redress.domain.Progress;
import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Export;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.source.ExportFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The evidence set of one request: every file opened once, numbered by kind and then in request order.
final class EvidenceSet {
    private final AnalysisRequest request;
    private final RequestFiles files;
    private final FilesBeside beside;
    private int next;
    private final List<Export<Transaction>> transactions;
    private final List<Export<Access>> access;
    private final List<Export<AccountFacts>> accounts;
    private final List<Export<Claim>> claims;
    private final List<Export<Control>> controls;
    private final List<Export<Payout>> payouts;

    private EvidenceSet(AnalysisRequest request, Progress progress) {
        this.request = request;
        this.files = new RequestFiles(request);
        this.beside = new FilesBeside(request.profiles(), files::all);
        List<Export<Transaction>> moved = open(ExportKinds.TRANSACTIONS);
        List<Export<Access>> accesses = open(ExportKinds.ACCESS);
        this.accounts = open(ExportKinds.ACCOUNTS);
        List<Export<Claim>> claimed = open(ExportKinds.CLAIMS);
        this.controls = open(ExportKinds.CONTROLS);
        List<Export<Payout>> paid = open(ExportKinds.PAYOUTS);
        Map<String, String> names = AccountContacts.wanted(request) ? AccountContacts.of(accounts, progress) : Map.of();
        this.transactions = named(moved, names);
        this.access = named(accesses, names);
        this.claims = named(claimed, names);
        this.payouts = named(paid, names);
        ZoneCheck.check(transactions, access);
    }

    private static <T> List<Export<T>> named(List<Export<T>> exports, Map<String, String> names) {
        return names.isEmpty()
                ? exports
                : exports.stream().map(export -> export.with(names)).toList();
    }

    private <T> List<Export<T>> open(ExportKind<T> kind) {
        List<Export<T>> exports = new ArrayList<>();
        for (ExportFile text : files.of(kind.kind())) {
            exports.add(beside.open(kind, next++, text));
        }
        return exports;
    }

    /// Opens files with a common unit of money: if some have cents, whole amounts of the others are converted to
    /// cents.
    static EvidenceSet of(AnalysisRequest request, Progress progress) {
        EvidenceSet alone = new EvidenceSet(request, progress);
        MoneyUnits.requireOneCurrency(alone.money().toList());
        int most = alone.decimals().max().orElse(0);
        if (alone.decimals().allMatch(digits -> digits == most)) {
            return alone;
        }
        EvidenceSet agreed = new EvidenceSet(
                request.saying(MappingProfile.NONE.with("amount.decimals", String.valueOf(most))), progress);
        agreed.money()
                .filter(export -> !export.isInMinorUnits() && export.decimals() != most)
                .findFirst()
                .ifPresent(other -> {
                    throw new UnusableInput(Message.of("analysis.decimals", other.name(), other.decimals(), most));
                });
        MoneyUnits.requireOneScale(alone.transactions, agreed.transactions);
        return agreed;
    }

    private Stream<Export<?>> money() {
        return Stream.<List<? extends Export<?>>>of(transactions, accounts, claims, payouts)
                .<Export<?>>flatMap(List::stream)
                .filter(Export::holdsMoney);
    }

    private IntStream decimals() {
        return money().filter(export -> !export.isInMinorUnits()).mapToInt(Export::decimals);
    }

    /// The request the files are read for.
    AnalysisRequest request() {
        return request;
    }

    List<Export<Transaction>> transactions() {
        return transactions;
    }

    List<Export<Access>> access() {
        return access;
    }

    List<Export<AccountFacts>> accounts() {
        return accounts;
    }

    List<Export<Claim>> claims() {
        return claims;
    }

    List<Export<Control>> controls() {
        return controls;
    }

    List<Export<Payout>> payouts() {
        return payouts;
    }

    /// Number of bytes read by a run.
    long bytesToRead() {
        long big = transactions.stream().mapToLong(Export::size).sum()
                + access.stream().mapToLong(Export::size).sum();
        long small = accounts.stream().mapToLong(Export::size).sum()
                + claims.stream().mapToLong(Export::size).sum()
                + controls.stream().mapToLong(Export::size).sum()
                + payouts.stream().mapToLong(Export::size).sum();
        return big + small;
    }
}
