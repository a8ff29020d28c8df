package app.redress.findings;

import app.redress.bench.MovementPart;
import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.Contribution;
import app.redress.damages.DamageEstimate;
import app.redress.damages.HourlyLoss;
import app.redress.domain.Control;
import app.redress.domain.Message;
import app.redress.domain.Payout;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.MuleItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Everything one analysis found: the case saves it, the console shows it and the reports print it.
///
/// @param accounts every candidate, ordered by account id
public record Findings(Basis basis, Evidence evidence, List<AccountFinding> accounts, Figures figures, Lists lists) {
    /// Code of the receipt's note on cleared accounts without events, see [#clearedAreLines].
    public static final String CLEARED_ARE_LINES = "note.clearedEvents";

    /// Code of the receipt's note on cleared accounts that are not listed, see [#lookedAt].
    public static final String CLEARED_UNLISTED = "note.clearedUnlisted";

    public Findings {
        accounts = List.copyOf(accounts);
    }

    /// The settings the figures were computed with, so that they can be reproduced.
    ///
    /// @param policyText the text of the policy file
    public record Basis(Instant asOf, ZoneId zone, String policyName, String policyText) {}

    /// What was read.
    ///
    /// @param accountsScreened number of accounts in the evidence, candidates or not
    /// @param rejects lines that could not be read
    /// @param conflicts rows that contradict each other, decided or not, ordered by kind of export and first row
    /// @param payouts earlier payouts, in evidence order
    /// @param movements charges and spends of all accounts, candidates or not, packed
    public record Evidence(
            long accountsScreened,
            List<Receipt> receipts,
            List<Reject> rejects,
            List<Conflict> conflicts,
            List<Control> controls,
            List<Payout> payouts,
            List<MovementPart> movements) {
        public Evidence {
            receipts = List.copyOf(receipts);
            rejects = List.copyOf(rejects);
            conflicts = List.copyOf(conflicts);
            controls = List.copyOf(controls);
            payouts = List.copyOf(payouts);
            movements = List.copyOf(movements);
        }

        /// Evidence whose charges and spends are not kept.
        public Evidence(
                long accountsScreened,
                List<Receipt> receipts,
                List<Reject> rejects,
                List<Conflict> conflicts,
                List<Control> controls,
                List<Payout> payouts) {
            this(accountsScreened, receipts, rejects, conflicts, controls, payouts, List.of());
        }

        /// Evidence without payouts.
        public Evidence(
                long accountsScreened,
                List<Receipt> receipts,
                List<Reject> rejects,
                List<Conflict> conflicts,
                List<Control> controls) {
            this(accountsScreened, receipts, rejects, conflicts, controls, List.of());
        }
    }

    /// The damage, added up over all accounts.
    ///
    /// @param contributions contributions of single accounts to the estimates, without empty ones
    public record Figures(
            List<DamageEstimate> estimates,
            List<HourlyLoss> hourly,
            List<BreakdownRow> breakdown,
            List<Contribution> contributions) {
        public Figures {
            estimates = List.copyOf(estimates);
            hourly = List.copyOf(hourly);
            breakdown = List.copyOf(breakdown);
            contributions = List.copyOf(contributions);
        }

        /// Figures without contributions of single accounts.
        public Figures(List<DamageEstimate> estimates, List<HourlyLoss> hourly, List<BreakdownRow> breakdown) {
            this(estimates, hourly, breakdown, List.of());
        }
    }

    /// The proposed work: whom to compensate and which accounts to freeze, and who received stolen money.
    ///
    /// @param compensation ordered by account id, then channel
    /// @param freeze ordered by priority
    /// @param mules mules first
    public record Lists(List<CompensationItem> compensation, List<FreezeItem> freeze, List<MuleItem> mules) {
        public Lists {
            compensation = List.copyOf(compensation);
            freeze = List.copyOf(freeze);
            mules = List.copyOf(mules);
        }

        /// Where no money went from account to account.
        public Lists(List<CompensationItem> compensation, List<FreezeItem> freeze) {
            this(compensation, freeze, List.of());
        }
    }

    /// Number of undecided conflicts.
    public long undecided() {
        return evidence.conflicts.stream().filter(c -> c.choice() == null).count();
    }

    /// Whether cleared accounts are summary lines without events, because the candidates had too many events to keep.
    /// The receipt says so.
    public boolean clearedAreLines() {
        return evidence.receipts.stream().flatMap(r -> r.notes().stream()).anyMatch(note -> note.code()
                .equals(CLEARED_ARE_LINES));
    }

    /// Number of candidates, those included that were cleared and are not listed because there were too many. The
    /// receipt says so.
    public long lookedAt() {
        return unlisted().map(note -> (Long) note.args().get(0)).orElse((long) accounts.size());
    }

    /// What the receipt says of cleared accounts that are not listed.
    public Optional<Message> unlisted() {
        return evidence.receipts.stream()
                .flatMap(r -> r.notes().stream())
                .filter(note -> note.code().equals(CLEARED_UNLISTED))
                .findFirst();
    }

    /// Yen at stake in undecided conflicts: the largest amount moved by one row of each.
    public long undecidedYen() {
        return evidence.conflicts.stream()
                .filter(c -> c.choice() == null)
                .mapToLong(Conflict::yen)
                .reduce(0, Math::addExact);
    }

    /// Number of time gaps in the evidence, over all files.
    public long gaps() {
        return evidence.receipts.stream().mapToLong(r -> r.gaps().size()).sum();
    }
}
