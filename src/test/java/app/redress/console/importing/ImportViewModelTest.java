package app.redress.console.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.SetComparison;
import app.redress.analysis.ZoneAsked;
import app.redress.analysis.joining.AccountsAsked;
import app.redress.console.parts.Threads;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.KnownEvidence;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.language.Said;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportViewModelTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final MemoryEvidence caseService = new MemoryEvidence();
    private final ImportViewModel wizard = wizard(List.of());

    private ImportViewModel wizard(List<KnownEvidence> existing) {
        return new ImportViewModel(
                caseService, new Threads(Runnable::run, Runnable::run, _ -> {}), Runnable::run, TOKYO, existing);
    }

    private static AccountsAsked accountsAsked() {
        AccountsAsked.Question question =
                new AccountsAsked.Question(Message.nothing(), "a1", "A1", "account.form = upper", 9, 9);
        return new AccountsAsked(Message.nothing(), question);
    }

    private FileViewModel dropped(String name) {
        wizard.add(List.of(Path.of(name)));
        return wizard.files().getLast();
    }

    private static Inspection seen(FileViewModel file) {
        return file.look().get().inspection().orElseThrow();
    }

    private static ImportPreview tried(FileViewModel file) {
        return file.look().get().trial().orElseThrow();
    }

    private static String blockedBy(ImportViewModel wizard) {
        return wizard.blocked().get().map(Blocked::key).orElse("");
    }

    @Test
    void filesWithoutQuestionsCanBeImportedAsTheyAre() {
        wizard.add(List.of(Path.of("transactions.csv"), Path.of("access.csv")));

        assertThat(wizard.files()).allMatch(f -> f.look().get().state() == FileState.READY);
        assertThat(wizard.blocked().get()).isEmpty();
        assertThat(wizard.choice().files())
                .isEqualTo(Map.of(
                        EvidenceKind.TRANSACTIONS, List.of(Path.of("transactions.csv")),
                        EvidenceKind.ACCESS, List.of(Path.of("access.csv"))));
    }

    @Test
    void anUnreadableFileIsNamedAndCanBeRemoved() {
        dropped("transactions.csv");
        FileViewModel notes = dropped("notes.pdf");
        assertThat(notes.look().get().state()).isEqualTo(FileState.UNUSABLE);
        assertThat(Said.english(notes.look().get().trouble())).contains("notes.pdf is not a text file");
        assertThat(wizard.blocked().get()).contains(new Blocked("import.blocked.unusable", "notes.pdf"));

        wizard.remove(notes);
        assertThat(wizard.blocked().get()).isEmpty();
    }

    @Test
    void anUnreadableArchiveIsListedWithTheReason() {
        FileViewModel broken = dropped("broken.zip");

        assertThat(broken.look().get().state()).isEqualTo(FileState.UNUSABLE);
        assertThat(Said.english(broken.look().get().trouble())).contains("damaged");
    }

    @Test
    void withoutTransactionsThereIsNothingToImport() {
        assertThat(blockedBy(wizard)).isEqualTo("import.blocked.none");
        dropped("access.csv");
        assertThat(blockedBy(wizard)).isEqualTo("import.blocked.transactions");
    }

    @Test
    void answeredQuestionsDisappearAndTheLastAnswerMakesTheFileReady() {
        FileViewModel bank = dropped("bank.csv");
        assertThat(bank.look().get().state()).isEqualTo(FileState.ASKING);
        assertThat(seen(bank).questions()).hasSize(2);

        bank.state("date.order", "dmy");
        assertThat(seen(bank).questions()).hasSize(1);
        bank.state("transactions.amount", "利用金額");
        assertThat(seen(bank).questions()).isEmpty();
        assertThat(bank.look().get().state()).isEqualTo(FileState.READY);
        assertThat(wizard.blocked().get()).isEmpty();
    }

    @Test
    void anInvalidStatementIsRefusedWithAReasonAndChangesNothing() {
        FileViewModel bank = dropped("bank.csv");
        bank.state("date.order", "sideways");

        assertThat(Said.english(bank.look().get().trouble())).contains("date.order = sideways is not usable");
        assertThat(bank.stated()).isEqualTo(MappingProfile.NONE);
    }

    @Test
    void mappingAnotherColumnChangesThePreview() {
        FileViewModel file = dropped("transactions.csv");
        assertThat(parsed(file, ExportColumn.AMOUNT)).isEqualTo("30000");

        file.stateColumn(seen(file).columns().get(5), Optional.of(ExportColumn.AMOUNT));
        assertThat(parsed(file, ExportColumn.AMOUNT)).isEqualTo("0");
        assertThat(seen(file).columns().get(5).confidence()).isEqualTo(Confidence.STATED);
        assertThat(seen(file).columns().get(4).meaning()).isNull();
    }

    private static String parsed(FileViewModel file, ExportColumn column) {
        return tried(file).rows().getFirst().cells().stream()
                .filter(c -> c.column() == column)
                .findFirst()
                .orElseThrow()
                .parsed();
    }

    @Test
    void anUnknownWordCanBeGivenAMeaning() {
        FileViewModel file = dropped("rejects.csv");
        assertThat(tried(file).receipt().lines().rejected()).isEqualTo(3 * 4_115);
        Word posa = file.words().getFirst();
        assertThat(posa).isEqualTo(new Word(WordGroup.TYPE, "POSA", "", 2 * 4_115, false));

        file.stateWord(posa, "PAYMENT");
        assertThat(tried(file).receipt().lines().rejected()).isEqualTo(4_115);
        assertThat(file.stated().said("value.type.POSA")).contains("PAYMENT");
        assertThat(file.words()).filteredOn(Word::stated).extracting(Word::ours).containsExactly("PAYMENT");
    }

    @Test
    void theUserStatesTheKindOfAnUnknownFile() {
        FileViewModel strange = dropped("strange.csv");
        assertThat(strange.look().get().state()).isEqualTo(FileState.ASKING);

        strange.stateKind(EvidenceKind.CLAIMS);
        assertThat(strange.kind()).contains(EvidenceKind.CLAIMS);
    }

    @Test
    void theBeginningIsPreviewedFirstAndThenTheWholeFile() {
        dropped("rejects.csv");

        assertThat(caseService.asked)
                .containsSubsequence("inspect rejects.csv", "beginning rejects.csv", "whole rejects.csv");
        assertThat(tried(wizard.files().getFirst()).whole()).isTrue();
    }

    @Test
    void stoppingTheCountKeepsTheResultsOfTheBeginning() {
        caseService.whileReading = () -> wizard.files().getFirst().stopReading();
        FileViewModel file = dropped("rejects.csv");

        assertThat(tried(file).whole()).isFalse();
        assertThat(file.look().get().state()).isEqualTo(FileState.DOUBTFUL);
        caseService.whileReading = () -> {};
        file.readWhole();
        assertThat(tried(file).whole()).isTrue();
    }

    @Test
    void aLateResultOfAnOlderQueryIsDropped() {
        Deque<Runnable> background = new ArrayDeque<>();
        ImportViewModel busy = new ImportViewModel(
                caseService, new Threads(background::add, Runnable::run, _ -> {}), Runnable::run, TOKYO, List.of());
        busy.add(List.of(Path.of("transactions.csv")));
        while (busy.files().isEmpty()) {
            background.remove().run();
        }
        FileViewModel file = busy.files().getFirst();
        Runnable older = background.removeLast();
        file.state("encoding", "EUC-JP");
        background.removeLast().run();
        assertThat(seen(file).format().charset()).isEqualTo("EUC-JP");
        older.run();
        assertThat(seen(file).format().charset()).isEqualTo("EUC-JP");
        assertThat(blockedBy(busy)).isEqualTo("import.blocked.looking");
    }

    @Test
    void shortReadsAreNotShownAndLongReadsShowProgress() {
        Deque<Runnable> background = new ArrayDeque<>();
        ImportViewModel busy = new ImportViewModel(
                caseService, new Threads(background::add, Runnable::run, _ -> {}), Runnable::run, TOKYO, List.of());
        busy.add(List.of(Path.of("rejects.csv")));
        while (busy.files().isEmpty()
                || busy.files().getFirst().look().get().trial().isEmpty()) {
            background.remove().run();
        }
        FileViewModel file = busy.files().getFirst();
        busy.poll(0);
        assertThat(file.read().get()).isEmpty();
        caseService.whileReading = () -> busy.poll(600_000_000);
        busy.poll(600_000_000);
        assertThat(file.read().get()).contains(new FileViewModel.Reading(true, 0));
        background.forEach(Runnable::run);
        assertThat(file.read().get()).isEmpty();
    }

    @Test
    void archiveMembersAreSeparateEntriesAndAreRemovedTogether() {
        wizard.add(List.of(Path.of("june.zip")));
        assertThat(wizard.files())
                .extracting(f -> f.file().name())
                .containsExactly("june.zip!transactions_06.csv", "june.zip!transactions_07.csv");
        assertThat(wizard.choice().files().get(EvidenceKind.TRANSACTIONS)).containsExactly(Path.of("june.zip"));

        wizard.remove(wizard.files().getFirst());
        assertThat(wizard.files()).isEmpty();
        assertThat(wizard.chosen().get()).isEmpty();
    }

    @Test
    void eachMemberOfAnArchiveIsImportedAsItsOwnKind() {
        wizard.add(List.of(Path.of("mixed.zip")));

        assertThat(wizard.blocked().get()).isEmpty();
        assertThat(wizard.choice().files())
                .containsEntry(EvidenceKind.TRANSACTIONS, List.of(Path.of("mixed.zip")))
                .containsEntry(EvidenceKind.ACCESS, List.of(Path.of("mixed.zip")));
        assertThat(wizard.choice().profiles().perFile().values())
                .extracting(profile -> profile.said("kind").orElse(""))
                .containsExactlyInAnyOrder("transactions", "access");
    }

    @Test
    void aFolderAddsItsFilesAndNothingIsListedTwice() {
        wizard.add(List.of(Path.of("folder"), Path.of("folder")));

        assertThat(wizard.files()).hasSize(2);
    }

    @Test
    void timesWithoutOffsetAreInTheZoneOfTheImportUnlessTheirFileStatesAnother() {
        FileViewModel bank = dropped("bank.csv");
        bank.state("date.order", "dmy");
        bank.state("transactions.amount", "利用金額");
        wizard.zone().set(ZoneId.of("Asia/Seoul"));
        assertThat(seen(bank).times().zone()).isEqualTo("Asia/Seoul");
        assertThat(wizard.choice().profiles().zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThat(stated(bank).said("zone"))
                .as("nobody stated it for this file")
                .isEmpty();

        bank.state("zone", "Asia/Tokyo");
        assertThat(stated(bank).said("zone")).contains("Asia/Tokyo");
        assertThat(wizard.choice().zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
    }

    private static Optional<String> zoneOf(EvidenceChoice set, FileViewModel file) {
        return set.profiles()
                .perFile()
                .getOrDefault(file.file(), MappingProfile.NONE)
                .said("zone");
    }

    private MappingProfile stated(FileViewModel file) {
        return wizard.choice().profiles().perFile().getOrDefault(file.file(), MappingProfile.NONE);
    }

    @Test
    void aSavedProfileIsAppliedToTheNextFileOfTheSameShape() {
        FileViewModel june = dropped("bank_june.csv");
        june.state("date.order", "dmy");
        june.state("transactions.amount", "利用金額");
        wizard.saveProfile("City Bank");
        assertThat(june.stated().name()).isEqualTo("City Bank");
        assertThat(june.stated().said("zone")).contains("Asia/Tokyo");

        FileViewModel july = dropped("bank_july.csv");
        assertThat(seen(july).profiles().saved()).isEqualTo("City Bank");
        assertThat(july.look().get().state()).isEqualTo(FileState.READY);
        assertThat(stated(july).said("date.order")).contains("dmy");
        assertThat(stated(july).name()).isEqualTo("City Bank");
    }

    @Test
    void resettingReturnsToDetectionEvenIfAProfileFits() {
        FileViewModel bank = dropped("bank.csv");
        bank.state("date.order", "dmy");
        bank.state("transactions.amount", "利用金額");
        wizard.saveProfile("City Bank");
        bank.forget();

        assertThat(seen(bank).profiles().saved()).isEmpty();
        assertThat(seen(bank).questions()).hasSize(2);
    }

    @Test
    void aLoadedProfileAppliesToTheSelectedFile() {
        FileViewModel bank = dropped("bank.csv");
        wizard.readProfile(Path.of("elsewhere.profile"));

        assertThat(bank.stated().name()).isEqualTo("from elsewhere");
        assertThat(bank.look().get().state()).isEqualTo(FileState.READY);
    }

    @Test
    void filesOfTheOpenCaseAreListedAndCannotBeChanged() {
        MappingProfile read = MappingProfile.NONE.with("zone", "UTC");
        ImportViewModel adding = wizard(List.of(
                new KnownEvidence(ExportFile.of(Path.of("transactions.csv")), EvidenceKind.TRANSACTIONS, read)));
        FileViewModel known = adding.files().getFirst();
        known.state("encoding", "EUC-JP");
        adding.remove(known);
        adding.add(List.of(Path.of("access.csv")));

        assertThat(adding.adding()).isTrue();
        assertThat(adding.files()).hasSize(2);
        assertThat(seen(known).format().charset()).isEqualTo("UTF-8");
        assertThat(known.stated().said("zone")).contains("UTC");
        assertThat(adding.choice().files()).as("only what is new is added").containsOnlyKeys(EvidenceKind.ACCESS);
    }

    @Test
    void aFileWithManyRejectedRowsIsNotReadyUntilTheUserAcceptsIt() {
        dropped("transactions.csv");
        FileViewModel poor = dropped("rejects.csv");
        assertThat(poor.look().get().rejectedShare()).isGreaterThan(0.01);
        assertThat(poor.look().get().state()).isEqualTo(FileState.DOUBTFUL);
        assertThat(wizard.blocked().get()).contains(new Blocked("import.blocked.doubtful", "rejects.csv"));

        poor.acceptLosses();
        assertThat(poor.look().get().state()).isEqualTo(FileState.READY);
        assertThat(wizard.blocked().get()).isEmpty();

        poor.state("zone", "UTC");
        assertThat(poor.look().get().state()).as("read otherwise, asked again").isEqualTo(FileState.DOUBTFUL);
    }

    @Test
    void anAnswerAboutAccountsAppliesToAllFilesOfTheImport() {
        dropped("transactions.csv");
        wizard.comparison().interrupted(accountsAsked());
        assertThat(blockedBy(wizard)).isEqualTo("import.blocked.accounts");
        wizard.answer("account.form = upper");

        assertThat(wizard.comparison().accounts().get()).isEmpty();
        assertThat(wizard.choice().profiles().stated().said("account.form")).contains("upper");
    }

    @Test
    void aFileThatTheOthersMakeClearAsksNothing() {
        caseService.exports.put("beside bank.csv", caseService.exports.get("transactions"));
        FileViewModel bank = dropped("bank.csv");
        assertThat(bank.look().get().state()).isEqualTo(FileState.ASKING);

        FileViewModel log = dropped("access.csv");
        assertThat(bank.look().get().state()).isEqualTo(FileState.READY);
        assertThat(bank.look().get().clear()).isFalse();
        wizard.remove(log);
        assertThat(bank.look().get().state()).as("the only other file is gone").isEqualTo(FileState.ASKING);
    }

    @Test
    void readyFilesAreComparedOnceAndAgainAfterAChange() {
        dropped("bank.csv");
        assertThat(caseService.compared).as("a file asks").isEmpty();
        wizard.remove(wizard.files().getFirst());
        FileViewModel file = dropped("transactions.csv");
        assertThat(caseService.compared).hasSize(1);

        file.state("zone", "UTC");
        assertThat(caseService.compared).hasSize(2);
        assertThat(zoneOf(caseService.compared.getLast(), file)).contains("UTC");
    }

    @Test
    void filesThatWouldLoseRowsAreComparedToo() {
        dropped("rejects.csv");

        assertThat(blockedBy(wizard)).isEqualTo("import.blocked.doubtful");
        assertThat(caseService.compared).hasSize(1);
    }

    @Test
    void aQuestionAboutAccountsIsAskedBeforeTheImportAndItsAnswerIsCompared() {
        caseService.comparing = set -> {
            if (set.profiles().stated().said("account.form").isEmpty()) {
                throw accountsAsked();
            }
            return Optional.of(new SetComparison(MappingProfile.NONE, List.of(Message.plain("9 of 9")), 0));
        };
        dropped("transactions.csv");
        assertThat(blockedBy(wizard)).isEqualTo("import.blocked.accounts");
        assertThat(wizard.comparison().resuming())
                .as("no import was interrupted")
                .isFalse();

        wizard.answer("account.form = upper");
        assertThat(wizard.blocked().get()).isEmpty();
        assertThat(wizard.comparison().found().get())
                .map(SetComparison::shared)
                .contains(List.of(Message.plain("9 of 9")));
    }

    @Test
    void theAnswerAboutAZoneIsStatedForThatFileOnly() {
        dropped("transactions.csv");
        FileViewModel log = dropped("access.csv");
        caseService.comparing = set -> {
            if (zoneOf(set, log).isEmpty()) {
                throw new ZoneAsked(
                        Message.nothing(), new ZoneAsked.Question(log.file(), "access.csv", "Asia/Tokyo", 0, 30));
            }
            return Optional.empty();
        };
        wizard.stateForAll("amount.most", "1000000");
        assertThat(blockedBy(wizard)).isEqualTo("import.blocked.zone");

        wizard.answerZone(log.file(), "UTC");
        assertThat(wizard.blocked().get()).isEmpty();
        assertThat(log.stated().said("zone")).contains("UTC");
        assertThat(wizard.files().getFirst().stated().said("zone")).isEmpty();
    }

    @Test
    void whatForbidsAnalysingTheFilesTogetherIsSaidBeforeTheImport() {
        caseService.comparing = _ -> {
            throw new UnusableInput(Message.plain("the same file twice"));
        };
        dropped("transactions.csv");
        assertThat(wizard.comparison().refused().get()).isEqualTo(Message.plain("the same file twice"));

        caseService.comparing = _ -> Optional.empty();
        dropped("access.csv");
        assertThat(wizard.comparison().refused().get()).isEqualTo(Message.nothing());
    }

    @Test
    void anInvalidPeriodIsRefusedAndAValidOneAppliesToAllFiles() {
        dropped("transactions.csv");
        wizard.stateForAll("period.to", "yesterday");
        assertThat(Said.english(wizard.notice().get())).contains("period.to");
        wizard.stateForAll("period.to", "2019-07-04");
        wizard.stateForAll("amount.most", "1000000");

        assertThat(wizard.notice().get()).isEqualTo(Message.nothing());
        assertThat(wizard.choice().profiles().stated().lines())
                .containsEntry("period.to", "2019-07-04")
                .containsEntry("amount.most", "1000000");
    }
}
