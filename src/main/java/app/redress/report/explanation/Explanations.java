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
import app.redress.domain.Verdict;
import app.redress.language.Catalogue;
import app.redress.report.text.ReasonGroups;
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

/// What a call-centre agent can read out to the customer of an account: one paragraph of plain words, in one language,
/// that says no more than the evidence.
public final class Explanations {
    private final Catalogue words;
    private final Locale locale;
    private final ZoneId zone;

    /// @param locale Japanese, or else English
    /// @param zone of the dates and times that are said
    public Explanations(Locale locale, ZoneId zone) {
        this.locale = Catalogue.isJapanese(locale) ? Locale.JAPANESE : Locale.ENGLISH;
        this.words = new Catalogue("explain", locale);
        this.zone = zone;
    }

    /// The paragraph of one account.
    public String say(AccountFinding finding) {
        return new Telling(finding).tell();
    }

    /// Whether a reason can be put into words that a customer may hear.
    public boolean canSay(Reason reason) {
        return words.find(keyOf(reason)) != null;
    }

    /// Words for the customer; the analyst's have addresses and numbers in them.
    private static String keyOf(Reason reason) {
        return reason.weight() < 0 ? "owner." + reason.code() : reason.code();
    }

    /// The paragraph about one account in the making.
    private final class Telling {
        private final AccountFinding finding;
        private final AccountTimeline timeline;
        private final List<Chapter> chapters;
        private final Paragraph speech;
        private final MoneyNarrative money;

        Telling(AccountFinding finding) {
            this.finding = finding;
            this.timeline = finding.timeline();
            this.chapters = Chapters.of(timeline);
            this.speech = new Paragraph(words, locale, zone, severalYears());
            this.money = new MoneyNarrative(speech);
        }

        private boolean severalYears() {
            Stream<Instant> told = Stream.concat(
                    timeline.events().stream()
                            .filter(j -> j.verdict() != Verdict.OWNER)
                            .map(j -> j.event().at()),
                    Stream.ofNullable(frozenAt()));
            return told.map(at -> at.atZone(zone).getYear()).distinct().count() > 1;
        }

        String tell() {
            switch (timeline.tier()) {
                case CONFIRMED, PROBABLE -> victim();
                case POSSIBLE -> possible();
                case CLEARED -> cleared();
            }
            return speech.toString();
        }

        private void victim() {
            DueNarrative due = new DueNarrative(speech, money, finding);
            boolean sure = timeline.tier() == Tier.CONFIRMED;
            if (chapters.isEmpty()) {
                speech.add(sure ? "taken.sure" : "taken.likely");
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
                speech.add(finding.damages().high() > 0 ? "noLoss.soFar" : "noLoss");
            }
            due.doubts();
            state();
        }

        private void chapter(Chapter chapter, String mood) {
            speech.times().forget();
            boolean again = !chapter.equals(chapters.getFirst());
            new VisitNarrative(speech, locale, ownDevices()).tell(chapter, mood, again);
            boolean card = chapter.accesses().stream().anyMatch(a -> a.kind() == Access.Kind.CARD_ADD);
            money.charges(chapter.charges(), card);
            money.spends(chapter.spends());
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

        /// The freeze is told at the end, where it is the last word.
        private void closing(Chapter chapter) {
            CompromiseWindow window = chapter.window();
            boolean last = chapter.equals(chapters.getLast());
            if (window == null) {
                return;
            }
            switch (window.closing()) {
                case OWNER_RETURNED -> speech.add("returned", speech.times().at(window.end()));
                case ABROAD_BLOCKED -> speech.add("blocked", speech.times().at(window.end()));
                case FROZEN -> {
                    if (!last) {
                        speech.add("frozen.then", speech.times().at(window.end()));
                    }
                }
                case EVIDENCE_ENDS -> {}
            }
        }

        private void claim(String key) {
            timeline.claims().stream()
                    .map(c -> c.claimedAt())
                    .min(Instant::compareTo)
                    .ifPresent(at -> speech.add(key, speech.times().day(at)));
        }

        private void state() {
            Instant frozen = frozenAt();
            Chapter last = chapters.isEmpty() ? null : chapters.getLast();
            if (frozen != null) {
                boolean since = last != null && last.last().isAfter(frozen);
                speech.add(since ? "frozen.used" : "frozen", speech.times().point(frozen));
                speech.add("frozen.password");
                return;
            }
            CompromiseWindow window = last == null ? null : last.window();
            boolean back = window != null && window.closing() == Closing.OWNER_RETURNED;
            speech.add(back ? "live.back" : "live");
        }

        private @Nullable Instant frozenAt() {
            AccountFacts facts = timeline.facts();
            return facts == null ? null : facts.frozenAt();
        }

        private void possible() {
            looked();
            speech.add(chapters.isEmpty() ? "possible.vague" : "possible");
            chapters.forEach(chapter -> chapter(chapter, "open"));
            claim("claim");
            long most = finding.damages().high();
            if (most > 0) {
                speech.add("possible.most", speech.yen(most));
            }
            new DueNarrative(speech, money, finding).gaps();
            speech.add("possible.ask");
            Instant frozen = frozenAt();
            speech.add(
                    frozen == null ? "possible.live" : "frozen",
                    frozen == null ? "" : speech.times().point(frozen));
        }

        private void cleared() {
            looked();
            List<String> owner = said(ReasonGroups.of(timeline).owner());
            if (owner.isEmpty()) {
                speech.add("cleared.plain");
            } else {
                speech.add("cleared", speech.clauses(owner));
            }
            claim("cleared.claim");
            speech.add("cleared.end");
            Instant frozen = frozenAt();
            if (frozen != null) {
                speech.add("cleared.frozen", speech.times().point(frozen));
            }
        }

        private void looked() {
            List<String> told = said(ReasonGroups.of(timeline).looked());
            if (!told.isEmpty()) {
                speech.add("looked", speech.clauses(told));
            }
        }

        /// Two reasons may be one to the customer.
        private List<String> said(List<Reason> reasons) {
            return reasons.stream()
                    .filter(Explanations.this::canSay)
                    .map(reason -> speech.say(keyOf(reason)))
                    .distinct()
                    .toList();
        }
    }
}
