package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.redress.bench.DamageDefinition;
import app.redress.casefile.accounts.ReportedAccount;
import app.redress.casefile.audit.AuditFilter;
import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.casefile.deadlines.DeadlineMark;
import app.redress.casefile.limits.EvidenceLimit;
import app.redress.casefile.limits.SeenLimits;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.payouts.PayoutQuestion;
import app.redress.casefile.results.RejectFilter;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Channel;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.payout.Outcome;
import app.redress.payout.PayoutFormat;
import app.redress.people.Role;
import app.redress.worklist.ClaimStatus;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window changes a case only by the services of an [OpenCase]. Each of them that changes something, or takes a
/// list out of the case, is called by an auditor and by nobody.
class WindowDoorsTest {
    /// Those that read, and those for one's own seat and views.
    private static final Set<String> NO_DOORS = Set.of(
            "AuditService.names",
            "AuditService.page",
            "AuditService.paid",
            "AuditService.verify",
            "BenchService.open",
            "DeadlineService.now",
            "CaseKeeping.teaching",
            "EstimateService.bridge",
            "EstimateService.published",
            "EstimateService.replay",
            "EstimateService.reservations",
            "EvidenceAddition.known",
            "EvidenceService.conflicts",
            "EvidenceService.counted",
            "EvidenceService.headers",
            "EvidenceService.limits",
            "EvidenceService.rawRows",
            "EvidenceService.seen",
            "PayoutService.batches",
            "PayoutService.practicePayer",
            "PayoutService.details",
            "PayoutService.issuerHeader",
            "PayoutService.restored",
            "PayoutService.returned",
            "PayoutService.questions",
            "PeopleService.all",
            "PeopleService.changeOwnPassphrase",
            "PeopleService.current",
            "PeopleService.keep",
            "PeopleService.lock",
            "PeopleService.makeOwner",
            "PeopleService.practicePassphrase",
            "PeopleService.removeView",
            "PeopleService.signIn",
            "PeopleService.signOut",
            "PeopleService.unlock",
            "PeopleService.views",
            "ReportService.accounts",
            "ReportService.cashOuts",
            "SearchService.find",
            // results that are kept only if who asked may keep them
            "UncertaintyService.conclude",
            "UncertaintyService.growth",
            "UncertaintyService.freshSeed",
            "UncertaintyService.state");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // opened once
    private static OpenCase open;

    @BeforeAll
    static void open() {
        Path july = RealCases.julyAndPeople(folder);
        open = RealCases.service(folder, "os").openCase(july, null, Progress.NONE);
    }

    @AfterAll
    static void close() {
        open.close();
    }

    private static Passphrase secret() {
        return Passphrase.of(Sessions.SECRET);
    }

    private static Path target(String name) {
        return folder.resolve("out-" + name);
    }

    private static void add(Map<String, ThrowingCallable> doors, String service, Map<String, ThrowingCallable> more) {
        more.forEach((name, tried) -> doors.put(service + "." + name, tried));
    }

    private static Map<String, ThrowingCallable> doors() {
        Map<String, ThrowingCallable> doors = new TreeMap<>();
        add(doors, "DecisionService", decisions());
        add(doors, "ClaimService", claims());
        add(doors, "PayoutService", payouts());
        add(doors, "PeopleService", people());
        add(doors, "EvidenceService", evidence());
        doors.put("BenchService.save", () -> open.bench()
                .save("press", DamageDefinition.ofDay(1, 1, LocalTime.MIDNIGHT, RealCases.TOKYO)));
        doors.put("BenchService.remove", () -> open.bench().remove("press"));
        doors.put("DeadlineService.choose", () -> open.deadlines()
                .choose(new DeadlineChoice.Request(List.of(), null, null, "x", 0)));
        doors.put("DeadlineService.mark", () -> open.deadlines()
                .mark(new DeadlineMark.Request(DeadlineMark.Rule.typed("jp-ppc.final"), null, "x", 0)));
        doors.put("CaseKeeping.backUp", () -> open.keeping().backUp(target("backup.zip")));
        doors.put("CaseKeeping.rename", () -> open.keeping().rename("other"));
        doors.put("CaseKeeping.analyseAgain", () -> open.keeping().analyseAgain(false, Progress.NONE));
        doors.put("Reanalysis.run", () -> open.reanalysis().run(List.of(), Progress.NONE));
        doors.put("EvidenceAddition.add", () -> open.addition()
                .add(
                        new EvidenceChoice(
                                Map.of(EvidenceKind.CLAIMS, List.of(RealCases.INCIDENT.resolve("claims.csv"))),
                                MappingProfiles.detected(RealCases.TOKYO),
                                RealCases.TOKYO,
                                null,
                                null),
                        Progress.NONE));
        doors.put("EstimateService.publish", () -> open.estimates()
                .publish(open.reader().estimates().getFirst(), "", null, ""));
        doors.put("ReportService.management", () -> open.reports().management(Locale.ENGLISH, target("report.pdf")));
        doors.put("ReportService.add", () -> open.reports()
                .add(new ReportedAccount.Request("A01", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), "")));
        doors.put("ReportService.remove", () -> open.reports().remove("A01"));
        doors.put("ReportService.victim", () -> open.reports().victim("A01", target("sheet.pdf")));
        doors.put("ReportService.cameras", () -> open.reports()
                .cameras(List.of(), Duration.ofDays(30), target("cameras.csv")));
        doors.put("UncertaintyService.draw", () -> open.uncertainty().draw(1, 1, 1, target("sample")));
        doors.put("ListExportService.export", () -> open.export()
                .export(
                        ListExportService.WorkList.COMPENSATION,
                        ItemFilter.ALL,
                        ListQuery.ALL,
                        target("compensation.csv")));
        return doors;
    }

    private static Map<String, ThrowingCallable> decisions() {
        CaseItem item = open.reader().compensation(ListQuery.ALL).rows().getFirst();
        List<AccountStep.Row> rows = List.of(new AccountStep.Row("A01", 0, 0));
        return Map.of(
                "compensation", () -> open.decisions().compensation(item, CompensationItem.Status.REVIEWED, ""),
                "preview", () -> open.decisions().preview(ItemFilter.ALL, CompensationItem.Status.APPROVED),
                "all",
                        () -> open.decisions()
                                .all(
                                        List.of(new BulkStep.Chosen(item.id(), item.version())),
                                        CompensationItem.Status.REJECTED,
                                        "x"),
                "freeze", () -> open.decisions().freeze("A01", 0, FreezeItem.Status.REQUESTED, ""),
                "previewFreezes",
                        () -> open.decisions().previewFreezes(List.of("A01"), FreezeItem.Status.RELEASED, true),
                "freezeAll", () -> open.decisions().freezeAll(rows, FreezeItem.Status.FROZEN, ""),
                "account",
                        () -> open.decisions()
                                .account(List.of(new DecisionRequest("A01", DecisionSubject.DONE, "yes", "x", 0))),
                "undo", () -> open.decisions().undo(),
                "redo", () -> open.decisions().redo());
    }

    private static Map<String, ThrowingCallable> claims() {
        CaseClaim claim = open.reader().claim("A01").orElseThrow();
        List<AccountStep.Row> rows = List.of(new AccountStep.Row("A01", 0, 0));
        return Map.of(
                "decide", () -> open.claims().decide(claim, ClaimStatus.ACCEPTED, ""),
                "preview", () -> open.claims().preview(ClaimFilter.ALL, ClaimStatus.ACCEPTED, true),
                "decideAll", () -> open.claims().decideAll(rows, ClaimStatus.REJECTED, "x"),
                "link", () -> open.claims().link(claim, "A02", "x"),
                "told", () -> open.claims().told(claim),
                "previewTold", () -> open.claims().previewTold(ClaimFilter.ALL),
                "toldAll", () -> open.claims().toldAll(rows),
                "look", () -> open.claims().look("A12", Progress.NONE),
                "export", () -> open.claims().export(ClaimFilter.ALL, ListQuery.ALL, target("claims.csv")));
    }

    private static Map<String, ThrowingCallable> payouts() {
        PayoutService.SealChoice choice = new PayoutService.SealChoice(
                PayoutFormat.CSV, Channel.CARD, Path.of("src/test/resources/payout/payer.properties"), null, null);
        PayoutQuestion question = new PayoutQuestion(
                "ab", "back.csv", 1, 2, Outcome.PAID, 1L, null, "", Message.nothing(), List.of(), "");
        return Map.of(
                "plan", () -> open.payouts().plan(choice),
                "seal", () -> open.payouts().seal(choice),
                "export", () -> open.payouts().export(new UUID(1, 1), folder),
                "takeSince", () -> open.payouts().takeSince(folder),
                "noneSince", () -> open.payouts().noneSince("x"),
                "read", () -> open.payouts().read(RealCases.INCIDENT.resolve("claims.csv"), null),
                "answer", () -> open.payouts().answer(question, null),
                "answerAll", () -> open.payouts().answerAll(question, new UUID(1, 1)));
    }

    private static Map<String, ThrowingCallable> people() {
        return Map.of(
                "add", () -> open.people().add("Abe", Role.MANAGER, secret()),
                "change", () -> open.people().change("Ueda", Role.MANAGER, true),
                "resetPassphrase", () -> open.people().resetPassphrase("Mori", secret()));
    }

    private static Map<String, ThrowingCallable> evidence() {
        return Map.of(
                "decide",
                        () -> open.evidence()
                                .decide(
                                        List.of(SeenConflicts.NONE.decide(
                                                new ConflictChoice(EvidenceKind.TRANSACTIONS, "T1", "ab", 1))),
                                        "x"),
                "decideLimits",
                        () -> open.evidence()
                                .decideLimits(List.of(SeenLimits.NONE.decide(EvidenceLimit.TO, "2020-01-01")), "x"),
                "undoLimits", () -> open.evidence().undoLimits(),
                "exportRejects",
                        () -> open.evidence().exportRejects(RejectFilter.ALL, ListQuery.ALL, target("rejects.csv")),
                "saveRejectedLines",
                        () -> open.evidence()
                                .saveRejectedLines(
                                        open.reader().receipts().getFirst().file(), target("lines.csv")));
    }

    @Test
    void everyCallOfTheWindowIsInTheTable() {
        Set<String> calls = Arrays.stream(OpenCase.class.getRecordComponents())
                .map(RecordComponent::getType)
                .filter(type -> type.isInterface() && type.getPackageName().equals("app.redress.desktop"))
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(NO_DOORS);
        known.addAll(doors().keySet());
        known.add("AuditService.export");
        assertThat(calls).isEqualTo(known);
    }

    @Test
    void theWindowHasNoOtherWayToASession() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/redress/console"))) {
            List<Path> sources = files.filter(Files::isRegularFile).toList();
            assertThat(sources).hasSizeGreaterThan(100);
            assertThat(sources).allSatisfy(file -> assertThat(Files.readString(file))
                    .doesNotContain(
                            "CaseSession", "CasePayouts", "CaseClaims", "CaseFreezes", "CaseReports", "CaseFile;"));
        }
    }

    @Test
    void anAuditorAndNobodyAreRefusedAtEveryDoorAndLeaveNothingBehind() throws IOException {
        open.people().signIn("Ueda", secret());
        List<String> through = new ArrayList<>(tried(Rule.NOT_ALLOWED));
        open.people().signOut();
        through.addAll(tried(Rule.NOT_SIGNED_IN));
        assertThat(catchThrowable(() -> open.audit().export(AuditFilter.ALL, ListQuery.ALL, target("audit.jsonl"))))
                .isInstanceOf(DecisionRefused.class);
        assertThat(through).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().contains("out-"))).isEmpty();
        }
    }

    private static List<String> tried(Rule expected) {
        long lines = lines();
        List<String> through = new ArrayList<>();
        Map<String, ThrowingCallable> doors = doors();
        assertThat(doors).hasSizeGreaterThan(40);
        doors.forEach((name, door) -> {
            Throwable refused = catchThrowable(door);
            if (!(refused instanceof DecisionRefused no) || no.rule() != expected) {
                through.add(name + ": " + refused);
            }
        });
        assertThat(lines()).isEqualTo(lines);
        return through;
    }

    private static long lines() {
        return ((CaseFile) open.reader())
                .audit()
                .entries(new ListQuery("", "", false, 0, 0))
                .total();
    }
}
