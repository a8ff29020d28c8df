package app.redress.analysis;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Payout;
import app.redress.domain.Progress;
import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The evidence set of one request: every file opened once, numbered by kind and then in request order.
final class EvidenceSet {
    private final AnalysisRequest request;
    private int next;
    private final List<Export<Transaction>> transactions;
    private final List<Export<Access>> access;
    private final List<Export<AccountFacts>> accounts;
    private final List<Export<Claim>> claims;
    private final List<Export<Control>> controls;
    private final List<Export<Payout>> payouts;

    EvidenceSet(AnalysisRequest request, Progress progress) {
        this.request = request;
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
        for (Path path : request.files().getOrDefault(kind.kind(), List.of())) {
            for (ExportFile text : Inspector.textsIn(path)) {
                exports.add(open(kind, next++, text));
            }
        }
        return exports;
    }

    /// Opens a file; accounts in the other files help to detect its columns.
    private <T> Export<T> open(ExportKind<T> kind, int index, ExportFile text) {
        try {
            return Export.of(kind, index, text, request.profiles());
        } catch (UnusableInput alone) {
            Set<String> elsewhere = accountsBeside(text);
            if (elsewhere.isEmpty()) {
                throw alone;
            }
            return Export.of(kind, index, text, request.profiles(), elsewhere);
        }
    }

    private Set<String> accountsBeside(ExportFile text) {
        Set<String> accounts = new HashSet<>();
        request.files().forEach((kind, paths) -> paths.stream()
                .flatMap(path -> Inspector.textsIn(path).stream())
                .filter(other -> !other.equals(text))
                .forEach(other -> accounts.addAll(accountsIn(kind, other))));
        return accounts;
    }

    private Set<String> accountsIn(EvidenceKind kind, ExportFile other) {
        try {
            return Export.of(ExportKinds.of(kind), 0, other, request.profiles()).someAccounts();
        } catch (UnusableInput open) {
            // its question is asked when it is opened itself
            return Set.of();
        }
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
