package app.redress;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The architecture rules, for the product's packages or for a planted copy of them that violates each rule.
record ArchitectureRules(String root) {
    /// From the ground floor up; rooms on one line are on the same floor.
    static final List<List<String>> FLOORS = List.of(
            List.of("domain", "files"),
            List.of("language", "people"),
            List.of("evidence.source", "evidence.vocabulary"),
            List.of("evidence.values"),
            List.of("evidence.rows"),
            List.of("evidence.mapping"),
            List.of("evidence.kinds"),
            List.of("evidence.detect"),
            List.of("evidence.imports"),
            List.of("evidence.duplicates", "evidence.store"),
            List.of("screening"),
            List.of("attribution.clients", "attribution.money"),
            List.of("attribution.signals"),
            List.of("attribution.likelihood"),
            List.of("attribution.sources"),
            List.of("attribution.timeline"),
            List.of("bench", "damages", "inference"),
            List.of("worklist", "deadlines"),
            List.of("payout"),
            List.of("findings"),
            List.of("decisions", "report.text"),
            List.of("casefile.database"),
            List.of("casefile.audit"),
            List.of("casefile.lists"),
            List.of("casefile.results", "casefile.deadlines"),
            List.of("casefile.conflicts", "casefile.estimates", "casefile.limits"),
            List.of("casefile.query"),
            List.of("casefile.accounts"),
            List.of("casefile.links", "casefile.steps"),
            List.of("casefile.payouts"),
            List.of("casefile.session"),
            List.of("report.explanation"),
            List.of("report.document"),
            List.of("report.html", "report.pdf"),
            List.of("report.export"),
            List.of("analysis"),
            List.of("simulation.world"),
            List.of("simulation.exports"),
            List.of("simulation.wallet"),
            List.of("simulation.owners", "simulation.attackers"),
            List.of("simulation.drill", "simulation.score"),
            List.of("simulation.measure"),
            List.of("desktop"),
            List.of("console", "cli"));

    /// The types of a room with inner rooms that others may use; all other types are internal.
    private static final Map<String, Set<String>> DOORS = Map.of(
            "evidence",
            Set.of(
                    "source.EvidenceFile",
                    "source.ExportFile",
                    "source.FolderFiles",
                    "source.RawRows",
                    "vocabulary.ExportColumn",
                    "rows.Layout",
                    "mapping.AccountSpelling",
                    "mapping.CaseCurrency",
                    "mapping.MappingProfile",
                    "mapping.MappingProfiles",
                    "kinds.ExportKind",
                    "kinds.ExportKinds",
                    "detect.sample.Inspection",
                    "detect.sample.OtherFiles",
                    "imports.Export",
                    "imports.ImportResult",
                    "imports.PlainSink",
                    "imports.RowSink",
                    "imports.ImportPreview",
                    "imports.Inspector",
                    "imports.Receipt",
                    "imports.Reject",
                    "imports.LineCounts",
                    "imports.TimeCoverage",
                    "imports.FileCoverage",
                    "imports.CsvTable",
                    "duplicates.AlikeRows",
                    "duplicates.Conflict",
                    "duplicates.ConflictChoice",
                    "duplicates.ConflictFile",
                    "duplicates.ConflictGroup",
                    "duplicates.ConflictPattern",
                    "duplicates.ConflictRule",
                    "duplicates.DuplicateRows",
                    "duplicates.DuplicateRegister",
                    "store.AccountNames",
                    "store.EvidenceStore",
                    "store.Partitions",
                    "store.StoredAccesses",
                    "store.StoredFacts",
                    "store.StoredTransactions",
                    "store.UnnamedAccesses"),
            "evidence.detect",
            Set.of("FormatDetector", "sample.Inspection", "sample.OtherFiles"),
            "attribution",
            Set.of(
                    "sources.CaseKnowledge",
                    "sources.LabelledAccount",
                    "sources.AccountContribution",
                    "sources.SourceReputation",
                    "timeline.AccountEvidence",
                    "timeline.AccountJudge",
                    "timeline.AccountRuling",
                    "timeline.AccountTimeline",
                    "timeline.CompromiseWindow",
                    "timeline.Containment",
                    "timeline.EventKeys",
                    "timeline.FraudInBalance",
                    "timeline.JudgedEvent",
                    "timeline.Ledger",
                    "timeline.MoneyFlow",
                    "timeline.ReversalMatcher",
                    "timeline.RuledTimeline",
                    "timeline.Scenario",
                    "timeline.TransferTrail"),
            "casefile",
            Set.of(
                    "database.CaseClosed",
                    "database.CaseLocked",
                    "database.ListQuery",
                    "database.Page",
                    "database.Passphrase",
                    "database.PassphraseHashing",
                    "database.StorageFault",
                    "audit.AuditEntry",
                    "audit.AuditFilter",
                    "audit.AuditLog",
                    "audit.SignInRefused",
                    "lists.AccountStep",
                    "lists.BulkStep",
                    "lists.CaseClaim",
                    "lists.CaseItem",
                    "lists.ClaimCount",
                    "lists.ClaimFilter",
                    "lists.DueState",
                    "lists.FreezeReadBack",
                    "lists.ItemDue",
                    "lists.ItemFilter",
                    "lists.StageCount",
                    "lists.WronglyFrozen",
                    "results.AnalysisInputs",
                    "results.CaseSummary",
                    "results.CashOutCluster",
                    "results.KeptResult",
                    "results.LossPart",
                    "database.LossSpan",
                    "results.RejectCount",
                    "results.RejectFilter",
                    "results.SearchHit",
                    "conflicts.ConflictDecision",
                    "conflicts.ConflictRequest",
                    "conflicts.SeenConflicts",
                    "limits.EvidenceLimit",
                    "limits.LimitDecision",
                    "limits.LimitRequest",
                    "limits.SeenLimits",
                    "deadlines.CaseDeadlines",
                    "deadlines.DeadlineChoice",
                    "deadlines.DeadlineMark",
                    "estimates.EarlierRun",
                    "estimates.NamedDefinition",
                    "estimates.PublishedEstimate",
                    "query.AccountGrouping",
                    "query.AccountQuery",
                    "query.AccountSearch",
                    "query.AccountSort",
                    "query.AccountState",
                    "query.AccountTerm",
                    "query.QueryWords",
                    "query.SavedView",
                    "query.TwinQuery",
                    "query.TypedBridge",
                    "database.TypedSpan",
                    "accounts.AccountFacet",
                    "accounts.AccountGroup",
                    "accounts.AccountRow",
                    "accounts.DecisionCounts",
                    "accounts.DecisionStep",
                    "accounts.FacetValue",
                    "accounts.ReportedAccount",
                    "links.LinkCentre",
                    "links.LinkedAccount",
                    "links.LinkedThing",
                    "links.Links",
                    "links.Shared",
                    "links.Twin",
                    "payouts.BatchContent",
                    "payouts.BatchDetails",
                    "payouts.PaidCheck",
                    "payouts.PayoutQuestion",
                    "payouts.OutsideBatch",
                    "payouts.ReadFile",
                    "payouts.RestoredCase",
                    "payouts.ReturnedPayouts",
                    "payouts.SealPlan",
                    "payouts.SealRequest",
                    "payouts.SealedBatch",
                    "payouts.SentItem",
                    "session.CaseBackup",
                    "session.CaseClaims",
                    "session.CaseFile",
                    "session.CaseFreezes",
                    "session.CasePayouts",
                    "session.CaseReader",
                    "session.CaseReports",
                    "session.CaseSession",
                    "session.EstimateLedger",
                    "session.UncertaintyResults"),
            "analysis",
            Set.of(
                    "AddedEvidence",
                    "Analysis",
                    "AnalysisRequest",
                    "AsOfReplay",
                    "CaseAnalysis",
                    "CaseBench",
                    "CaseStore",
                    "FrozenAccounts",
                    "GroupDecisions",
                    "KindsOfFiles",
                    "MemoryNeed",
                    "PolicyFile",
                    "RejectedLines",
                    "Reservation",
                    "SavedEvidence",
                    "Sealing",
                    "SetComparison",
                    "SetInspector",
                    "StatedFile",
                    "ZoneAsked",
                    "joining.AccountsAsked",
                    "report.AuditExport",
                    "report.CaseReport",
                    "report.ReportForm",
                    "report.ResultReport",
                    "review.ContainmentReview",
                    "review.FirstTimes",
                    "review.GrowthLists",
                    "review.KeptResult",
                    "review.SampleReview",
                    "review.Uncertainty"),
            "console.accounts",
            Set.of(
                    "AccountsView",
                    "AccountsViewModel",
                    "LinksViewModel",
                    "queue.ClustersViewModel",
                    "queue.FacetsViewModel",
                    "timeline.Viewport",
                    "queue.QueueViewModel"),
            "cli",
            Set.of("RedressCommand", "options.Secrets", "options.WindowRequest", "options.WindowSpeed"));

    private static final Set<String> CLOCKS_AND_DEFAULTS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.util.TimeZone.getDefault",
            "java.util.Calendar.getInstance",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset");

    private static final Set<String> CONNECTING_CALLS = Set.of(
            "java.net.URL.openConnection",
            "java.net.URL.openStream",
            "java.net.URL.getContent",
            "java.net.InetAddress.getByName",
            "java.net.InetAddress.getAllByName",
            "java.net.InetAddress.getLocalHost",
            "java.net.InetAddress.getHostName",
            "java.net.InetAddress.getCanonicalHostName",
            "java.net.InetAddress.isReachable",
            "java.net.InetSocketAddress.<init>",
            "java.lang.ProcessBuilder.<init>",
            "java.lang.Runtime.exec",
            "javafx.application.HostServices.showDocument");

    private String room(String name) {
        return root + "." + name + "..";
    }

    private String[] rooms(String... names) {
        return Arrays.stream(names).map(this::room).toArray(String[]::new);
    }

    /// Nothing looks up: no room depends on one above it, or on the main class.
    ArchRule nothingLooksUp() {
        CompositeArchRule all = CompositeArchRule.of(noClasses()
                .that()
                .resideOutsideOfPackage(root)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root));
        for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
            String[] above = FLOORS.subList(floor + 1, FLOORS.size()).stream()
                    .flatMap(List::stream)
                    .map(this::room)
                    .toArray(String[]::new);
            for (String name : FLOORS.get(floor)) {
                all = all.and(noClasses()
                        .that()
                        .resideInAPackage(room(name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above));
            }
        }
        return all.allowEmptyShould(true);
    }

    /// Replaces package-private access across the inner rooms of a room.
    ArchRule innerTypesStayInside() {
        CompositeArchRule all = null;
        for (Map.Entry<String, Set<String>> door : DOORS.entrySet()) {
            DescribedPredicate<JavaClass> inner = resideInAPackage(room(door.getKey()))
                    .and(describe("an inner type", type -> !door.getValue().contains(within(door.getKey(), type))));
            ArchRule rule = noClasses()
                    .that()
                    .resideOutsideOfPackage(room(door.getKey()))
                    .should()
                    .dependOnClassesThat(inner)
                    .allowEmptyShould(true);
            all = all == null ? CompositeArchRule.of(rule) : all.and(rule);
        }
        return Objects.requireNonNull(all);
    }

    /// The outermost class's name relative to a room.
    private String within(String room, JavaClass type) {
        return type.getName().substring(root.length() + room.length() + 2).replaceFirst("\\$.*", "");
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule onlyTheCasefileKnowsTheDatabase() {
        return onlyIn(
                new String[] {"casefile"}, "org.jdbi..", "java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..");
    }

    ArchRule onlyTheConsoleKnowsJavaFx() {
        return onlyIn(
                new String[] {"console"},
                "javafx..",
                "org.controlsfx..",
                "impl.org.controlsfx..",
                "atlantafx..",
                "org.kordamp..");
    }

    ArchRule onlyEvidenceAndReportKnowCsv() {
        return onlyIn(new String[] {"evidence", "report"}, "de.siegmar.fastcsv..");
    }

    ArchRule onlyTheReportKnowsPdf() {
        return onlyIn(new String[] {"report"}, "org.apache.pdfbox..", "org.apache.fontbox..");
    }

    private ArchRule onlyIn(String[] rooms, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms(rooms))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }

    /// View models can be tested without a screen: they know observable values and lists, but nothing that is drawn.
    ArchRule viewModelsKnowOnlyBeansAndCollections() {
        DescribedPredicate<JavaClass> drawn = resideInAnyPackage(
                        "javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx..", "org.kordamp..")
                .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections..")));
        return noClasses()
                .that()
                .haveNameMatching(".*ViewModel(\\$.*)?")
                .should()
                .dependOnClassesThat(drawn)
                .allowEmptyShould(true);
    }

    /// These three also run in older clusters, from a separate jar.
    ArchRule theEngineKnowsOnlyJavaAndItself() {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(rooms("domain", "screening", "attribution"))
                .or(resideInAnyPackage("java..", "org.jspecify.."));
        return classes()
                .that()
                .resideInAnyPackage(rooms("domain", "screening", "attribution"))
                .should()
                .onlyDependOnClassesThat(allowed.or(describe("primitives", JavaClass::isPrimitive)));
    }

    /// The same evidence gives the same figures at any time, on any machine.
    ArchRule figuresDependOnNoClockAndNoDefaults() {
        DescribedPredicate<JavaAccess<?>> ambient = describe(
                "reads the clock or a default of the machine",
                access -> readsClock(access) || CLOCKS_AND_DEFAULTS.contains(name(access)));
        return noClasses()
                .that()
                .resideInAnyPackage(rooms(
                        "domain",
                        "files",
                        "language",
                        "evidence",
                        "screening",
                        "attribution",
                        "bench",
                        "damages",
                        "worklist",
                        "deadlines",
                        "payout",
                        "findings",
                        "decisions",
                        "report",
                        "simulation"))
                .should()
                .accessTargetWhere(ambient)
                .allowEmptyShould(true);
    }

    private static boolean readsClock(JavaAccess<?> access) {
        boolean now = access.getName().equals("now")
                && access.getTargetOwner().getPackageName().startsWith("java.time");
        return now
                || (name(access).equals("java.util.Date.<init>")
                        && access.getDescription().contains("<init>()"));
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    /// People's data stays on the machine: no part of the product can open a connection, not even to look up a name,
    /// or make another program, a browser or the database server do so. The one program that is started is the
    /// product itself, to measure how fast it is.
    ArchRule nothingOpensAConnection() {
        DescribedPredicate<JavaClass> connecting = resideInAnyPackage(
                        "java.net.http..",
                        "javax.net..",
                        "java.rmi..",
                        "javax.naming..",
                        "com.sun.net..",
                        "sun.net..",
                        "javafx.scene.web..",
                        "org.h2.server..",
                        "org.h2.tools..")
                .or(resideInAPackage("java.net")
                        .and(HasName.Predicates.nameMatching(
                                ".*\\.((Server|Datagram|Multicast)?Socket|\\w*URLConnection)")))
                .or(HasName.Predicates.nameMatching("java\\.awt\\.Desktop"))
                .or(HasName.Predicates.nameMatching("java\\.nio\\.channels\\.\\w*(Socket|Datagram)Channel"));
        return CompositeArchRule.of(noClasses().should().dependOnClassesThat(connecting))
                .and(noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(root + ".simulation.measure.ChildRun")
                        .should()
                        .accessTargetWhere(
                                describe("opens a connection", access -> CONNECTING_CALLS.contains(name(access)))));
    }
}
