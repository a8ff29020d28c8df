package app.redress.casefile.session;

import static app.redress.casefile.session.SmallCase.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.bench.DamageDefinition;
import app.redress.casefile.accounts.ReportedAccount;
import app.redress.casefile.conflicts.ConflictRequest;
import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.database.PassphraseHashing;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.casefile.deadlines.DeadlineMark;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.limits.EvidenceLimit;
import app.redress.casefile.limits.SeenLimits;
import app.redress.casefile.lists.AccountStep.Row;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.payouts.BatchContent;
import app.redress.casefile.payouts.SealRequest;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Channel;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.payout.PayoutFormat;
import app.redress.people.Act;
import app.redress.people.Role;
import app.redress.worklist.ClaimStatus;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way to change a case by a direct call, tried by everybody who may not: another role, nobody, a locked
/// session, a session that has ended, somebody whose access was closed, and somebody with a passphrase from somebody
/// else.
class EveryDoorTest {
    private static final List<Class<?>> DOORS_OF =
            List.of(CaseSession.class, CasePayouts.class, CaseClaims.class, CaseFreezes.class, CaseReports.class);

    /// Calls that change nothing in the case, and those for one's own session, which ask for its passphrase.
    private static final Set<String> NO_DOORS = Set.of(
            "CaseSession.person()",
            "CaseSession.name()",
            "CaseSession.signature()",
            "CaseSession.lock()",
            "CaseSession.locked()",
            "CaseSession.unlock(Passphrase)",
            "CaseSession.end()",
            "CaseSession.payouts()",
            "CaseSession.claims()",
            "CaseSession.freezes()",
            "CaseSession.reports()",
            "CaseSession.views()",
            "CaseSession.changeOwnPassphrase(Passphrase,Passphrase,PassphraseHashing)",
            "CasePayouts.batches()",
            "CasePayouts.batch(UUID)",
            "CasePayouts.details(UUID)",
            "CasePayouts.returned()",
            "CasePayouts.readIn(UUID)",
            "CasePayouts.progress(UUID)",
            "CasePayouts.itemsOf(String)",
            "CasePayouts.questions()");

    /// The calls that change the case.
    static Set<String> writing() {
        Set<String> calls = doors().map(Door::call).collect(Collectors.toCollection(TreeSet::new));
        calls.removeIf(call -> call.matches(".*\\.(preview|previewTold|plan)\\(.*"));
        calls.addAll(NEEDS_AN_ANALYSIS);
        calls.remove("CaseSession.require(Act)");
        calls.add("CaseSession.changeOwnPassphrase(Passphrase,Passphrase,PassphraseHashing)");
        return calls;
    }

    /// What takes the result of a whole analysis, and the question itself.
    private static final Set<String> NEEDS_AN_ANALYSIS = Set.of(
            "CaseSession.require(Act)",
            "CaseSession.saveAsked(String,Findings,AnalysisInputs,Progress)",
            "CaseSession.keep(Instant,ReviewedSample)",
            "CaseSession.keep(Instant,String,Growth)",
            "CaseSession.keep(SavedView)");

    /// @param call class, method and parameters
    record Door(String call, Act act, Consumer<CaseSession> tried) {
        @Override
        public String toString() {
            return call + " " + act;
        }
    }

    @TempDir
    static Path folder;

    private static final PassphraseHashing QUICK = Sessions.QUICK;

    @SuppressWarnings("NullAway.Init") // opened once
    private static CaseFile opened;

    private static final Map<Role, CaseSession> BY_ROLE = new EnumMap<>(Role.class);

    @SuppressWarnings("NullAway.Init") // opened once
    private static CaseSession nobody;

    @SuppressWarnings("NullAway.Init") // opened once
    private static CaseSession given;

    @SuppressWarnings("NullAway.Init") // opened once
    private static CaseSession closed;

    @BeforeAll
    static void people() {
        opened = CaseFile.create(folder.resolve("case"), "case", "os", CaseFileSaveTest.CLOCK);
        opened.save(SmallCase.of(1_000, Map.of(Channel.CARD, 1_000L)), Progress.NONE);
        nobody = opened.session();
        Sessions people = new Sessions(opened);
        for (Role role : Role.values()) {
            BY_ROLE.put(role, people.as(role.name(), role));
        }
        closed = people.as("Endo");
        CaseSession manager = people.as(Role.MANAGER.name(), Role.MANAGER);
        manager.changePerson("Endo", Role.MANAGER, false);
        manager.addPerson("Ogawa", Role.MANAGER, secret(), QUICK);
        given = opened.signIn("Ogawa", secret());
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    private static Passphrase secret() {
        return Passphrase.of(Sessions.SECRET);
    }

    private static Act actOf(Status to) {
        return switch (to) {
            case REVIEWED -> Act.REVIEW;
            case APPROVED, WAIVED -> Act.APPROVE;
            case EXPORTED -> Act.SEAL;
            case PAID, FAILED, RECOVERED -> Act.SETTLE_PAYOUT;
            case PROPOSED, REJECTED, ON_HOLD -> Act.HANDLE;
        };
    }

    static Stream<Door> doors() {
        return Stream.of(items(), freezes(), claims(), payouts(), accounts(), results(), upkeep())
                .flatMap(one -> one);
    }

    private static Stream<Door> items() {
        return Arrays.stream(Status.values())
                .flatMap(to -> Stream.of(
                        new Door(
                                "CaseSession.decide(String,Channel,Status,String)",
                                actOf(to),
                                who -> who.decide(VICTIM, Channel.CARD, to, "because")),
                        new Door(
                                "CaseSession.decide(long,int,Status,String)",
                                actOf(to),
                                who -> who.decide(1, 0, to, "because")),
                        new Door(
                                "CaseSession.preview(ItemFilter,List,Status)",
                                actOf(to),
                                who -> who.preview(ItemFilter.ALL, List.of(), to)),
                        new Door(
                                "CaseSession.decideAll(List,Status,String)",
                                actOf(to),
                                who -> who.decideAll(List.of(new BulkStep.Chosen(1, 0)), to, "because"))));
    }

    private static Stream<Door> freezes() {
        return Arrays.stream(FreezeItem.Status.values()).flatMap(to -> {
            Act act = to == FreezeItem.Status.RELEASED ? Act.RELEASE : Act.FREEZE;
            return Stream.of(
                    new Door(
                            "CaseSession.decideFreeze(String,Status,String)",
                            act,
                            who -> who.decideFreeze(VICTIM, to, "because")),
                    new Door(
                            "CaseSession.decideFreeze(String,int,Status,String)",
                            act,
                            who -> who.decideFreeze(VICTIM, 0, to, "because")),
                    new Door("CaseFreezes.preview(Collection,Status,boolean)", act, who -> who.freezes()
                            .preview(List.of(VICTIM), to, true)),
                    new Door("CaseFreezes.decide(List,Status,String)", act, who -> who.freezes()
                            .decide(List.of(new Row(VICTIM, 0, 0)), to, "because")),
                    new Door("CaseFreezes.readBack(Map,String)", Act.FREEZE, who -> who.freezes()
                            .readBack(Map.of(VICTIM, Instant.EPOCH), "a.csv")));
        });
    }

    private static Stream<Door> claims() {
        List<Row> rows = List.of(new Row(VICTIM, 0, 0));
        return Stream.<Map.Entry<String, Consumer<CaseClaims>>>of(
                        Map.entry(
                                "decide(String,int,ClaimStatus,String)",
                                of -> of.decide(VICTIM, 0, ClaimStatus.ACCEPTED, "because")),
                        Map.entry(
                                "preview(ClaimFilter,ClaimStatus,boolean)",
                                of -> of.preview(ClaimFilter.ALL, ClaimStatus.ACCEPTED, true)),
                        Map.entry(
                                "preview(List,ClaimStatus,boolean)",
                                of -> of.preview(List.of(VICTIM), ClaimStatus.ACCEPTED, true)),
                        Map.entry(
                                "decideAll(List,ClaimStatus,String)",
                                of -> of.decideAll(rows, ClaimStatus.ACCEPTED, "because")),
                        Map.entry("link(String,int,String,String)", of -> of.link(VICTIM, 0, VICTIM, "because")),
                        Map.entry("told(Map,String)", of -> of.told(Map.of(VICTIM, Instant.EPOCH), "letter")),
                        Map.entry("previewTold(ClaimFilter)", of -> of.previewTold(ClaimFilter.ALL)),
                        Map.entry("toldAll(List,Instant,String)", of -> of.toldAll(rows, Instant.EPOCH, "letter")))
                .map(one -> new Door("CaseClaims." + one.getKey(), Act.DECIDE_CLAIM, who -> one.getValue()
                        .accept(who.claims())));
    }

    private static Stream<Door> payouts() {
        SealRequest request = Payments.request(1, PayoutFormat.CSV, Channel.CARD, Payments.recipients(Set.of()));
        BatchContent content = Payments.content(PayoutFormat.CSV);
        return Stream.of(
                new Door("CasePayouts.plan(SealRequest,BatchContent)", Act.SEAL, who -> who.payouts()
                        .plan(request, content)),
                new Door("CasePayouts.seal(SealRequest,BatchContent)", Act.SEAL, who -> who.payouts()
                        .seal(request, content)),
                new Door("CasePayouts.takeOutside(List,String)", Act.SETTLE_RESTORE, who -> who.payouts()
                        .takeOutside(List.of(), "x")),
                new Door("CasePayouts.export(UUID)", Act.SEAL, who -> who.payouts()
                        .export(new UUID(1, 1))),
                new Door("CasePayouts.read(Path,Outcome)", Act.SETTLE_PAYOUT, who -> who.payouts()
                        .read(folder.resolve("none"), null)),
                new Door("CasePayouts.answer(String,int,Long)", Act.SETTLE_PAYOUT, who -> who.payouts()
                        .answer("ab", 1, 1L)),
                new Door("CasePayouts.answerAll(String,int,UUID)", Act.SETTLE_PAYOUT, who -> who.payouts()
                        .answerAll("ab", 1, new UUID(1, 1))));
    }

    private static Stream<Door> accounts() {
        DecisionRequest request = new DecisionRequest(VICTIM, DecisionSubject.DONE, "yes", "because", 0);
        return Stream.of(
                new Door(
                        "CaseSession.decideAccounts(List)",
                        Act.INVESTIGATE,
                        who -> who.decideAccounts(List.of(request))),
                new Door("CaseSession.undo()", Act.INVESTIGATE, CaseSession::undo),
                new Door("CaseSession.redo()", Act.INVESTIGATE, CaseSession::redo),
                new Door(
                        "CaseSession.decideConflicts(List,String)",
                        Act.SETTLE_CONFLICT,
                        who -> who.decideConflicts(List.of(conflict()), "because")),
                new Door(
                        "CaseSession.decideLimits(List,String)",
                        Act.SET_LIMITS,
                        who -> who.decideLimits(
                                List.of(SeenLimits.NONE.decide(EvidenceLimit.TO, "2020-01-01")), "because")),
                new Door("CaseSession.undoLimits()", Act.SET_LIMITS, CaseSession::undoLimits));
    }

    private static ConflictRequest conflict() {
        return SeenConflicts.NONE.decide(new ConflictChoice(EvidenceKind.TRANSACTIONS, "T1", "ab", 1));
    }

    private static Stream<Door> results() {
        DamageEstimate seen = new DamageEstimate(
                Definition.EVIDENCE, 1, 1, 1, 1, 1, null, Instant.EPOCH, "FRAUD_FIRST", "standard", List.of());
        PublishedEstimate.Draft draft = new PublishedEstimate.Draft(seen, "", List.of(), null, "");
        return Stream.of(
                new Door("CaseSession.publish(Draft)", Act.PUBLISH, who -> who.publish(draft)),
                new Door(
                        "CaseSession.save(Findings,AnalysisInputs,Progress)",
                        Act.ANALYSE,
                        who -> who.save(SmallCase.of(1, Map.of()), null, Progress.NONE)),
                new Door(
                        "CaseSession.exported(String,long,long,String)",
                        Act.EXPORT_LIST,
                        who -> who.exported("compensation.csv", 1, 1, "ab")),
                new Door(
                        "CaseSession.exportedReport(String,String)",
                        Act.EXPORT_LIST,
                        who -> who.exportedReport("report", "ab")),
                new Door(
                        "CaseSession.drewSample(String,long,int,String)",
                        Act.EXPORT_LIST,
                        who -> who.drewSample("ab", 1, 1, "cd")),
                new Door("CaseSession.exportedAudit(long)", Act.EXPORT_AUDIT, who -> who.exportedAudit(1)));
    }

    private static Stream<Door> upkeep() {
        return Stream.of(
                new Door(
                        "CaseSession.saveDefinition(String,DamageDefinition)",
                        Act.ANALYSE,
                        who -> who.saveDefinition(
                                "press", DamageDefinition.ofDay(1, 1, LocalTime.MIDNIGHT, ZoneOffset.UTC))),
                new Door("CaseSession.removeDefinition(String)", Act.ANALYSE, who -> who.removeDefinition("press")),
                new Door(
                        "CaseSession.chooseDeadlines(Request)",
                        Act.CHOOSE_DEADLINES,
                        who -> who.chooseDeadlines(new DeadlineChoice.Request(List.of(), null, null, "because", 0))),
                new Door(
                        "CaseSession.markDeadline(Request)",
                        Act.MARK_DEADLINE,
                        who -> who.markDeadline(
                                new DeadlineMark.Request(DeadlineMark.Rule.typed("jp-ppc.final"), null, "because", 0))),
                new Door("CaseReports.add(Request)", Act.EXPORT_LIST, who -> who.reports()
                        .add(new ReportedAccount.Request(VICTIM, Instant.EPOCH, Instant.EPOCH.plusSeconds(60), ""))),
                new Door("CaseReports.remove(String)", Act.EXPORT_LIST, who -> who.reports()
                        .remove(VICTIM)),
                new Door("CaseSession.rename(String)", Act.RENAME, who -> who.rename("another")),
                new Door("CaseSession.backUp(Path)", Act.BACK_UP, who -> who.backUp(folder.resolve("b.zip"))),
                new Door(
                        "CaseSession.addPerson(String,Role,Passphrase,PassphraseHashing)",
                        Act.MANAGE_PEOPLE,
                        who -> who.addPerson("Helper", Role.MANAGER, secret(), QUICK)),
                new Door(
                        "CaseSession.changePerson(String,Role,boolean)",
                        Act.MANAGE_PEOPLE,
                        who -> who.changePerson("ANALYST", Role.MANAGER, true)),
                new Door(
                        "CaseSession.resetPassphrase(String,Passphrase,PassphraseHashing)",
                        Act.MANAGE_PEOPLE,
                        who -> who.resetPassphrase("MANAGER", secret(), QUICK)),
                new Door(
                        "CaseSession.changeCasePassphrase(Passphrase,Passphrase,SecureRandom)",
                        Act.CASE_PASSPHRASE,
                        who -> who.changeCasePassphrase(secret(), secret(), new SecureRandom())),
                new Door("CaseSession.removeView(String)", Act.KEEP_VIEW, who -> who.removeView("mine")));
    }

    @Test
    void everyPublicCallIsInTheTable() {
        Set<String> calls = DOORS_OF.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> type.getSimpleName() + "." + signature(method)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = doors().map(Door::call).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(NO_DOORS);
        known.addAll(NEEDS_AN_ANALYSIS);
        assertThat(calls).isEqualTo(known);
    }

    private static String signature(Method method) {
        return method.getName() + "("
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(","))
                + ")";
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whoeverMayNotIsRefusedAndNothingIsWritten(Door door) {
        long lines = lines();
        int refused = 0;
        for (Role role : Role.values()) {
            CaseSession who = Objects.requireNonNull(BY_ROLE.get(role));
            if (role.may(door.act())) {
                who.lock();
                assertThat(rule(door, who)).as("locked " + role).isEqualTo(Rule.LOCKED);
                who.unlock(secret());
            } else {
                assertThat(rule(door, who)).as(role.name()).isEqualTo(Rule.NOT_ALLOWED);
            }
            refused++;
        }
        assertThat(rule(door, nobody)).as("nobody").isEqualTo(Rule.NOT_SIGNED_IN);
        assertThat(rule(door, closed)).as("closed").isEqualTo(Rule.NOT_SIGNED_IN);
        assertThat(rule(door, given)).as("given a passphrase").isEqualTo(Rule.PASSPHRASE_GIVEN);
        assertThat(refused).isEqualTo(Role.values().length);
        assertThat(lines()).isEqualTo(lines);
    }

    private static Rule rule(Door door, CaseSession who) {
        DecisionRefused refused =
                catchThrowableOfType(DecisionRefused.class, () -> door.tried().accept(who));
        assertThat(refused).as(door.call()).isNotNull();
        return refused.rule();
    }

    private static long lines() {
        return opened.audit().entries(new ListQuery("", "", false, 0, 0)).total();
    }
}
