package app.redress.analysis;

import app.redress.bench.DamageDefinition;
import app.redress.bench.DefinitionBench;
import app.redress.bench.HeatMap;
import app.redress.bench.MidnightLens;
import app.redress.bench.MovementPart;
import app.redress.bench.Movements;
import app.redress.bench.Outcome;
import app.redress.casefile.estimates.NamedDefinition;
import app.redress.casefile.session.CaseFile;
import app.redress.damages.DamageEstimate;
import app.redress.domain.Message;
import app.redress.domain.Policy;
import app.redress.domain.PolicyText;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Definitions of damage over all accounts of a case, beside what the evidence says. Safe to use from several threads.
public final class CaseBench {
    private final CaseFile file;
    private final DefinitionBench bench;
    private final DamageDefinition usual;

    private CaseBench(CaseFile file, DefinitionBench bench, DamageDefinition usual) {
        this.file = file;
        this.bench = bench;
        this.usual = usual;
    }

    /// Reads the charges and spends of all accounts once.
    ///
    /// @throws UnusableInput when an older version analysed the case and did not keep them
    public static CaseBench of(CaseFile file) {
        Findings.Basis basis = file.basis();
        Policy policy = PolicyText.of(basis.policyName(), basis.policyText(), basis.zone());
        List<MovementPart> parts = file.movements();
        if (parts.isEmpty()) {
            throw new UnusableInput(Message.of("define.notKept"));
        }
        DamageDefinition usual = DamageDefinition.ofDay(
                policy.numbers().operator().charge(),
                policy.numbers().operator().spend(),
                policy.dayBoundary().withSecond(0).withNano(0),
                policy.zone());
        return new CaseBench(file, new DefinitionBench(Movements.of(parts)), usual);
    }

    /// A definition's figure beside the evidence.
    ///
    /// @param victims accounts that are victims by the evidence
    /// @param due yen due by the evidence, as in the headline of the case
    /// @param gained accounts that only the definition counts, the most yen first
    /// @param lost victims that the definition does not count, the most yen first
    public record Result(
            DamageDefinition definition,
            int accounts,
            long yen,
            int victims,
            long due,
            List<Difference> gained,
            List<Difference> lost) {
        public Result {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }
    }

    /// An account on which a definition and the evidence disagree.
    ///
    /// @param yen what the definition counts, or for a victim it does not count what is due
    public record Difference(String account, long yen) {
        private static final Comparator<Difference> LARGEST_FIRST =
                Comparator.comparingLong(Difference::yen).reversed().thenComparing(Difference::account);
    }

    /// The rule OPERATOR_DAY of the case's policy.
    public DamageDefinition usual() {
        return usual;
    }

    /// Number of accounts that charged or spent anything.
    public int accounts() {
        return bench.accounts();
    }

    /// Definitions that people gave a name.
    public List<NamedDefinition> named() {
        return file.namedDefinitions();
    }

    /// Reads a name of the case, or a definition in one line.
    public DamageDefinition read(String nameOrLine) {
        Optional<String> named = named().stream()
                .filter(one -> one.name().equals(nameOrLine.strip()))
                .map(NamedDefinition::definition)
                .findFirst();
        return DamageDefinition.read(named.orElse(nameOrLine), usual);
    }

    /// What a definition counts.
    public Result result(DamageDefinition definition) {
        Outcome outcome = bench.outcome(definition);
        SortedMap<String, Long> victims = file.victims();
        List<Difference> gained = new ArrayList<>();
        Set<String> both = new TreeSet<>();
        outcome.forEach((account, yen) -> {
            if (victims.containsKey(account)) {
                both.add(account);
            } else {
                gained.add(new Difference(account, yen));
            }
        });
        Stream<Difference> lost = victims.entrySet().stream()
                .filter(victim -> !both.contains(victim.getKey()))
                .map(victim -> new Difference(victim.getKey(), victim.getValue()));
        return new Result(
                definition,
                outcome.accounts(),
                outcome.yen(),
                victims.size(),
                evidence(),
                gained.stream().sorted(Difference.LARGEST_FIRST).toList(),
                lost.sorted(Difference.LARGEST_FIRST).toList());
    }

    /// The headline of the case, which is a reading of the range and no sum over accounts.
    private long evidence() {
        return file.estimates().stream()
                .filter(e -> e.definition() == DamageEstimate.Definition.EVIDENCE)
                .mapToLong(DamageEstimate::amount)
                .findFirst()
                .orElse(0);
    }

    /// The definition with thresholds around its own.
    public HeatMap heatMap(DamageDefinition definition) {
        return bench.heatMap(
                definition, HeatMap.around(Math.max(definition.charge(), 1)), HeatMap.around(definition.spend()));
    }

    /// The definition by each full hour at which a day may begin.
    ///
    /// @throws UnusableInput for a definition without days
    public MidnightLens midnight(DamageDefinition definition) {
        if (!definition.hasDays()) {
            throw new UnusableInput(Message.of("define.noDays"));
        }
        return bench.midnight(definition);
    }
}
