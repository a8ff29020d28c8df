package app.redress.screening;

import app.redress.domain.Progress;
import app.redress.domain.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Accounts to be judged, each with the screening signals that selected it.
public final class Candidates {
    private static final int ADDED_PER_CHECK = 4096;

    private final Progress progress;
    private final TextTable accounts = new TextTable();
    private final List<String> codes = new ArrayList<>();
    /// A bit for each code, by account.
    private int[] signals = new int[256];

    private int added;

    private final Map<Integer, Set<String>> sets = new ConcurrentHashMap<>();

    Candidates(Progress progress) {
        this.progress = progress;
    }

    /// Stops the choice if the user asked for it.
    void checkCancelled() {
        progress.checkCancelled();
    }

    void add(String account, String signal) {
        if (++added % ADDED_PER_CHECK == 0) {
            checkCancelled();
        }
        int n = accounts.of(account);
        if (n == signals.length) {
            signals = Arrays.copyOf(signals, n * 2);
        }
        signals[n] |= 1 << code(signal);
    }

    /// Adds all of the others.
    void addAll(Candidates others) {
        for (int n = 0; n < others.accounts.size(); n++) {
            String account = others.accounts.text(n);
            for (int c = 0; c < others.codes.size(); c++) {
                if ((others.signals[n] >>> c & 1) == 1) {
                    add(account, others.codes.get(c));
                }
            }
        }
    }

    private int code(String signal) {
        int known = codes.indexOf(signal);
        if (known >= 0) {
            return known;
        }
        if (codes.size() == Integer.SIZE) {
            throw new IllegalStateException("more screening signals than bits");
        }
        codes.add(signal);
        return codes.size() - 1;
    }

    public boolean contains(String account) {
        return accounts.find(account) >= 0;
    }

    /// Account ids, sorted.
    public List<String> accounts() {
        return List.of(sortedTexts());
    }

    private String[] sortedTexts() {
        String[] all = new String[accounts.size()];
        for (int n = 0; n < all.length; n++) {
            all[n] = accounts.text(n);
        }
        Arrays.sort(all);
        return all;
    }

    /// The numbers of the accounts, sorted by their ids: hundreds of thousands of ids would need much more memory.
    public int[] inOrder() {
        String[] all = sortedTexts();
        int[] numbers = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            numbers[i] = accounts.find(all[i]);
        }
        return numbers;
    }

    /// The id of an account's number.
    public String account(int number) {
        return accounts.text(number);
    }

    /// Codes of the signals that made an account a candidate, sorted.
    public Set<String> signalsOf(String account) {
        int n = accounts.find(account);
        return n < 0 ? Set.of() : signalsOf(n);
    }

    /// The same by an account's number.
    public Set<String> signalsOf(int number) {
        return sets.computeIfAbsent(signals[number], this::sorted);
    }

    private Set<String> sorted(int bits) {
        Set<String> sorted = new TreeSet<>();
        for (int c = 0; c < codes.size(); c++) {
            if ((bits >>> c & 1) == 1) {
                sorted.add(codes.get(c));
            }
        }
        return Collections.unmodifiableSet(sorted);
    }
}
