package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.analysis.joining.AccountsAsked;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetComparisonTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir
    private Path folder;

    private Path write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    /// Twelve accounts, each paying ten minutes after its visit.
    private Path payments(String last) throws IOException {
        List<String> lines = new ArrayList<>(List.of("transaction_id,account_id,occurred_at,type,amount"));
        for (int i = 10; i < 22; i++) {
            lines.add("T" + i + ",A" + i + ",2019-07-02T" + i + ":10:00+09:00,PAYMENT,500");
        }
        lines.add(last);
        return write("tx.csv", lines);
    }

    private Path visits(String accounts, String offset) throws IOException {
        List<String> lines = new ArrayList<>(List.of("occurred_at,account_id,event,result,ip"));
        for (int i = 10; i < 22; i++) {
            lines.add("2019-07-02T" + i + ":00:00" + offset + "," + accounts + i + ",LOGIN,SUCCESS,203.0.113." + i);
        }
        return write("log.csv", lines);
    }

    private static AnalysisRequest request(Path payments, Path visits, MappingProfiles profiles) {
        return new AnalysisRequest(
                Map.of(EvidenceKind.TRANSACTIONS, List.of(payments), EvidenceKind.ACCESS, List.of(visits)),
                profiles,
                PolicyFile.shipped(TOKYO),
                null,
                1,
                List.of());
    }

    private static SetComparison compare(Path payments, Path visits) {
        return SetComparison.of(request(payments, visits, MappingProfiles.detected(TOKYO)), Progress.NONE);
    }

    @Test
    void largeFilesAreComparedByTheirAccountsAndWhatIsLeftIsSaid() throws IOException {
        AnalysisRequest large = request(
                payments("T99,A10,2019-07-03T00:00:00+09:00,PAYMENT,1"),
                visits("A", "+09:00"),
                MappingProfiles.detected(TOKYO));

        assertThat(SetComparison.ofAccounts(large, Progress.NONE).shared())
                .map(Said::english)
                .satisfiesExactly(
                        log -> assertThat(log).contains("log.csv", "12 of its 12 accounts"),
                        rest -> assertThat(rest).contains("checked while the files are imported"));
    }

    @Test
    void anotherSpellingOfAccountsInLargeFilesIsSettledOrAsked() throws IOException {
        Path payments = payments("T99,A10,2019-07-03T00:00:00+09:00,PAYMENT,1");
        AnalysisRequest lower = request(payments, visits("a", "+09:00"), MappingProfiles.detected(TOKYO));
        SetComparison settled = SetComparison.ofAccounts(lower, Progress.NONE);
        assertThat(settled.settled())
                .isEqualTo(SetComparison.of(lower, Progress.NONE).settled());
        assertThat(settled.settled().said("account.form")).isPresent();
        assertThat(Said.english(settled.shared().getFirst())).contains("12 of its 12 accounts");

        AnalysisRequest strangers = request(payments, visits("member-", "+09:00"), MappingProfiles.detected(TOKYO));
        AccountsAsked whole = catchThrowableOfType(AccountsAsked.class, () -> compare(strangers));
        AccountsAsked scanned =
                catchThrowableOfType(AccountsAsked.class, () -> SetComparison.ofAccounts(strangers, Progress.NONE));
        assertThat(scanned.question()).isEqualTo(whole.question());
    }

    private static SetComparison compare(AnalysisRequest request) {
        return SetComparison.of(request, Progress.NONE);
    }

    @Test
    void theZoneOfALargeLogIsAskedFromItsFirstRows() throws IOException {
        List<String> lines = new ArrayList<>(List.of("occurred_at,account_id,event,result,ip"));
        for (int i = 10; i < 22; i++) {
            lines.add("2019-07-02 " + (i < 19 ? "0" : "") + (i - 9) + ":00:00,A" + i + ",LOGIN,SUCCESS,203.0.113." + i);
        }
        AnalysisRequest large = request(
                payments("T99,A10,2019-07-03T00:00:00+09:00,PAYMENT,1"),
                write("log.csv", lines),
                MappingProfiles.detected(TOKYO));

        assertThatThrownBy(() -> SetComparison.ofAccounts(large, Progress.NONE)).isInstanceOf(ZoneAsked.class);
    }

    @Test
    void itSaysHowManyAccountsTheFilesShareAndWhatIsSettled() throws IOException {
        SetComparison found = compare(payments("T99,A10,2091-01-01T00:00:00+09:00,PAYMENT,1"), visits("a", "+09:00"));

        assertThat(found.shared())
                .map(Said::english)
                .containsExactly("log.csv: 12 of its 12 accounts are also among the 12 of the transactions");
        assertThat(found.settled().lines())
                .containsOnlyKeys("account.form", "period.to")
                .containsEntry("period.to", "2019-08-01");
        assertThat(found.implausible()).isEqualTo(1);
    }

    @Test
    void nothingIsSettledWhereTheFilesAgree() throws IOException {
        SetComparison found = compare(payments("T99,A10,2019-07-02T23:00:00+09:00,PAYMENT,1"), visits("A", "+09:00"));

        assertThat(found.settled()).isEqualTo(MappingProfile.NONE);
        assertThat(found.implausible()).isZero();
    }

    @Test
    void strangersAreAskedAbout() throws IOException {
        Path payments = payments("T99,A10,2019-07-02T23:00:00+09:00,PAYMENT,1");
        Path visits = visits("member-", "+09:00");

        AccountsAsked asked = catchThrowableOfType(AccountsAsked.class, () -> compare(payments, visits));
        assertThat(asked.question().here()).isEqualTo("A10");
        assertThat(asked.question().there()).isEqualTo("member-10");
    }

    @Test
    void aLogThatFitsOnlyInUtcIsAskedAboutUntilItsZoneIsStated() throws IOException {
        Path payments = payments("T99,A10,2019-07-02T23:00:00+09:00,PAYMENT,1");
        List<String> lines = new ArrayList<>(List.of("occurred_at,account_id,event,result,ip"));
        for (int i = 10; i < 22; i++) {
            lines.add("2019-07-02 %02d:00:00,A%d,LOGIN,SUCCESS,203.0.113.9".formatted(i - 9, i));
        }
        Path visits = write("utc.csv", lines);

        ZoneAsked asked = catchThrowableOfType(ZoneAsked.class, () -> compare(payments, visits));
        assertThat(asked.question())
                .isEqualTo(new ZoneAsked.Question(ExportFile.of(visits), "utc.csv", "Asia/Tokyo", 0, 12));
        MappingProfiles stated =
                MappingProfiles.detected(TOKYO).with(ExportFile.of(visits), MappingProfile.NONE.with("zone", "UTC"));
        assertThat(SetComparison.of(request(payments, visits, stated), Progress.NONE)
                        .shared())
                .hasSize(1);
    }

    @Test
    void itStopsWhenItIsNoLongerWanted() throws IOException {
        AnalysisRequest request = request(
                payments("T99,A10,2019-07-02T23:00:00+09:00,PAYMENT,1"),
                visits("A", "+09:00"),
                MappingProfiles.detected(TOKYO));
        Progress stopping = new Progress() {
            @Override
            public void stage(Stage stage, long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> SetComparison.of(request, stopping)).isInstanceOf(Progress.Cancelled.class);
    }

    @Test
    void onlySmallSetsAreComparedWhileAPersonWaits() throws IOException {
        Path payments = payments("T99,A10,2019-07-02T23:00:00+09:00,PAYMENT,1");
        Path visits = visits("A", "+09:00");
        assertThat(SetComparison.isQuick(request(payments, visits, MappingProfiles.detected(TOKYO))))
                .isTrue();

        try (var big = Files.newByteChannel(visits, java.nio.file.StandardOpenOption.WRITE)) {
            big.position(70L << 20).write(java.nio.ByteBuffer.wrap(new byte[] {10}));
        }
        assertThat(SetComparison.isQuick(request(payments, visits, MappingProfiles.detected(TOKYO))))
                .isFalse();
    }
}
