package app.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.CaseReader.AccountQuery;
import app.redress.casefile.CaseReader.AccountSort;
import app.redress.casefile.CaseReader.AccountState;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An account that an analyst put on hold.
class AccountHoldTest {
    @TempDir
    Path folder;

    @Test
    void nothingOfAnAccountOnHoldIsApprovedUntilTheHoldIsTakenBack() {
        try (CaseFile file = CaseFile.create(folder.resolve("hold"), "hold", "Abe", CaseFileSaveTest.CLOCK)) {
            file.save(new RandomFindings(11, 60, 1).make(), Progress.NONE);
            Sessions people = new Sessions(file);
            CaseSession sato = people.as("Sato", Role.ANALYST);
            CaseSession mori = people.as("Mori");
            CaseItem item = file.compensation(ListQuery.ALL).rows().stream()
                    .filter(one -> one.amount() > 0 && one.status() == Status.PROPOSED)
                    .findFirst()
                    .orElseThrow();
            sato.decide(item.id(), item.version(), Status.REVIEWED, "");
            assertThatThrownBy(() -> decide(file, sato, item.account(), "hold", " "))
                    .isInstanceOfSatisfying(
                            DecisionRefused.class, r -> assertThat(r.rule()).isEqualTo(Rule.REASON_MISSING));
            decide(file, sato, item.account(), "hold", "asked the issuer");

            assertThat(listed(file, AccountState.HELD)).isEqualTo(1);
            int version = now(file, item).version();
            assertThatThrownBy(() -> mori.decide(item.id(), version, Status.APPROVED, ""))
                    .isInstanceOfSatisfying(
                            DecisionRefused.class, r -> assertThat(r.rule()).isEqualTo(Rule.ON_HOLD));
            assertThat(now(file, item).status()).isEqualTo(Status.REVIEWED);

            decide(file, sato, item.account(), null, "");
            assertThat(listed(file, AccountState.HELD)).isZero();
            mori.decide(item.id(), now(file, item).version(), Status.APPROVED, "");
            assertThat(now(file, item).status()).isEqualTo(Status.APPROVED);
        }
    }

    private static void decide(CaseFile file, CaseSession by, String account, @Nullable String choice, String why) {
        by.decideAccounts(List.of(new DecisionRequest(
                account, DecisionSubject.HOLD, choice, why, file.decisionVersion(account, DecisionSubject.HOLD))));
    }

    private static long listed(CaseFile file, AccountState state) {
        return file.accounts(new AccountQuery(
                        "", EnumSet.allOf(Tier.class), state, AccountSort.ACCOUNT, false, 0, 0))
                .total();
    }

    private static CaseItem now(CaseFile file, CaseItem item) {
        return file.compensation(ListQuery.ALL).rows().stream()
                .filter(one -> one.id() == item.id())
                .findFirst()
                .orElseThrow();
    }
}
