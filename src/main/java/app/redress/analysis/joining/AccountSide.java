package app.redress.analysis.joining;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.TextTable;
import java.util.concurrent.atomic.AtomicLong;

/// The accounts named by one file, or by several together.
///
/// @param file index in the evidence set; -1 for several
public record AccountSide(int file, Message name, EvidenceKind kind, TextTable accounts) {
    /// Number of accounts that both sides have.
    public long shared(AccountSide other) {
        boolean fewer = accounts.size() <= other.accounts.size();
        TextTable few = fewer ? accounts : other.accounts;
        TextTable many = fewer ? other.accounts : accounts;
        AtomicLong shared = new AtomicLong();
        few.forEach(account -> shared.addAndGet(many.find(account) >= 0 ? 1 : 0));
        return shared.get();
    }

    /// Shared accounts as a share of the smaller side, from 0 to 1.
    public double share(AccountSide other) {
        return (double) shared(other) / Math.min(accounts.size(), other.accounts.size());
    }
}
