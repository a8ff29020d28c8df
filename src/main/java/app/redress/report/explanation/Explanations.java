package app.redress.report.explanation;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.damages.AccountFinding;
import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.language.Catalogue;
import app.redress.report.text.ReasonGroups;
import app.redress.report.text.ReasonWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The explanation that a call-centre agent can read to a customer: one paragraph in plain language that claims no
/// more than the evidence shows.
public final class Explanations {
    private final Catalogue words;
    private final Locale locale;
    private final ZoneId zone;

    /// @param locale Japanese, or else English
    /// @param zone zone of the dates and times mentioned
    public Explanations(Locale locale, ZoneId zone) {
        this.locale = Catalogue.isJapanese(locale) ? Locale.JAPANESE : Locale.ENGLISH;
        this.words = new Catalogue("explain", locale);
        this.zone = zone;
    }

    /// The paragraph of one account.
    public String say(AccountFinding finding) {
        return new ExplanationBuilder(finding).narrate();
    }

    /// Whether a reason can be put into words that a customer may hear.
    public boolean canSay(Reason reason) {
        return words.find(keyOf(reason)) != null;
    }

    /// Customers get separate texts, since those for analysts contain addresses and numbers.
    private static String keyOf(Reason reason) {
        String code = ReasonWords.code(reason);
        return reason.weight() < 0 ? "owner." + code : code;
    }

    /// Builds the paragraph about one account.
    private final class ExplanationBuilder {
        private final AccountFinding finding;
        private final AccountTimeline timeline;
        private final List<Chapter> chapters;
        private final Paragraph paragraph;
        private final MoneyNarrative money;

        ExplanationBuilder(AccountFinding finding) {
            this.finding = finding;
            this.timeline = finding.timeline();
            this.chapters = Chapters.of(timeline);
            this.paragraph = new Paragraph(words, locale, zone, severalYears());
            this.money = new MoneyNarrative(paragraph);
        }

        private boolean severalYears() {
            Stream<Instant> told = Stream.concat(
                    timeline.events().stream()
                            .filter(j -> j.verdict() != Verdict.OWNER)
                            .map(j -> j.event().at()),
                    Stream.ofNullable(frozenAt()));
            return told.map(at -> at.atZone(zone).getYear()).distinct().count() > 1;
        }

        String narrate() {
            switch (timeline.tier()) {
                case CONFIRMED, PROBABLE -> victim();
                case POSSIBLE -> possible();
                case MULE -> mule();
                case CLEARED -> cleared();
            }
            if (!ReasonGroups.decided(timeline).isEmpty()) {
                paragraph.add("checked");
            }
            return paragraph.toString();
        }

        private void victim() {
            DueNarrative due = new DueNarrative(paragraph, money, finding);
            boolean sure = timeline.tier() == Tier.CONFIRMED;
            if (chapters.isEmpty()) {
                paragraph.add(sure ? "taken.sure" : "taken.likely");
            }
            for (Chapter chapter : chapters) {
                chapter(chapter, sure && chapter.has(Verdict.UNAUTHORISED) ? "sure" : "likely");
            }
            claim("claim");
            boolean moved = chapters.stream().anyMatch(c -> !c.money().isEmpty());
            if (moved || finding.damages().point().totalDue() > 0) {
                due.loss();
                due.due();
            } else {
                paragraph.add(finding.damages().high() > 0 ? "noLoss.soFar" : "noLoss");
            }
            due.doubts();
            state();
        }

        private void chapter(Chapter chapter, String mood) {
            paragraph.times().forget();
            boolean again = !chapter.equals(chapters.getFirst());
            new VisitNarrative(paragraph, locale, ownDevices()).narrate(chapter, mood, again);
            boolean card = chapter.accesses().stream().anyMatch(a -> a.kind() == Access.Kind.CARD_ADD);
            money.charges(chapter.charges(), card);
            money.spends(chapter.spends());
            money.withdrawals(chapter.of(Transaction.Type.WITHDRAWAL));
            money.transfers(chapter.of(Transaction.Type.TRANSFER_OUT));
            closing(chapter);
        }

        private Set<String> ownDevices() {
            return timeline.events().stream()
                    .filter(j -> j.verdict() == Verdict.OWNER)
                    .map(JudgedEvent::event)
                    .map(e -> e instanceof Access a && a.succeeded() ? a.deviceId() : null)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /// The end of the paragraph, with the freeze.
        private void closing(Chapter chapter) {
            CompromiseWindow window = chapter.window();
            boolean last = chapter.equals(chapters.getLast());
            if (window == null) {
                return;
            }
            switch (window.closing()) {
                case OWNER_RETURNED ->
                    paragraph.add("returned", paragraph.times().at(window.end()));
                case ABROAD_BLOCKED ->
                    paragraph.add("blocked", paragraph.times().at(window.end()));
                case FROZEN -> {
                    if (!last) {
                        paragraph.add("frozen.then", paragraph.times().at(window.end()));
                    }
                }
                case EVIDENCE_ENDS, DECIDED -> {}
            }
        }

        private void claim(String key) {
            timeline.claims().stream()
                    .map(c -> c.claimedAt())
                    .min(Instant::compareTo)
                    .ifPresent(at -> paragraph.add(key, paragraph.times().day(at)));
        }

        private void state() {
            Instant frozen = frozenAt();
            Chapter last = chapters.isEmpty() ? null : chapters.getLast();
            if (frozen != null) {
                boolean since = last != null && last.last().isAfter(frozen);
                paragraph.add(
                        since ? "frozen.used" : "frozen", paragraph.times().point(frozen));
                paragraph.add("frozen.password");
                return;
            }
            CompromiseWindow window = last == null ? null : last.window();
            boolean back = window != null && window.closing() == Closing.OWNER_RETURNED;
            paragraph.add(back ? "live.back" : "live");
        }

        private @Nullable Instant frozenAt() {
            AccountFacts facts = timeline.facts();
            return facts == null ? null : facts.frozenAt();
        }

        /// The text for a mule account, without a judgement of its holder.
        private void mule() {
            paragraph.add("mule", paragraph.yen(finding.damages().point().received()));
            paragraph.add("mule.ask");
            Instant frozen = frozenAt();
            if (frozen != null) {
                paragraph.add("frozen", paragraph.times().point(frozen));
            }
        }

        private void possible() {
            looked();
            paragraph.add(chapters.isEmpty() ? "possible.vague" : "possible");
            chapters.forEach(chapter -> chapter(chapter, "open"));
            claim("claim");
            long most = finding.damages().high();
            if (most > 0) {
                paragraph.add("possible.most", paragraph.yen(most));
            }
            new DueNarrative(paragraph, money, finding).gaps();
            paragraph.add("possible.ask");
            Instant frozen = frozenAt();
            paragraph.add(
                    frozen == null ? "possible.live" : "frozen",
                    frozen == null ? "" : paragraph.times().point(frozen));
        }

        private void cleared() {
            looked();
            List<String> owner = said(ReasonGroups.of(timeline).owner());
            if (owner.isEmpty()) {
                paragraph.add("cleared.plain");
            } else {
                paragraph.add("cleared", paragraph.clauses(owner));
            }
            claim("cleared.claim");
            paragraph.add("cleared.end");
            Instant frozen = frozenAt();
            if (frozen != null) {
                paragraph.add("cleared.frozen", paragraph.times().point(frozen));
            }
        }

        private void looked() {
            List<String> told = said(ReasonGroups.of(timeline).looked());
            if (!told.isEmpty()) {
                paragraph.add("looked", paragraph.clauses(told));
            }
        }

        /// The texts of some reasons, each once: several reasons may share a text for the customer.
        private List<String> said(List<Reason> reasons) {
            return reasons.stream()
                    .filter(Explanations.this::canSay)
                    .map(reason -> paragraph.say(keyOf(reason)))
                    .distinct()
                    .toList();
        }
    }
}
