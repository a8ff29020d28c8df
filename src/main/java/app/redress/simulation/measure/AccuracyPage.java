package app.redress.simulation.measure;

import app.redress.simulation.measure.DrillOutcome.Method;
import app.redress.simulation.score.Score;
import app.redress.simulation.score.Score.Hits;
import app.redress.simulation.score.Score.KindScore;
import app.redress.simulation.world.DrillProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The page that says how good the engine is, in Markdown.
public final class AccuracyPage {
    private final MeasureRequest request;
    private final List<DrillOutcome> trials;
    private final Map<String, List<DrillOutcome>> profiles = new LinkedHashMap<>();
    private final MarkdownText page = new MarkdownText();

    public AccuracyPage(MeasureRequest request, List<DrillOutcome> trials) {
        this.request = request;
        this.trials = List.copyOf(trials);
        trials.forEach(t ->
                profiles.computeIfAbsent(t.profile(), _ -> new ArrayList<>()).add(t));
    }

    /// The whole page, lines ending in a line feed.
    public String text() {
        page.heading("# How good is it");
        page.paragraph("This page was written by");
        page.code(request.command());
        page.paragraph(String.format(
                Locale.ROOT,
                "It simulates %,d incidents (kinds: %d, seeds of each: %d) of %,d accounts, %,d of them taken over. Each was "
                        + "written to files, analysed from these as `redress analyze` does, and compared with its truth. The "
                        + "simulated attacks are ours, and so are their habits; others will differ.",
                request.drills(),
                profiles.size(),
                request.seeds().all().size(),
                request.accounts(),
                request.victims()));
        page.table(
                List.of("incident", "what happens", "days"),
                request.profiles().stream().map(this::kind).toList());
        ours();
        beside();
        calibration();
        attacks();
        return page.toString();
    }

    private List<String> kind(DrillProfile profile) {
        Integer days = request.days();
        return List.of(profile.name(), profile.about(), number(days == null ? profile.days() : days));
    }

    private void ours() {
        page.heading("## By kind of incident");
        page.paragraph(
                "Mean over the seeds, and in brackets the worst seed. Accounts: taken over, found when CONFIRMED or "
                        + "PROBABLE. Events: the attackers' charges and payments, found when UNAUTHORISED or LIKELY. Total: what is "
                        + "due to all customers (mean size of the error; the worst with its sign). Account errors: the sum of the "
                        + "absolute errors of what each account is due, as a share of the truth. In low to high: share of seeds "
                        + "whose true total lies between what counts as certain only and what counts everything suspected; these "
                        + "two are no confidence range. In 90 % range: the same for the range in which the total is said to lie "
                        + "with 90 % confidence, so about nine seeds in ten should. Width: of the range, its mean as a share of "
                        + "the truth.");
        List<String> head = new ArrayList<>(List.of(
                "incident", "precision", "recall", "event precision", "event recall", "total", "account errors"));
        for (StatedRange range : trials.getFirst().ranges()) {
            head.add("in " + range.title());
            head.add("width");
        }
        head.add("seconds");
        page.table(
                head,
                profiles.entrySet().stream()
                        .map(e -> ourRow(e.getKey(), e.getValue()))
                        .toList());
    }

    private static List<String> ourRow(String profile, List<DrillOutcome> seeds) {
        List<String> row = new ArrayList<>(List.of(profile));
        row.add(share(seeds, Method.EVIDENCE, s -> s.accounts().precision()));
        row.add(share(seeds, Method.EVIDENCE, s -> s.accounts().recall()));
        row.add(share(seeds, Method.EVIDENCE, s -> events(s, Hits::precision)));
        row.add(share(seeds, Method.EVIDENCE, s -> events(s, Hits::recall)));
        row.addAll(money(seeds, Method.EVIDENCE));
        for (int range = 0; range < seeds.getFirst().ranges().size(); range++) {
            int at = range;
            row.add(percent(
                    Spread.of(seeds, t -> t.ranges().get(at).holds() ? 1 : 0).mean()));
            row.add(percent(Spread.of(seeds, t -> t.ranges().get(at).width()).mean()));
        }
        row.add(String.format(
                Locale.ROOT, "%.1f", Spread.of(seeds, DrillOutcome::seconds).mean()));
        return row;
    }

    private static String share(List<DrillOutcome> seeds, Method method, ToDoubleFunction<Score> figure) {
        return Spread.of(seeds, t -> figure.applyAsDouble(t.score(method))).share();
    }

    private static double events(Score score, ToDoubleFunction<Hits> figure) {
        Hits events = score.events();
        return events == null ? Double.NaN : figure.applyAsDouble(events);
    }

    private static List<String> money(List<DrillOutcome> seeds, Method method) {
        return List.of(
                Spread.of(seeds, t -> t.score(method).totalError()).signedError(),
                Spread.of(seeds, t -> t.score(method).absoluteErrorShare()).error());
    }

    private void beside() {
        page.heading("## Beside simpler rules on the same files");
        page.paragraph(
                "OPERATOR_DAY: accounts whose charges and spends both reach 10,000 yen on one business day; those "
                        + "spends are the damage. OPERATOR_SINGLE: a card charge and a single payment of 10,000 yen or more on one "
                        + "business day; such payments are the damage. FOREIGN_LOGIN: accounts signed in to from a country other "
                        + "than the service's; due is what was charged within 24 hours after it (but points), and what was spent "
                        + "beyond that. Abroad the thresholds are in its own money.");
        List<List<String>> rows = new ArrayList<>();
        profiles.forEach((profile, seeds) -> {
            for (Method method : Method.values()) {
                List<String> row = new ArrayList<>(List.of(method == Method.EVIDENCE ? profile : "", method.name()));
                row.add(share(seeds, method, s -> s.accounts().precision()));
                row.add(share(seeds, method, s -> s.accounts().recall()));
                row.addAll(money(seeds, method));
                rows.add(row);
            }
        });
        page.table(List.of("incident", "method", "precision", "recall", "total", "account errors"), rows);
    }

    private void calibration() {
        Calibration accounts = new Calibration();
        Calibration events = new Calibration();
        trials.forEach(t -> {
            accounts.add(t.accounts());
            events.add(t.events());
        });
        page.heading("## Is a probability worth its name");
        page.paragraph(
                "All incidents together: of the accounts said to be taken over with such a probability, how many were.");
        bins(accounts, "accounts", "taken over");
        page.paragraph("The same for charges and payments: whether they were the attacker's.");
        bins(events, "events", "the attacker's");
    }

    private void bins(Calibration calibration, String what, String truly) {
        List<List<String>> rows = new ArrayList<>();
        for (Calibration.Bin bin : calibration.bins()) {
            rows.add(List.of(
                    bin.from() + " to " + bin.to(),
                    number(bin.count()),
                    decimal(bin.said()),
                    decimal(bin.share()),
                    number(bin.hostile())));
        }
        double missed = (double) calibration.missed() / calibration.unseen();
        rows.add(List.of(
                "not looked at", number(calibration.unseen()), "", decimal(missed), number(calibration.missed())));
        page.table(List.of("said", what, "mean said", "share " + truly, truly), rows);
    }

    private void attacks() {
        Map<String, KindScore> kinds = new TreeMap<>();
        trials.forEach(
                t -> t.score(Method.EVIDENCE).kinds().forEach((kind, one) -> kinds.merge(kind, one, KindScore::plus)));
        List<List<String>> rows = new ArrayList<>();
        kinds.forEach((kind, all) -> rows.add(List.of(
                kind,
                number(all.accounts()),
                String.format(Locale.ROOT, "%.3f", all.recall()),
                percent(all.absoluteErrorShare()))));
        page.heading("## By what the attackers did");
        page.paragraph("Our analysis over all incidents.");
        page.table(List.of("attack", "accounts", "recall", "account errors"), rows);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String decimal(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "-";
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.0f %%", 100 * share) : "-";
    }
}
