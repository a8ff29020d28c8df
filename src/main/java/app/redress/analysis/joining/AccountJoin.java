package app.redress.analysis.joining;

import app.redress.domain.TextTable;
import app.redress.evidence.mapping.AccountSpelling;
import app.redress.evidence.mapping.AccountSpelling.Step;
import app.redress.evidence.mapping.AccountSpelling.Step.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Tries conversions that would match the accounts of one file with the others': blanks and widths, case, leading
/// zeros, e-mail addresses.
public final class AccountJoin {
    /// Conversions that could match strangers: of short numbers, of numbers with several prefixes, or of telephone
    /// numbers of several countries.
    private static final Set<Kind> GUESSED =
            Set.of(Kind.PADDED, Kind.UNPADDED, Kind.NUMBER, Kind.UNCHECKED, Kind.TRUNK);
    /// Minimum number of accounts whose match is no coincidence.
    private static final int ENOUGH = 5;

    private final AccountSide side;
    private final AccountSide others;
    private final Map<String, String> contacts;

    /// @param contacts accounts by their contact
    public AccountJoin(AccountSide side, AccountSide others, Map<String, String> contacts) {
        this.side = side;
        this.others = others;
        this.contacts = contacts;
    }

    /// One conversion of both sides and the accounts it matches.
    ///
    /// @param statement the profile line that states it
    /// @param joined accounts of the file, in its own spelling, that the others have
    /// @param harmless whether it could never merge two different accounts
    public record Way(String statement, long shared, double share, long joined, boolean harmless) {
        /// The same, but for a person to decide.
        Way asked() {
            return new Way(statement, shared, share, joined, false);
        }

        boolean isBetterThan(Way other) {
            return share > other.share || share == other.share && joined > other.joined;
        }
    }

    public AccountSide side() {
        return side;
    }

    public AccountSide others() {
        return others;
    }

    public long shared() {
        return side.shared(others);
    }

    /// Accounts of the file that the others have in the same spelling.
    public long known() {
        return known(AccountSpelling.AS_WRITTEN, others);
    }

    private long known(AccountSpelling spelling, AccountSide among) {
        AtomicInteger known = new AtomicInteger();
        side.accounts().forEach(account -> known.addAndGet(among.accounts().find(spelling.of(account)) >= 0 ? 1 : 0));
        return known.get();
    }

    public int smaller() {
        return Math.min(side.accounts().size(), others.accounts().size());
    }

    /// The conversion that matches most accounts; of equals, the one that changes least.
    public Way best() {
        Way best = new Way("account.form = " + AccountSpelling.KEPT, shared(), side.share(others), known(), true);
        for (List<Step> steps : forms()) {
            Way way =
                    way("account.form = " + AccountSpelling.words(steps), new AccountSpelling(steps, Map.of()), steps);
            best = way.isBetterThan(best) ? way : best;
        }
        Way named = contact().orElse(best);
        return named.isBetterThan(best) ? named : best;
    }

    /// The accounts by their contact; empty where no file knows one of them.
    public Optional<Way> contact() {
        if (contacts.isEmpty()) {
            return Optional.empty();
        }
        Way all = way("account.by = contact", new AccountSpelling(List.of(), contacts), List.of());
        // a contact that several accounts have joins none of them: then a person should know
        return Optional.of(all.joined() == side.accounts().size() ? oneMailbox(all) : all.asked());
    }

    /// Two spellings of one mail address are one account, so that joining them merges nobody.
    private Way oneMailbox(Way all) {
        Set<String> boxes = new HashSet<>();
        side.accounts().forEach(account -> boxes.add(AccountSpelling.aliasOf(account)));
        boolean told = smaller() >= ENOUGH && shared() == 0 && all.share() == 1;
        boolean same = boxes.size() == all.shared();
        return told && same ? new Way(all.statement(), all.shared(), all.share(), all.joined(), true) : all;
    }

    private Way way(String statement, AccountSpelling spelling, List<Step> steps) {
        AccountSide here = spelled(side, spelling);
        AccountSide there = spelled(others, spelling);
        boolean merges = here.accounts().size() < side.accounts().size()
                || there.accounts().size() < others.accounts().size();
        boolean folded = steps.stream().allMatch(step -> step.kind() == Kind.FOLDED) && !steps.isEmpty();
        boolean telling =
                steps.stream().noneMatch(step -> GUESSED.contains(step.kind())) && smaller() >= ENOUGH && shared() == 0;
        return new Way(
                statement,
                here.shared(there),
                here.share(there),
                known(spelling, there),
                (folded || telling) && !merges);
    }

    private static AccountSide spelled(AccountSide side, AccountSpelling spelling) {
        TextTable accounts = new TextTable();
        side.accounts().forEach(account -> accounts.of(spelling.of(account)));
        return new AccountSide(side.file(), side.name(), side.kind(), accounts);
    }

    private List<List<Step>> forms() {
        Step folded = new Step(Kind.FOLDED, 0);
        Step cased = new Step(hasSmallLetters() ? Kind.LOWER : Kind.UPPER, 0);
        Step padded = new Step(Kind.PADDED, widest());
        Step unpadded = new Step(Kind.UNPADDED, 0);
        Step bare = new Step(Kind.BARE, 0);
        Step unprefixed = new Step(Kind.UNPREFIXED, 0);
        List<List<Step>> forms = new ArrayList<>(List.of(List.of(folded), List.of(cased), List.of(folded, cased)));
        if (padded.width() > 1 && padded.width() < 33) {
            forms.add(List.of(padded));
            forms.add(List.of(folded, padded));
        }
        forms.add(List.of(new Step(Kind.WHOLE, 0)));
        forms.add(List.of(unpadded));
        forms.add(List.of(folded, cased, unpadded));
        forms.add(List.of(unprefixed));
        forms.add(List.of(unprefixed, cased));
        forms.add(List.of(unprefixed, unpadded));
        forms.add(List.of(bare));
        Step number = new Step(Kind.NUMBER, 0);
        forms.add(List.of(number));
        forms.add(List.of(number, unpadded));
        forms.add(List.of(new Step(Kind.UNCHECKED, 0)));
        int code = new CallingCode(side.accounts(), others.accounts()).code();
        if (code > 0) {
            forms.add(List.of(bare, new Step(Kind.TRUNK, code)));
        }
        return forms;
    }

    private boolean hasSmallLetters() {
        AtomicBoolean found = new AtomicBoolean();
        others.accounts().forEach(account -> {
            if (account.chars().anyMatch(Character::isLowerCase)) {
                found.set(true);
            }
        });
        return found.get();
    }

    private int widest() {
        AtomicInteger widest = new AtomicInteger();
        Consumer<String> measure = account -> {
            if (account.chars().allMatch(c -> c >= '0' && c <= '9')) {
                widest.accumulateAndGet(account.length(), Math::max);
            }
        };
        side.accounts().forEach(measure);
        others.accounts().forEach(measure);
        return widest.get();
    }
}
