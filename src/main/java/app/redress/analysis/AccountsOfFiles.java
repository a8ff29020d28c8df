package app.redress.analysis;

import app.redress.analysis.joining.Overlap;
import app.redress.domain.EvidenceKind;
import app.redress.domain.TextTable;
import app.redress.evidence.source.EvidenceFile;
import java.util.function.Predicate;

/// Which accounts the files of a set name, to find files that do not join.
interface AccountsOfFiles {
    /// Accounts that a file names.
    TextTable of(EvidenceFile file);

    /// Accounts that files of a kind are compared with: of the transactions or, for transactions, of accesses and
    /// master data.
    TextTable beside(EvidenceKind kind);

    /// Accounts by their contact.
    ///
    /// @param wanted which contacts, in the form of [app.redress.evidence.mapping.AccountSpelling#aliasOf]
    AccountContacts byContact(Predicate<String> wanted);

    /// How many of a file's accounts occur in the transactions or, for transactions, in accesses and master data.
    Overlap overlap(EvidenceFile file);
}
