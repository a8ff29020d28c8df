package app.redress.analysis;

import app.redress.analysis.joining.AccountJoin;
import app.redress.analysis.joining.AccountSide;
import app.redress.analysis.joining.AccountsAsked;
import app.redress.analysis.joining.JoinWords;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.TextTable;
import app.redress.evidence.mapping.AccountSpelling;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.source.EvidenceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// Checks whether the files of a set name the same accounts. Another spelling that settles it is stated for another
/// reading; anything else is asked before any figure is made.
final class AccountChecks {
    /// Share of the smaller side below which the files may spell accounts differently.
    private static final double WHOLE = 0.9;
    /// Additional share that another spelling must match to be worth a question.
    private static final double GAIN = 0.05;
    /// Share below which files do not belong together in any spelling.
    private static final double PLAUSIBLE = 0.2;
    /// Minimum number of accounts for a meaningful share.
    private static final int ENOUGH = 20;
    /// Minimum number of accounts of which at least one would be shared.
    private static final int SOME = 5;
    /// Accounts matched by another spelling that are no coincidence: their least number, and share of the strangers.
    private static final int COUPLE = 2;

    private static final double TWINS = 0.3;

    private static final Set<EvidenceKind> NAMING =
            Set.of(EvidenceKind.TRANSACTIONS, EvidenceKind.ACCESS, EvidenceKind.ACCOUNTS, EvidenceKind.CLAIMS);

    private final AccountsOfFiles accounts;
    private final List<EvidenceFile> files;
    private final boolean few;
    private final AnalysisRequest request;
    private final BiConsumer<Integer, Message> notes;

    /// @param files of the set, in evidence order
    /// @param few whether there are so few rows that every account can be compared, even where a file joins
    /// @param notes receives what a person should know about a file, by its index
    AccountChecks(
            AccountsOfFiles accounts,
            List<EvidenceFile> files,
            boolean few,
            AnalysisRequest request,
            BiConsumer<Integer, Message> notes) {
        this.accounts = accounts;
        this.files = files;
        this.few = few;
        this.request = request;
        this.notes = notes;
    }

    /// How many accounts each file shares with the transactions, the smallest share first.
    List<Message> shared() {
        record Shared(double share, Message words) {}
        AccountSide others = others(EvidenceKind.ACCESS);
        return files.stream()
                .filter(file -> NAMING.contains(file.kind()) && file.kind() != EvidenceKind.TRANSACTIONS)
                .map(file -> new AccountSide(file.index(), Message.plain(file.name()), file.kind(), accounts.of(file)))
                .filter(side -> side.accounts().size() > 0 && others.accounts().size() > 0)
                .map(side -> new Shared(side.share(others), JoinWords.counted(side, others)))
                .sorted(Comparator.comparingDouble(Shared::share))
                .map(Shared::words)
                .toList();
    }

    /// Statements needed for another reading; empty if none is needed.
    ///
    /// @throws AccountsAsked when a person must say how the files relate
    Optional<MappingProfile> joined() {
        boolean said = request.says("account.form") || request.says("account.by");
        boolean onlyForm = said && !request.says("account.by") && !request.saysOf("account.form", AccountSpelling.KEPT);
        if (AccountContacts.wanted(request)) {
            noteShared(accounts.byContact(_ -> true));
        }
        for (EvidenceFile file : strangers()) {
            AccountSide side =
                    new AccountSide(file.index(), Message.plain(file.name()), file.kind(), accounts.of(file));
            AccountSide others = others(file.kind());
            if (side.accounts().size() == 0 || others.accounts().size() == 0) {
                continue;
            }
            double share = side.share(others);
            if (said && !onlyForm) {
                noteLeft(side, others);
                noteWhenStrange(side, others, share);
                continue;
            }
            AccountJoin join = new AccountJoin(side, others, contacts(side, others));
            if (said) {
                Optional<MappingProfile> named = byContact(join, share);
                if (named.isPresent()) {
                    return named;
                }
                continue;
            }
            if (share >= WHOLE) {
                askTwins(join);
                continue;
            }
            Optional<MappingProfile> settled = settle(join, share);
            if (settled.isPresent()) {
                return settled;
            }
        }
        return Optional.empty();
    }

    /// A file that knows nearly all accounts of the others may know some of them twice, in two spellings.
    private static void askTwins(AccountJoin join) {
        long known = join.known();
        long strangers = join.side().accounts().size() - known;
        if (strangers < COUPLE) {
            return;
        }
        AccountJoin.Way best = join.best();
        if (best.joined() - known >= Math.max(COUPLE, TWINS * strangers)) {
            throw new AccountsAsked(
                    JoinWords.question(join, best), JoinWords.asked(join, best.statement(), best.shared()));
        }
    }

    /// Notes contacts shared by several accounts, which match none of them.
    private void noteShared(AccountContacts contacts) {
        if (contacts.shared() > 0) {
            files.stream()
                    .filter(file -> file.kind() == EvidenceKind.ACCOUNTS)
                    .findFirst()
                    .ifPresent(file -> notes.accept(file.index(), JoinWords.sharedContacts(contacts.shared())));
        }
    }

    private Optional<MappingProfile> settle(AccountJoin join, double share) {
        AccountJoin.Way best = join.best();
        if (best.share() - share < GAIN || best.shared() == join.shared()) {
            refuseStrangers(join, share);
            return Optional.empty();
        }
        if (best.harmless() && best.share() >= WHOLE) {
            return Optional.of(MappingProfile.of("account spelling", List.of(best.statement())));
        }
        throw new AccountsAsked(JoinWords.question(join, best), JoinWords.asked(join, best.statement(), best.shared()));
    }

    /// Where a spelling joined the other files, this one may still name its accounts by their contact.
    private Optional<MappingProfile> byContact(AccountJoin join, double share) {
        Optional<AccountJoin.Way> contact =
                join.contact().filter(way -> way.share() - share >= GAIN && way.shared() > join.shared());
        if (contact.isEmpty()) {
            noteWhenStrange(join.side(), join.others(), share);
            return Optional.empty();
        }
        AccountJoin.Way way = contact.get();
        if (way.harmless() && way.share() >= WHOLE) {
            return Optional.of(MappingProfile.of("account spelling", List.of(way.statement())));
        }
        throw new AccountsAsked(JoinWords.question(join, way), JoinWords.asked(join, way.statement(), way.shared()));
    }

    private void refuseStrangers(AccountJoin join, double share) {
        int enough = join.shared() == 0 ? SOME : ENOUGH;
        if (share < PLAUSIBLE && join.smaller() >= enough) {
            throw new AccountsAsked(JoinWords.strangers(join), JoinWords.asked(join, "", 0));
        }
        noteWhenStrange(join.side(), join.others(), share);
    }

    /// Notes contacts of a log that nobody has: addresses that a thief put in the place of the owner's, for one.
    private void noteLeft(AccountSide side, AccountSide others) {
        long left = side.accounts().size() - side.shared(others);
        if (side.kind() == EvidenceKind.ACCESS && AccountContacts.wanted(request) && left > 0) {
            notes.accept(side.file(), JoinWords.left(side, others, left));
        }
    }

    private void noteWhenStrange(AccountSide side, AccountSide others, double share) {
        if (share < PLAUSIBLE) {
            notes.accept(side.file(), JoinWords.counted(side, others));
        }
    }

    /// Files that do not join as they are, and all where they are few. Tables of accounts' names are large: where a
    /// large file joins, none is made.
    private List<EvidenceFile> strangers() {
        return files.stream()
                .filter(file -> NAMING.contains(file.kind()))
                .filter(file -> few || !accounts.overlap(file).isAtLeast(WHOLE))
                .toList();
    }

    /// What a file is compared with: the transactions; they are compared with everything else.
    private AccountSide others(EvidenceKind kind) {
        boolean moved = kind == EvidenceKind.TRANSACTIONS;
        return new AccountSide(
                -1,
                moved ? JoinWords.OTHER_FILES : JoinWords.TRANSACTIONS,
                moved ? EvidenceKind.ACCESS : EvidenceKind.TRANSACTIONS,
                accounts.beside(kind));
    }

    /// Accounts by those contacts only that one of the sides uses as a name.
    private Map<String, String> contacts(AccountSide side, AccountSide others) {
        TextTable names = new TextTable();
        side.accounts().forEach(account -> names.of(AccountSpelling.aliasOf(account)));
        others.accounts().forEach(account -> names.of(AccountSpelling.aliasOf(account)));
        return accounts.byContact(name -> names.find(name) >= 0).accounts();
    }
}
