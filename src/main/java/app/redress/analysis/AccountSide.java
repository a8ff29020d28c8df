package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import java.util.Set;

/// The accounts named by one file, or by several together.
///
/// @param file index in the evidence set; -1 for several
record AccountSide(int file, Message name, EvidenceKind kind, Set<String> accounts) {
    /// Number of accounts that both sides have.
    long shared(AccountSide other) {
        boolean fewer = accounts.size() <= other.accounts.size();
        Set<String> few = fewer ? accounts : other.accounts;
        Set<String> many = fewer ? other.accounts : accounts;
        return few.stream().filter(many::contains).count();
    }

    /// Shared accounts as a share of the smaller side, from 0 to 1.
    double share(AccountSide other) {
        return (double) shared(other) / Math.min(accounts.size(), other.accounts.size());
    }
}
