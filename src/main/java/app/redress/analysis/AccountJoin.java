package app.redress.analysis;

import app.redress.evidence.mapping.AccountSpelling;
import app.redress.evidence.mapping.AccountSpelling.Step;
import app.redress.evidence.mapping.AccountSpelling.Step.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Tries what would bring the accounts of a file and of the others together: blanks and widths, case, leading zeros,
/// mail addresses.
final class AccountJoin {
    /// Spellings that could bring strangers together: short numbers, or the numbers of several countries.
    private static final Set<Kind> GUESSED = Set.of(Kind.PADDED, Kind.UNPADDED, Kind.TRUNK);
    /// Accounts whose spelling is no coincidence.
    private static final int ENOUGH = 5;

    private final AccountSide side;
    private final AccountSide others;
    private final Map<String, String> contacts;

    /// @param contacts accounts by their contact
    AccountJoin(AccountSide side, AccountSide others, Map<String, String> contacts) {
        this.side = side;
        this.others = others;
        this.contacts = contacts;
    }

    /// One way to read both sides, and what it joins.
    ///
    /// @param statement profile line that says so
    /// @param joined accounts of the file, as it writes them, that the others have
    /// @param harmless whether nobody could mean two accounts by what it joins
    record Way(String statement, long shared, double share, long joined, boolean harmless) {
        boolean isBetterThan(Way other) {
            return share > other.share || share == other.share && joined > other.joined;
        }
    }

    AccountSide side() {
        return side;
    }

    AccountSide others() {
        return others;
    }

    long shared() {
        return side.shared(others);
    }

    /// Accounts of the file that the others have, in the same spelling.
    long known() {
        return side.accounts().stream().filter(others.accounts()::contains).count();
    }

    int smaller() {
        return Math.min(side.accounts().size(), others.accounts().size());
    }

    /// The way that joins most; of equals, the one that changes least.
    Way best() {
        Way best = new Way("account.form = " + AccountSpelling.KEPT, shared(), side.share(others), known(), true);
        for (List<Step> steps : forms()) {
            Way way =
                    way("account.form = " + AccountSpelling.words(steps), new AccountSpelling(steps, Map.of()), steps);
            best = way.isBetterThan(best) ? way : best;
        }
        if (!contacts.isEmpty()) {
            Way way = way("account.by = contact", new AccountSpelling(List.of(), contacts), List.of());
            best = way.isBetterThan(best) ? way : best;
        }
        return best;
    }

    private Way way(String statement, AccountSpelling spelling, List<Step> steps) {
        AccountSide here = spelled(side, spelling);
        AccountSide there = spelled(others, spelling);
        boolean merges = here.accounts().size() < side.accounts().size()
                || there.accounts().size() < others.accounts().size();
        boolean folded = steps.stream().allMatch(step -> step.kind() == Kind.FOLDED) && !steps.isEmpty();
        boolean telling = steps.stream().noneMatch(step -> GUESSED.contains(step.kind()))
                && shared() == 0
                && smaller() >= ENOUGH;
        long joined = side.accounts().stream()
                .filter(account -> there.accounts().contains(spelling.of(account)))
                .count();
        return new Way(statement, here.shared(there), here.share(there), joined, (folded || telling) && !merges);
    }

    private static AccountSide spelled(AccountSide side, AccountSpelling spelling) {
        Set<String> accounts =
                side.accounts().stream().map(spelling::of).collect(Collectors.toCollection(HashSet::new));
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
        forms.add(List.of(unpadded));
        forms.add(List.of(folded, cased, unpadded));
        forms.add(List.of(unprefixed));
        forms.add(List.of(unprefixed, cased));
        forms.add(List.of(bare));
        int code = new CallingCode(side.accounts(), others.accounts()).code();
        if (code > 0) {
            forms.add(List.of(bare, new Step(Kind.TRUNK, code)));
        }
        return forms;
    }

    private boolean hasSmallLetters() {
        return others.accounts().stream().anyMatch(account -> account.chars().anyMatch(Character::isLowerCase));
    }

    private int widest() {
        return java.util.stream.Stream.concat(side.accounts().stream(), others.accounts().stream())
                .filter(account -> account.chars().allMatch(c -> c >= '0' && c <= '9'))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
