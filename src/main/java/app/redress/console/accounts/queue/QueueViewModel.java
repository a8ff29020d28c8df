package app.redress.console.accounts.queue;

import app.redress.casefile.accounts.AccountGroup;
import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.query.AccountGrouping;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSearch;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.casefile.query.AccountTerm;
import app.redress.casefile.query.SavedView;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.PagedRows;
import app.redress.console.parts.Threads;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The accounts to decide, one after the other: which ones, in which order, where one stands, and how many are decided.
public final class QueueViewModel {
    /// The order and filters of a queue.
    ///
    /// @param typed as typed into the search field
    public record Choice(
            String typed,
            AccountSearch search,
            Set<Tier> tiers,
            AccountState state,
            AccountGrouping grouping,
            AccountSort sort,
            boolean descending) {
        static final Choice START = new Choice(
                "",
                AccountSearch.EVERYTHING,
                EnumSet.of(Tier.CONFIRMED, Tier.PROBABLE, Tier.POSSIBLE, Tier.MULE),
                AccountState.ANY,
                AccountGrouping.NONE,
                AccountSort.DUE,
                true);

        public Choice {
            tiers = Set.copyOf(tiers);
        }

        AccountQuery query(AccountState of, int offset, int limit) {
            return new AccountQuery(
                    search.text(), search.terms(), tiers, of, grouping, sort, descending, offset, limit);
        }

        /// Whether every account that is suspected counts, decided or not.
        boolean countsAll() {
            return search.equals(START.search) && tiers.equals(START.tiers);
        }

        Choice with(AccountSearch other, String as) {
            return new Choice(as, other, tiers, state, grouping, sort, descending);
        }

        Choice with(Set<Tier> other) {
            return new Choice(typed, search, other, state, grouping, sort, descending);
        }

        Choice with(AccountState other) {
            return new Choice(typed, search, tiers, other, grouping, sort, descending);
        }

        Choice with(AccountSort other, boolean down) {
            return new Choice(typed, search, tiers, state, grouping, other, down);
        }

        Choice with(AccountGrouping other) {
            return new Choice(typed, search, tiers, state, other, sort, descending);
        }

        SavedView named(String name) {
            return new SavedView(name, typed, tiers, state, sort, descending, grouping);
        }
    }

    /// How far the work has come, whatever part of it is shown.
    public record Progress(long decided, long all) {
        static final Progress NONE = new Progress(0, 0);
    }

    /// A heading in the queue.
    ///
    /// @param at the row it stands over
    public record Heading(int at, AccountGroup group) {}

    private final CaseReader reader;
    private final Consumer<String> choose;
    private final PagedRows<AccountRow> rows;
    private final LatestRequest counts;
    private final LatestRequest grouped;
    private final FacetsViewModel facets;
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.START);
    private final ReadOnlyObjectWrapper<Message> refused = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyObjectWrapper<List<Heading>> headings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper undecided = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private Optional<Choice> beforeFind = Optional.empty();
    private String account = "";
    private int last;
    private int awaited = -1;

    /// @param choose shows the account of a row
    public QueueViewModel(CaseReader reader, Threads threads, Consumer<String> choose) {
        this.reader = reader;
        this.choose = choose;
        this.rows = new PagedRows<>(threads);
        this.counts = new LatestRequest(threads);
        this.grouped = new LatestRequest(threads);
        this.facets = new FacetsViewModel(reader, threads, this);
        rows.subscribe(this::follow);
    }

    public PagedRows<AccountRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    /// Why what was typed is not searched for; blank if it is.
    public ReadOnlyObjectProperty<Message> refused() {
        return refused.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /// What the accounts of the queue can be narrowed by.
    public FacetsViewModel facets() {
        return facets;
    }

    /// The headings of a grouped queue, from top to bottom.
    public ReadOnlyObjectProperty<List<Heading>> headings() {
        return headings.getReadOnlyProperty();
    }

    /// Number of accounts in the queue.
    public ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    /// Number of suspected accounts that nobody has decided, counted whenever the whole queue is shown.
    public ReadOnlyLongProperty undecided() {
        return undecided.getReadOnlyProperty();
    }

    /// Whether the first answer has arrived.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Where the account shown stands in the queue; -1 if it is not in the part that was read.
    public ReadOnlyIntegerProperty place() {
        return place.getReadOnlyProperty();
    }

    /// Searches for words and terms; what cannot be understood is said and changes nothing. Without any, the queue is
    /// again what it was before something was found in it.
    public void search(String typed) {
        try {
            AccountSearch search = AccountSearch.of(typed);
            refused.set(Message.nothing());
            if (!search.equals(choice.get().search())) {
                boolean back = search.equals(AccountSearch.EVERYTHING);
                Choice from = back ? beforeFind.orElse(choice.get()) : choice.get();
                ask(from.with(search, typed));
            }
        } catch (UnusableInput unusable) {
            refused.set(unusable.said());
        }
    }

    /// Searches among the accounts of every tier and state, and goes to the first one found.
    public void find(String typed) {
        try {
            Choice now = choice.get();
            Optional<Choice> before = beforeFind.or(() -> Optional.of(now));
            ask(new Choice(
                    typed,
                    AccountSearch.of(typed),
                    EnumSet.allOf(Tier.class),
                    AccountState.ANY,
                    AccountGrouping.NONE,
                    now.sort(),
                    now.descending()));
            beforeFind = before;
            awaited = 0;
            refused.set(Message.nothing());
        } catch (UnusableInput unusable) {
            refused.set(unusable.said());
        }
    }

    /// Narrows the search to accounts that lost money in a span, in place of any other; empty for all times.
    public void within(Optional<AccountTerm> span) {
        AccountSearch search = choice.get().search();
        List<AccountTerm> terms = new ArrayList<>(search.terms());
        terms.removeIf(term -> term.key() == AccountTerm.Key.LOSS);
        span.ifPresent(terms::add);
        search(new AccountSearch(search.text(), terms).typed());
    }

    /// Goes on with the search, filters and order of another queue.
    public void goOn(QueueViewModel other) {
        if (!other.choice.get().equals(choice.get())) {
            ask(other.choice.get());
            beforeFind = other.beforeFind;
        }
    }

    /// Searches for the accounts that meet one condition, and nothing else.
    void narrow(AccountTerm term) {
        search(AccountSearch.EVERYTHING.toggled(term).typed());
    }

    /// Says why something about the queue could not be done.
    void refuse(Message why) {
        refused.set(why);
    }

    public void show(Set<Tier> tiers) {
        if (!tiers.equals(choice.get().tiers())) {
            ask(choice.get().with(tiers));
        }
    }

    public void show(AccountState state) {
        if (state != choice.get().state()) {
            ask(choice.get().with(state));
        }
    }

    public void order(AccountSort sort, boolean descending) {
        ask(choice.get().with(sort, descending));
    }

    public void group(AccountGrouping grouping) {
        if (grouping != choice.get().grouping()) {
            ask(choice.get().with(grouping));
        }
    }

    /// Shows the queue as somebody kept it.
    public void show(SavedView view) {
        try {
            ask(new Choice(
                    view.typed(),
                    AccountSearch.of(view.typed()),
                    view.tiers(),
                    view.state(),
                    view.grouping(),
                    view.sort(),
                    view.descending()));
            refused.set(Message.nothing());
        } catch (UnusableInput unusable) {
            refused.set(unusable.said());
        }
    }

    private void ask(Choice wanted) {
        // headings of one grouping have no words in another
        headings.set(List.of());
        beforeFind =
                wanted.search().equals(choice.get().search()) || wanted.search().equals(AccountSearch.EVERYTHING)
                        ? Optional.empty()
                        : beforeFind;
        choice.set(wanted);
        last = 0;
        read(false);
    }

    /// Reads what changed; the place stays.
    public void reload() {
        read(true);
    }

    public void load() {
        read(false);
    }

    private void read(boolean same) {
        Choice now = choice.get();
        awaited = -1;
        rows.show((offset, limit) -> reader.accounts(now.query(now.state(), offset, limit)), last, same);
        counts.ask(
                () -> new Progress(
                        reader.accounts(now.query(AccountState.DONE, 0, 0)).total(),
                        reader.accounts(now.query(AccountState.ANY, 0, 0)).total()),
                counted -> {
                    progress.set(counted);
                    if (now.countsAll()) {
                        undecided.set(counted.all() - counted.decided());
                    }
                });
        grouped.ask(() -> headings(now), headings::set);
        facets.read();
    }

    private List<Heading> headings(Choice now) {
        List<Heading> found = new ArrayList<>();
        if (now.grouping() != AccountGrouping.NONE) {
            int at = 0;
            for (AccountGroup group : reader.groups(now.query(now.state(), 0, 0))) {
                found.add(new Heading(at, group));
                at += Math.toIntExact(group.accounts());
            }
        }
        return found;
    }

    /// Goes to the first account of the next group.
    public void nextGroup() {
        headings.get().stream()
                .filter(heading -> heading.at() > last)
                .findFirst()
                .ifPresent(heading -> goTo(heading.at()));
    }

    /// Goes to the first account of the group, or of the one before where that is the place.
    public void previousGroup() {
        headings.get().stream()
                .filter(heading -> heading.at() < last)
                .reduce((_, later) -> later)
                .ifPresent(heading -> goTo(heading.at()));
    }

    /// Finds the account again among rows that arrived; without one, begins with the first.
    private void follow() {
        total.set(rows.size());
        loaded.set(true);
        place.set(placeOf(account));
        if (place.get() >= 0) {
            last = place.get();
        }
        if (awaited >= 0) {
            goTo(Math.min(awaited, rows.size() - 1));
        } else if (account.isEmpty() && !rows.isEmpty()) {
            goTo(0);
        }
    }

    /// Near where the account stood before: elsewhere, nothing was read.
    private int placeOf(String sought) {
        for (int away = 0; away <= PagedRows.PAGE; away++) {
            for (int at : new int[] {last + away, last - away}) {
                AccountRow row = at < rows.size() ? rows.peek(at) : null;
                if (row != null && row.account().equals(sought)) {
                    return at;
                }
            }
        }
        return -1;
    }

    /// Shows the account of a row, as soon as the row has been read.
    public void goTo(int index) {
        if (index < 0 || index >= rows.size()) {
            return;
        }
        last = index;
        AccountRow row = rows.get(index);
        awaited = row == null ? index : -1;
        if (row != null) {
            choose.accept(row.account());
        }
    }

    /// The account shown was chosen, here or elsewhere.
    public void chosen(String now) {
        account = now;
        place.set(placeOf(now));
        if (place.get() >= 0) {
            last = place.get();
        }
    }

    public void next() {
        // an account that left the queue made room for the next one
        goTo(Math.min(place.get() < 0 ? last : last + 1, rows.size() - 1));
    }

    public void previous() {
        goTo(Math.max(0, last - 1));
    }

    /// The account after the one shown; null at the end of the queue or before it was read.
    @Nullable
    public String following() {
        AccountRow row = rows.peek(place.get() < 0 ? last : last + 1);
        return row == null || Objects.equals(row.account(), account) ? null : row.account();
    }

    /// The account before the one shown.
    @Nullable
    public String preceding() {
        AccountRow row = rows.peek(last - 1);
        return row == null ? null : row.account();
    }
}
