package app.redress.evidence.detect.doubts;

import app.redress.domain.Message;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.AmountParser;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Says where balances do not follow from one another by the amounts, in whatever order the rows stand: rows are
/// missing, or money moves that another column tells.
final class BalanceChain {
    /// Steps that are no coincidence, their share of all, and the share up to which amounts and balances have to do
    /// with each other.
    private static final int SEVERAL = 4;

    private static final double SOME = 0.02;
    private static final double MOSTLY = 0.7;
    private static final int ENOUGH = 30;
    /// Columns of numbers up to which every two are tried.
    private static final int MOST_COLUMNS = 8;

    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;
    private final AmountParser amounts;

    /// A row with its amount, and its balance after it.
    private record Step(SampleRow row, long amount, long balance) {}

    BalanceChain(SampleTable table, Map<ExportColumn, ColumnMatch> used, AmountStyle style) {
        this.table = table;
        this.used = used;
        this.amounts = new AmountParser(4, style, true);
    }

    /// What a person should know; empty where the balances follow, or say nothing.
    Optional<Message> note() {
        if (!used.containsKey(ExportColumn.ACCOUNT_ID)
                || !used.containsKey(ExportColumn.AMOUNT)
                || !used.containsKey(ExportColumn.BALANCE_AFTER)) {
            return Optional.empty();
        }
        List<List<Step>> accounts = accounts();
        long steps = accounts.stream().mapToLong(List::size).sum() - accounts.size();
        List<SampleRow> loose = loose(accounts, Step::amount);
        if (steps < ENOUGH || loose.size() < Math.max(SEVERAL, SOME * steps)) {
            return Optional.empty();
        }
        Optional<Integer> column = explaining(accounts, loose.size());
        if (column.isPresent()) {
            return Optional.of(Message.of(
                    "warn.looseTold", loose.size(), steps, loose.getFirst().line(), table.nameOf(column.get())));
        }
        Optional<List<Integer>> pair = explainingPair(accounts, loose.size());
        if (pair.isPresent()) {
            return Optional.of(Message.of(
                    "warn.looseToldByTwo",
                    loose.size(),
                    steps,
                    loose.getFirst().line(),
                    table.nameOf(pair.get().getFirst()),
                    table.nameOf(pair.get().getLast())));
        }
        return loose.size() > (1 - MOSTLY) * steps
                ? Optional.empty()
                : Optional.of(Message.of(
                        "warn.loose", loose.size(), steps, loose.getFirst().line()));
    }

    private List<List<Step>> accounts() {
        Map<String, List<Step>> found = new HashMap<>();
        for (SampleRow row : table.rows()) {
            Long amount = number(row, position(ExportColumn.AMOUNT));
            Long balance = number(row, position(ExportColumn.BALANCE_AFTER));
            if (amount != null && balance != null && amount != 0) {
                found.computeIfAbsent(row.cell(position(ExportColumn.ACCOUNT_ID)), _ -> new ArrayList<>())
                        .add(new Step(row, Math.abs(amount), balance));
            }
        }
        return List.copyOf(found.values());
    }

    /// Rows before which their account had a balance that no other row left, all but the first of each account.
    private static List<SampleRow> loose(List<List<Step>> accounts, ToLongFunction<Step> moved) {
        List<SampleRow> loose = new ArrayList<>();
        for (List<Step> account : accounts) {
            Map<Long, Long> left =
                    account.stream().collect(Collectors.groupingBy(Step::balance, Collectors.counting()));
            List<SampleRow> open = account.stream()
                    .filter(step -> left.getOrDefault(step.balance, 0L) < 2)
                    .filter(step -> !left.containsKey(step.balance - moved.applyAsLong(step))
                            && !left.containsKey(step.balance + moved.applyAsLong(step)))
                    .map(Step::row)
                    .toList();
            loose.addAll(open.subList(Math.min(1, open.size()), open.size()));
        }
        return loose;
    }

    /// A column without a meaning whose number, added to the amount or taken from it, makes most balances follow.
    private Optional<Integer> explaining(List<List<Step>> accounts, int before) {
        List<Integer> free = free();
        Optional<Integer> best = free.stream()
                .min(Comparator.comparingInt(i -> left(accounts, List.of(i))))
                .filter(i -> before - left(accounts, List.of(i)) >= MOSTLY * before);
        // a fee alone explains the rows without tax: two columns that explain more are named both
        return best.filter(
                one -> explainingPair(accounts, left(accounts, List.of(one))).isEmpty());
    }

    /// Two such columns, as a fee and the tax on it.
    private Optional<List<Integer>> explainingPair(List<List<Step>> accounts, int before) {
        List<Integer> free = free();
        if (before < SEVERAL || free.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        return free.stream()
                .flatMap(i -> free.stream().filter(j -> j > i).map(j -> List.of(i, j)))
                .filter(pair -> before - left(accounts, pair) >= MOSTLY * before)
                .findFirst();
    }

    private List<Integer> free() {
        Set<Integer> taken = used.values().stream().map(ColumnMatch::position).collect(Collectors.toUnmodifiableSet());
        return IntStream.range(0, table.width())
                .filter(i -> !taken.contains(i) || i == position(ExportColumn.FEE))
                .filter(i -> table.rows().stream().anyMatch(row -> moves(row, i)))
                .boxed()
                .toList();
    }

    private boolean moves(SampleRow row, int column) {
        Long number = number(row, column);
        return number != null && number != 0;
    }

    private int left(List<List<Step>> accounts, List<Integer> columns) {
        int more = loose(accounts, step -> step.amount + beside(step, columns)).size();
        int less = loose(accounts, step -> step.amount - beside(step, columns)).size();
        return Math.min(more, less);
    }

    private long beside(Step step, List<Integer> columns) {
        return columns.stream().mapToLong(column -> beside(step, column)).sum();
    }

    private long beside(Step step, int column) {
        Long number = number(step.row, column);
        return number == null ? 0 : Math.abs(number);
    }

    private int position(ExportColumn column) {
        ColumnMatch where = used.get(column);
        return where == null ? -1 : where.position();
    }

    private @Nullable Long number(SampleRow row, int position) {
        try {
            String text = position < 0 ? "" : row.cell(position);
            return text.isEmpty() ? null : (Long) amounts.parse(ExportColumn.AMOUNT, text);
        } catch (BadValue e) {
            return null;
        }
    }
}
