package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.session.CaseFile;
import app.redress.damages.AccountFinding;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.findings.Findings;
import app.redress.language.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Analyses files that contradict each other, change during the run, or end too early.
class ContradictionsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Path CASE = Path.of("src/test/resources/cases/first-days-of-july");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-04T06:00:00Z"));

    @TempDir
    private Path folder;

    private Path copied(String name, String more) throws IOException {
        return Files.writeString(folder.resolve(name), Files.readString(CASE.resolve(name)) + more);
    }

    private AnalysisRequest request(Map<EvidenceKind, List<Path>> other, List<ConflictChoice> choices) {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(GoldenCaseTest.exportsIn(CASE));
        files.putAll(other);
        return new AnalysisRequest(files, MappingProfiles.detected(TOKYO), PolicyFile.shipped(TOKYO), null, 2, choices);
    }

    private static Findings run(AnalysisRequest request) {
        return Analysis.run(request, Progress.NONE);
    }

    private static Receipt receipt(Findings findings, EvidenceKind kind) {
        return findings.evidence().receipts().stream()
                .filter(r -> r.file().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void factsOfAnAccountInConflictDoNotCountUntilARowIsChosen() throws IOException {
        List<String> lines = Files.readAllLines(CASE.resolve("accounts.csv"));
        AccountFinding known = run(request(Map.of(), List.of())).accounts().stream()
                .filter(a -> a.timeline().facts() != null)
                .findFirst()
                .orElseThrow();
        String row = lines.stream()
                .filter(l -> l.startsWith(known.account() + ","))
                .findFirst()
                .orElseThrow();
        String header = lines.getFirst();
        int balance = List.of(header.split(",")).indexOf("balance_before");
        String[] cells = row.split(",", -1);
        cells[balance] = "777";
        Path accounts = copied("accounts.csv", row + "\n" + String.join(",", cells) + "\n");
        Map<EvidenceKind, List<Path>> files = Map.of(EvidenceKind.ACCOUNTS, List.of(accounts));
        Findings open = run(request(files, List.of()));
        assertThat(facts(open, known.account())).isNull();
        assertThat(receipt(open, EvidenceKind.ACCOUNTS).lines().conflict()).isEqualTo(2);
        assertThat(receipt(open, EvidenceKind.ACCOUNTS).lines().duplicate()).isEqualTo(1);
        assertThat(receipt(open, EvidenceKind.ACCOUNTS).lines().balances()).isTrue();
        assertThat(open.evidence().rejects()).isEmpty();
        assertThat(open.evidence().conflicts().getFirst().sides())
                .extracting(Conflict.Side::raw)
                .contains(row, String.join(",", cells));
        Conflict conflict = open.evidence().conflicts().getFirst();
        Findings decided = run(request(
                files, List.of(ConflictChoice.of(conflict, conflict.sides().get(1)))));
        var facts = facts(decided, known.account());
        assertThat(facts).isNotNull().extracting(f -> f.balanceBefore()).isEqualTo(777L);
        assertThat(decided.evidence().accountsScreened())
                .isEqualTo(open.evidence().accountsScreened());
        assertThat(decided.evidence().rejects()).isEmpty();
    }

    private static app.redress.domain.@org.jspecify.annotations.Nullable AccountFacts facts(
            Findings findings, String account) {
        return findings.accounts().stream()
                .filter(a -> a.account().equals(account))
                .findFirst()
                .orElseThrow()
                .timeline()
                .facts();
    }

    @Test
    void claimsAndControlsRepeatedInALaterFileCountOnce() throws IOException {
        Path claims = copied("claims.csv", "\n");
        Path controls = copied("controls.csv", "\n");
        Findings once = run(request(Map.of(), List.of()));
        Findings twice = run(request(
                Map.of(
                        EvidenceKind.CLAIMS,
                        List.of(CASE.resolve("claims.csv"), claims),
                        EvidenceKind.CONTROLS,
                        List.of(CASE.resolve("controls.csv"), controls)),
                List.of()));
        assertThat(twice.evidence().controls())
                .hasSameSizeAs(once.evidence().controls())
                .isNotEmpty();
        assertThat(twice.figures().estimates().getLast().amount())
                .isEqualTo(once.figures().estimates().getLast().amount());
        assertThat(twice.evidence().receipts()).allMatch(r -> r.lines().balances());
        assertThat(twice.lists().compensation()).isEqualTo(once.lists().compensation());
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
        Path transactions = copied("transactions.csv", "");
        Progress meddling = new Progress() {
            private boolean meddled;

            @Override
            public synchronized void stage(Stage stage, long done, long total) {
                // kinds without a file report too, and may do so before this one is opened
                if (stage == Stage.READING && done > 0 && !meddled) {
                    meddled = true;
                    append(transactions);
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        // the only file: progress on another one could come before this one is opened
        AnalysisRequest request = new AnalysisRequest(
                Map.of(EvidenceKind.TRANSACTIONS, List.of(big(transactions))),
                MappingProfiles.detected(TOKYO),
                PolicyFile.shipped(TOKYO),
                null,
                2,
                List.of());
        assertThatThrownBy(() -> Analysis.run(request, meddling))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("transactions.csv was changed while it was read; copy it"));
    }

    /// Large enough for the reading to report progress before it ends.
    private static Path big(Path file) throws IOException {
        StringBuilder more = new StringBuilder();
        String header = Files.readAllLines(file).getFirst();
        int columns = header.split(",").length;
        for (int i = 0; i < 20_000; i++) {
            more.append("Z").append(i).append(",Q,2019-07-01T00:00:00Z,CHARGE,1");
            more.append(",".repeat(columns - 5)).append('\n');
        }
        return Files.writeString(file, more, StandardOpenOption.APPEND);
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDecisionAboutAKindWithoutFilesIsReported() {
        ConflictChoice lost = new ConflictChoice(EvidenceKind.PAYOUTS, "B1 | A1 | CARD", "ab".repeat(32), 3);
        Findings found = run(request(Map.of(), List.of(lost)));
        assertThat(found.evidence().receipts().getFirst().notes())
                .anyMatch(n -> Said.english(n).contains("B1 | A1 | CARD"));
    }

    @Test
    void reanalysisUsesTheRecordedInputsAndLaterDecisions() throws IOException {
        String row = Files.readAllLines(CASE.resolve("transactions.csv")).stream()
                .filter(l -> l.contains("2019-07-03"))
                .findFirst()
                .orElseThrow();
        Path second = Files.writeString(
                folder.resolve("second.csv"),
                Files.readAllLines(CASE.resolve("transactions.csv")).getFirst() + "\n"
                        + row.replaceFirst("(CHARGE|PAYMENT),", "$1,9") + "\n");
        Path policy = Files.writeString(folder.resolve("p.properties"), "policy.name = ours\n");
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(GoldenCaseTest.exportsIn(CASE));
        files.put(EvidenceKind.TRANSACTIONS, List.of(CASE.resolve("transactions.csv"), second));
        MappingProfiles profiles = new MappingProfiles(
                TOKYO, MappingProfile.of("--set", List.of("date.order = ymd")), List.of(), Map.of());
        AnalysisRequest request =
                new AnalysisRequest(files, profiles, PolicyFile.read(policy, TOKYO), null, 2, List.of());
        CaseAnalysis cases = new CaseAnalysis("Abe", CLOCK, new SecureRandom());
        try (CaseFile file = cases.run(request, folder.resolve("case"), null, Progress.NONE)) {
            Files.delete(policy);
            Conflict conflict = file.conflicts().getFirst();
            file.session()
                    .decideConflicts(
                            List.of(file.seenConflicts()
                                    .decide(ConflictChoice.of(
                                            conflict, conflict.sides().getFirst()))),
                            "");
            assertThat(file.decisionsPending()).isTrue();
            var before = file.madeFrom();
            cases.again(file, 2, Progress.NONE);
            assertThat(file.decisionsPending()).isFalse();
            assertThat(file.madeFrom()).isEqualTo(before).isPresent();
            assertThat(file.summary().policyName()).startsWith("ours");
            assertThat(file.receipts().getFirst().lines().conflict()).isZero();
            assertThat(file.receipts().get(1).lines().conflict()).isEqualTo(1);
            assertThat(file.conflictChoices()).hasSize(1);
        }
    }

    @Test
    void aFileThatEndsHoursBeforeTheOthersIsReportedInAnyFileOrder() throws IOException {
        StringBuilder money = new StringBuilder("transaction_id,account_id,occurred_at,type,amount\n");
        StringBuilder visits = new StringBuilder("occurred_at,account_id,event,result\n");
        for (int h = 0; h < 72; h++) {
            for (int i = 0; i < 30; i++) {
                String at = Instant.parse("2019-07-01T15:00:00Z")
                        .plusSeconds(h * 3600L + i * 120L)
                        .toString();
                money.append("T")
                        .append(h * 100 + i)
                        .append(",A")
                        .append(i)
                        .append(",")
                        .append(at)
                        .append(",CHARGE,5\n");
                if (h < 66 && (h < 30 || h > 33)) {
                    visits.append(at).append(",A").append(i).append(",LOGIN,SUCCESS\n");
                }
            }
        }
        visits.append("2019-07-04T");
        Path transactions = Files.writeString(folder.resolve("t.csv"), money);
        Path access = Files.writeString(folder.resolve("a.csv"), visits);
        Findings found = run(AnalysisRequest.of(
                Map.of(EvidenceKind.TRANSACTIONS, List.of(transactions), EvidenceKind.ACCESS, List.of(access)),
                PolicyFile.shipped(TOKYO),
                1));
        Receipt log = receipt(found, EvidenceKind.ACCESS);
        assertThat(log.gaps())
                .containsExactly(new Receipt.Gap(
                        Instant.parse("2019-07-02T20:58:00Z"), Instant.parse("2019-07-03T01:00:00Z"), 120));
        assertThat(log.notes())
                .anyMatch(n -> Said.english(n).contains("stops in the middle of line"))
                .anyMatch(n -> Said.english(n).contains("t.csv goes on to 2019-07-04T23:58+09:00: about 150 rows"));
        assertThat(receipt(found, EvidenceKind.TRANSACTIONS).notes()).isEmpty();
        assertThat(receipt(found, EvidenceKind.TRANSACTIONS).gaps()).isEmpty();
    }
}
