package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.FreezeItem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDecisionServiceTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir
    Path dir;

    private LocalCaseService desk(String user) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2019-07-05T00:00:00Z"));
        return new LocalCaseService(
                new AppFolders(dir.resolve("settings"), dir.resolve("cases"), dir.resolve("profiles"), null),
                user,
                clock,
                Sessions.QUICK,
                TOKYO,
                1);
    }

    private static CaseItem first(OpenCase open) {
        return open.reader().compensation(ListQuery.ALL).rows().getFirst();
    }

    @Test
    void aReviewedItemCanOnlyBeApprovedByAnotherPerson() {
        Path file = dir.resolve("case");
        CaseItem item;
        try (OpenCase open = desk("os").analyse(sample(file), Progress.NONE)) {
            assertThatThrownBy(() -> open.decisions().freeze("any", 0, FreezeItem.Status.REQUESTED, ""))
                    .isInstanceOf(DecisionRefused.class);
            new Sessions((CaseFile) open.reader()).as("tanaka");
            new Sessions((CaseFile) open.reader()).as("sato");
            ((CaseFile) open.reader()).signIn("sato", Passphrase.of(Sessions.SECRET));
            item = first(open);
            open.decisions().compensation(item, CompensationItem.Status.REVIEWED, "");
            assertThatThrownBy(() -> open.decisions().compensation(first(open), CompensationItem.Status.APPROVED, ""))
                    .isInstanceOf(DecisionRefused.class);
            assertThat(first(open).status()).isEqualTo(CompensationItem.Status.REVIEWED);
        }
        try (OpenCase open = desk("os").openCase(file, null, Progress.NONE)) {
            open.people().signIn("tanaka", Passphrase.of(Sessions.SECRET));
            open.decisions().compensation(first(open), CompensationItem.Status.APPROVED, "");
            assertThat(first(open).status()).isEqualTo(CompensationItem.Status.APPROVED);
            FreezeItem freeze = open.reader().freeze(ListQuery.ALL).rows().getFirst();
            open.decisions().freeze(freeze.account(), freeze.version(), FreezeItem.Status.REQUESTED, "");
            assertThat(open.reader().freeze(ListQuery.ALL).rows().getFirst().status())
                    .isEqualTo(FreezeItem.Status.REQUESTED);
        }
    }

    private static EvidenceChoice sample(Path file) {
        return new EvidenceChoice(
                Map.of(
                        EvidenceKind.TRANSACTIONS, List.of(Path.of("sample-data/transactions.csv")),
                        EvidenceKind.ACCESS, List.of(Path.of("sample-data/access.csv")),
                        EvidenceKind.ACCOUNTS, List.of(Path.of("sample-data/accounts.csv"))),
                MappingProfiles.detected(TOKYO),
                TOKYO,
                file,
                null);
    }
}
