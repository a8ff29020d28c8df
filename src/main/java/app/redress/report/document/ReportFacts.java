package app.redress.report.document;

import app.redress.casefile.accounts.ReportedAccount;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.Bridge;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.HourlyLoss;
import app.redress.deadlines.DeadlineRule;
import app.redress.domain.Channel;
import app.redress.domain.Control;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.evidence.imports.Receipt;
import app.redress.findings.Findings.Basis;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything the management report states about a case at one moment.
///
/// @param caseName empty for a run that is kept in no case
/// @param reservations what makes the figure provisional
/// @param freeze the whole list, by priority
/// @param published in order of number
/// @param deadlines empty where nobody has chosen rules for them
/// @param details the accounts shown one by one, in the order in which people chose them
/// @param compared the last published figure and the one it is compared with; empty if nothing is published
public record ReportFacts(
        String caseName,
        Basis basis,
        long accountsScreened,
        List<TierLine> tiers,
        Estimates estimates,
        List<Receipt> receipts,
        List<Message> reservations,
        List<ItemLine> items,
        List<FreezeItem> freeze,
        List<PublishedEstimate> published,
        Optional<Compared> compared,
        Optional<Deadlines> deadlines,
        List<Detail> details) {
    public ReportFacts {
        tiers = List.copyOf(tiers);
        receipts = List.copyOf(receipts);
        reservations = List.copyOf(reservations);
        items = List.copyOf(items);
        freeze = List.copyOf(freeze);
        published = List.copyOf(published);
        details = List.copyOf(details);
    }

    /// An account that is shown in detail.
    ///
    /// @param finding what the results say of it now; empty if they no longer have it
    /// @param tracing whose money a spend takes first
    public record Detail(ReportedAccount chosen, Optional<AccountFinding> finding, Tracing tracing) {}

    /// The accounts of one tier.
    ///
    /// @param due total yen due to them
    public record TierLine(Tier tier, long accounts, long due) {}

    /// The figures and what they are made of.
    public record Estimates(
            List<DamageEstimate> all, List<HourlyLoss> hourly, List<Control> controls, List<BreakdownRow> breakdown) {
        public Estimates {
            all = List.copyOf(all);
            hourly = List.copyOf(hourly);
            controls = List.copyOf(controls);
            breakdown = List.copyOf(breakdown);
        }

        Optional<DamageEstimate> by(Definition definition) {
            return all.stream().filter(e -> e.definition() == definition).findFirst();
        }
    }

    /// The compensation items of one channel in one state.
    public record ItemLine(Channel channel, CompensationItem.Status status, long items, long yen) {
        /// Counts items by channel and state.
        public static <T> List<ItemLine> of(
                List<T> items,
                Function<T, Channel> channel,
                Function<T, CompensationItem.Status> status,
                ToLongFunction<T> yen) {
            Map<Channel, Map<CompensationItem.Status, List<T>>> sorted =
                    items.stream().collect(Collectors.groupingBy(channel, Collectors.groupingBy(status)));
            List<ItemLine> lines = new ArrayList<>();
            sorted.forEach((of, byStatus) -> byStatus.forEach((in, these) -> lines.add(new ItemLine(
                    of, in, these.size(), these.stream().mapToLong(yen).reduce(0, Math::addExact)))));
            return lines;
        }
    }

    /// The deadlines of the case on a day.
    ///
    /// @param rules the packs with their versions
    public record Deadlines(
            List<String> rules, String chosenBy, String reason, LocalDate day, List<DeadlineLine> lines) {
        public Deadlines {
            rules = List.copyOf(rules);
            lines = List.copyOf(lines);
        }
    }

    /// What one rule asks for.
    ///
    /// @param items number of items; 0 for a rule about the incident
    /// @param first the first day on which something open is due; null if nothing open has a day
    /// @param done of a rule about the incident that has been met
    public record DeadlineLine(
            DeadlineRule.Action action,
            String pack,
            long items,
            long overdue,
            long due,
            long notStarted,
            @Nullable LocalDate first,
            Optional<Done> done) {}

    /// What a person noted of a deadline that was met.
    ///
    /// @param late whether it was met after its time
    public record Done(LocalDate day, boolean late, String by, String note) {}

    /// How a published figure became another.
    ///
    /// @param to number of the later estimate; null for the case as it stands
    public record Compared(int from, @Nullable Integer to, Bridge bridge) {}
}
