package app.redress.analysis;

import app.redress.attribution.timeline.AccountEvidence;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Event;
import app.redress.domain.Progress;
import app.redress.domain.Together;
import app.redress.evidence.store.Partitions;
import app.redress.screening.Candidates;
import app.redress.screening.Screening;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Processes all candidates round by round. A partition's events are read from the evidence store, processed and
/// dropped, so that memory holds one partition per thread.
final class CandidateRounds {
    /// Code of an account that nothing made a candidate but a person.
    private static final Set<String> ASKED = Set.of("asked");

    private final FirstPass first;
    private final Candidates candidates;
    private final WorkerPool workers;
    private final Progress progress;
    private final int rounds;
    /// Their numbers in order of account id.
    private final int[] accounts;

    private final List<int[]> partitions = new ArrayList<>();
    private final Map<String, List<Claim>> claims;
    private final AtomicLong done = new AtomicLong();
    private final int[] events;

    /// The work on one candidate; must not change shared state.
    interface Work<T> {
        /// @param i position of the candidate in order of account id
        @Nullable
        T of(int i, AccountEvidence evidence);
    }

    CandidateRounds(FirstPass first, Candidates candidates, WorkerPool workers, Progress progress, int rounds) {
        this.first = first;
        this.candidates = candidates;
        this.workers = workers;
        this.progress = progress;
        this.rounds = rounds;
        this.accounts = candidates.inOrder();
        this.claims = first.claimsByAccount();
        this.events = new int[accounts.length];
        byte[] partition = new byte[accounts.length];
        for (int i = 0; i < accounts.length; i++) {
            partition[i] = (byte) Partitions.of(account(i));
        }
        for (int p = 0; p < Partitions.COUNT; p++) {
            byte of = (byte) p;
            partitions.add(IntStream.range(0, accounts.length)
                    .filter(i -> partition[i] == of)
                    .toArray());
        }
    }

    /// Does independent work on all threads.
    Together together() {
        return workers.together();
    }

    int size() {
        return accounts.length;
    }

    /// The i-th account in order of id.
    String account(int i) {
        return candidates.account(accounts[i]);
    }

    /// Codes of the signals that made the i-th account a candidate.
    Set<String> signals(int i) {
        return candidates.signalsOf(accounts[i]);
    }

    /// Restricts further rounds to these candidates; asked on all threads.
    ///
    /// @return those that leave now
    BitSet goOnWith(IntPredicate chosen) {
        List<Callable<int[]>> parts = new ArrayList<>();
        for (int[] part : partitions) {
            parts.add(() -> {
                progress.checkCancelled();
                return among(part, chosen);
            });
        }
        List<int[]> going = workers.all(parts);
        BitSet left = new BitSet();
        partitions.forEach(part -> Arrays.stream(part).forEach(left::set));
        partitions.clear();
        partitions.addAll(going);
        partitions.forEach(part -> Arrays.stream(part).forEach(left::clear));
        return left;
    }

    private static int[] among(int[] part, IntPredicate chosen) {
        return Arrays.stream(part).filter(chosen).toArray();
    }

    /// Number of candidates in the next round.
    int going() {
        return partitions.stream().mapToInt(part -> part.length).sum();
    }

    /// A candidate's evidence, read again; null if the account is not a candidate.
    @Nullable
    AccountEvidence evidenceOf(String account) {
        return candidates.contains(account) ? read(account, candidates.signalsOf(account)) : null;
    }

    boolean isCandidate(String account) {
        return candidates.contains(account);
    }

    /// The evidence of a candidate that a person asked for as well.
    static AccountEvidence asked(AccountEvidence evidence) {
        Set<String> signals = new TreeSet<>(evidence.screened());
        signals.addAll(ASKED);
        return new AccountEvidence(evidence.account(), evidence.events(), evidence.facts(), evidence.claims(), signals);
    }

    /// The evidence of an account that is no candidate; null if no file knows it.
    @Nullable
    AccountEvidence evidenceOfAsked(String account) {
        AccountEvidence found = read(account, ASKED);
        return found.events().isEmpty() && found.facts() == null ? null : found;
    }

    private AccountEvidence read(String account, Set<String> signals) {
        int partition = Partitions.of(account);
        List<Event> own = new ArrayList<>();
        first.read(partition, List.of(account), own::add);
        AccountFacts facts = first.facts(partition, List.of(account)).get(account);
        return AccountEvidence.of(account, own, facts, claims.getOrDefault(account, List.of()), signals);
    }

    /// Number of events of the candidates in the next round, known after the first one.
    long events() {
        return partitions.stream()
                .flatMapToInt(Arrays::stream)
                .mapToLong(i -> events[i])
                .sum();
    }

    /// Runs one round on all threads; results are in order of account id, null for candidates that have left.
    <T> List<@Nullable T> each(Work<T> work) {
        done.addAndGet(accounts.length - (long) going());
        return each(partitions, work);
    }

    /// Runs the work on the baseline sample alone, outside the rounds.
    <T> List<T> eachMeasured(Work<T> work) {
        return present(eachChosen(i -> signals(i).contains(Screening.MEASURED), work));
    }

    /// Runs the work on chosen candidates, outside the rounds; results are in order of account id, null for others.
    <T> List<@Nullable T> eachChosen(IntPredicate chosen, Work<T> work) {
        long before = done.get();
        List<@Nullable T> results =
                each(partitions.stream().map(part -> among(part, chosen)).toList(), work);
        done.set(before);
        return results;
    }

    /// The results without those of candidates that have left.
    static <T> List<T> present(List<@Nullable T> results) {
        List<T> present = new ArrayList<>();
        for (T result : results) {
            if (result != null) {
                present.add(result);
            }
        }
        return present;
    }

    @SuppressWarnings("unchecked")
    private <T> List<@Nullable T> each(List<int[]> chosen, Work<T> work) {
        @Nullable Object[] results = new Object[accounts.length];
        List<Callable<Boolean>> parts = new ArrayList<>();
        for (int p = 0; p < Partitions.COUNT; p++) {
            int partition = p;
            if (chosen.get(p).length > 0) {
                parts.add(() -> work(partition, chosen.get(partition), work, results));
            }
        }
        workers.all(parts);
        return (List<@Nullable T>) Arrays.asList(results);
    }

    private boolean work(int partition, int[] chosen, Work<?> work, @Nullable Object[] results) {
        progress.checkCancelled();
        Set<String> wanted = Arrays.stream(chosen).mapToObj(this::account).collect(Collectors.toSet());
        Map<String, List<Event>> byAccount = events(partition, wanted);
        Map<String, AccountFacts> facts = first.facts(partition, wanted);
        for (int i : chosen) {
            String account = account(i);
            List<Event> own = byAccount.getOrDefault(account, List.of());
            events[i] = own.size();
            results[i] = work.of(i, evidence(i, account, own, facts.get(account)));
            progress.checkCancelled();
            if (done.incrementAndGet() % 256 == 0) {
                progress.stage(Progress.Stage.JUDGING, done.get(), (long) rounds * accounts.length);
            }
        }
        progress.stage(Progress.Stage.JUDGING, done.get(), (long) rounds * accounts.length);
        return true;
    }

    private Map<String, List<Event>> events(int partition, Set<String> wanted) {
        Map<String, List<Event>> events = new HashMap<>();
        first.read(partition, wanted, event -> events.computeIfAbsent(event.account(), _ -> new ArrayList<>(8))
                .add(event));
        return events;
    }

    private AccountEvidence evidence(int i, String account, List<Event> own, @Nullable AccountFacts facts) {
        return AccountEvidence.of(account, own, facts, claims.getOrDefault(account, List.of()), signals(i));
    }
}
