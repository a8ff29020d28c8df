package app.redress.report.html;

import app.redress.damages.AccountFinding;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import app.redress.language.Catalogue;
import app.redress.report.document.LossChart;
import app.redress.report.explanation.Explanations;
import app.redress.report.text.Formats;
import app.redress.report.text.ReasonGroups;
import app.redress.report.text.ReasonWords;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The management report as one printable page: the figures, their definitions, and the evidence they are based on.
///
/// The page is self-contained and contains no time other than the findings'.
public final class HtmlReport {
    private final Catalogue words;
    private final ReasonWords reasons;
    private final Locale locale;

    /// @param locale Japanese, or else English
    public HtmlReport(Locale locale) {
        this.locale = locale;
        this.words = new Catalogue("report", locale);
        this.reasons = new ReasonWords(locale);
    }

    /// The whole page as text.
    public String page(Findings findings) {
        return new Page(findings, new Formats(locale, findings.basis().zone())).render();
    }

    /// The page of one run.
    private final class Page {
        private final Findings findings;
        private final Formats formats;
        private final ReportTables tables;
        private final Html html = new Html();

        Page(Findings findings, Formats formats) {
            this.findings = findings;
            this.formats = formats;
            this.tables = new ReportTables(findings, words, Catalogue.ofMessages(locale), reasons, formats, html);
        }

        String render() {
            html.own("<!DOCTYPE html>\n").open("html", "lang", words.language());
            head();
            html.open("body").open("main");
            title();
            headline();
            definitions();
            losses();
            people();
            decided();
            explanations();
            html.leaf("h2", words.say("breakdown.title"));
            tables.breakdowns();
            html.leaf("h2", words.say("evidence.title"));
            tables.evidence();
            missing("evidence.conflicts", findings.undecided());
            missing("evidence.gaps", findings.gaps());
            caveats();
            html.close("main").close("body").close("html");
            return html.toString();
        }

        private void head() {
            HtmlReport.head(
                    html,
                    words.say("title") + " " + formats.time(findings.basis().asOf()));
        }

        private void title() {
            html.open("header").leaf("h1", words.say("title"));
            html.leaf(
                    "p",
                    words.say(
                            "subtitle",
                            formats.time(findings.basis().asOf()),
                            formats.zone(findings.basis().asOf()),
                            findings.basis().policyName()));
            html.close("header");
        }

        private void headline() {
            long victims = findings.accounts().stream()
                    .filter(a -> a.timeline().tier().isVictim())
                    .count();
            html.open("div", "class", "figures");
            figure(
                    "victims",
                    formats.count(victims),
                    formats.count(findings.evidence().accountsScreened()));
            estimate(Definition.EVIDENCE).ifPresent(e -> figure("damage", formats.yen(e.amount()), rangeWords(e)));
            figure("proposed", formats.yen(sumCompensation()), formats.count(countCompensated()));
            figure(
                    "atRisk",
                    formats.yen(sumAtRisk()),
                    formats.count(findings.lists().freeze().size()));
            html.close("div");
            undecided();
        }

        /// Shows the undecided conflicts next to the figures, because no figure includes their rows.
        private void undecided() {
            if (findings.undecided() > 0) {
                html.leaf(
                        "p",
                        words.say(
                                "figures.undecided",
                                formats.count(findings.undecided()),
                                formats.yen(findings.undecidedYen())),
                        "class",
                        "undecided");
            }
        }

        private void figure(String key, String value, String detail) {
            html.open("div", "class", "figure " + key);
            html.leaf("div", words.say("figure." + key), "class", "label");
            html.leaf("div", value, "class", "value");
            html.leaf("div", words.say("figure." + key + ".detail", detail), "class", "detail");
            html.close("div");
        }

        private String rangeWords(DamageEstimate e) {
            DamageEstimate.Range range = e.range();
            return range == null
                    ? words.say("range.unknown")
                    : words.say("range.between", formats.yen(range.low()), formats.yen(range.high()));
        }

        private Optional<DamageEstimate> estimate(Definition definition) {
            return findings.figures().estimates().stream()
                    .filter(e -> e.definition() == definition)
                    .findFirst();
        }

        private long sumCompensation() {
            return findings.lists().compensation().stream()
                    .mapToLong(CompensationItem::amount)
                    .reduce(0, Math::addExact);
        }

        private long countCompensated() {
            return findings.lists().compensation().stream()
                    .map(CompensationItem::account)
                    .distinct()
                    .count();
        }

        private long sumAtRisk() {
            return findings.lists().freeze().stream()
                    .mapToLong(FreezeItem::atRisk)
                    .reduce(0, Math::addExact);
        }

        private void definitions() {
            html.leaf("h2", words.say("definitions.title"));
            tables.definitions();
        }

        private void losses() {
            html.leaf("h2", words.say("losses.title"));
            if (findings.figures().hourly().isEmpty()) {
                html.leaf("p", words.say("losses.none"));
            } else {
                LossChart chart = new LossChart(
                        findings.figures().hourly(),
                        findings.evidence().controls(),
                        findings.basis().zone(),
                        formats);
                new LossFigure(chart, words, formats).draw(html);
            }
        }

        private void people() {
            html.open("div", "class", "columns");
            html.open("section").leaf("h2", words.say("tiers.title"));
            tables.tiers();
            html.close("section").open("section").leaf("h2", words.say("compensation.title"));
            tables.compensation();
            html.close("section").open("section", "class", "wide").leaf("h2", words.say("freeze.title"));
            tables.freeze();
            html.close("section").close("div");
        }

        /// Lists findings decided by people rather than the engine, with reasons.
        private void decided() {
            List<AccountFinding> decided = findings.accounts().stream()
                    .filter(a -> !ReasonGroups.decided(a.timeline()).isEmpty())
                    .toList();
            if (decided.isEmpty()) {
                return;
            }
            html.open("details", "class", "explanations")
                    .leaf("summary", words.say("decided.title", decided.size()))
                    .leaf("p", words.say("decided.note"));
            for (AccountFinding finding : decided) {
                html.leaf("h3", finding.account(), "class", "id");
                html.leaf("p", reasons.sayAll(ReasonGroups.decided(finding.timeline())));
            }
            html.close("details");
        }

        /// The explanations, collapsed because there may be hundreds.
        private void explanations() {
            List<AccountFinding> victims = findings.accounts().stream()
                    .filter(a -> a.timeline().tier().isVictim())
                    .toList();
            if (victims.isEmpty()) {
                return;
            }
            Explanations explanations =
                    new Explanations(locale, findings.basis().zone());
            html.open("details", "class", "explanations")
                    .leaf("summary", words.say("explanations.title", formats.count(victims.size())));
            for (AccountFinding victim : victims) {
                html.leaf("h3", victim.account(), "class", "id");
                html.leaf("p", explanations.say(victim));
            }
            html.close("details");
        }

        private void missing(String key, long count) {
            if (count > 0) {
                html.leaf("p", words.say(key, formats.count(count)));
            }
        }

        private void caveats() {
            html.leaf("h2", words.say("caveats.title")).open("ul", "class", "caveats");
            html.leaf(
                    "li",
                    words.say(
                            "caveat.asOf",
                            formats.time(findings.basis().asOf()),
                            formats.zone(findings.basis().asOf())));
            html.leaf("li", words.say("caveat.definition"));
            html.leaf("li", words.say("caveat.range"));
            html.leaf("li", words.say("caveat.suspected"));
            estimate(Definition.EVIDENCE)
                    .ifPresent(e -> html.leaf("li", words.say("caveat.tracing", words.sayOr("tracing.", e.tracing()))));
            html.leaf("li", words.say("caveat.tiers", words.say("tier." + Tier.CLEARED)));
            html.leaf(
                    "li",
                    words.say(
                            "caveat.evidence",
                            formats.count(findings.evidence().receipts().stream()
                                    .mapToLong(receipt -> receipt.lines().rejected())
                                    .sum())));
            html.close("ul")
                    .open("details")
                    .leaf("summary", words.say("policy.title", findings.basis().policyName()));
            html.leaf("pre", findings.basis().policyText()).close("details");
        }
    }

    /// The head of a page that loads nothing from elsewhere.
    static void head(Html html, String title, String... styles) {
        html.open("head").own("<meta charset=\"utf-8\">\n");
        html.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.own("<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.leaf("title", title);
        html.own("<style>\n" + resource("report.css"));
        for (String more : styles) {
            html.own(resource(more));
        }
        html.own("</style>\n").close("head");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
