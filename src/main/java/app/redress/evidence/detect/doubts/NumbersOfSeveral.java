package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Asks about numbers of accounts that are unique only within a branch, a bank or a tenant: people with the same number
/// would count as one.
final class NumbersOfSeveral {
    private static final List<String> WITHIN = List.of(
            "branch", "sortcode", "tenant", "realm", "支店", "テナント", "filiale", "sucursal", "agencia", "지점", "分行", "支行");
    /// What says it of an account, but may name the bank of a card or a charge in the row of a movement.
    private static final List<String> OF_ACCOUNTS =
            List.of("bankcode", "bankno", "bankleitzahl", "blz", "institution", "銀行コード", "金融機関");
    /// A shop, or the branch of a bank where the account is one of a bank.
    private static final String SHOP_OR_BRANCH = "店番";
    private static final String BANK_ACCOUNT = "口座";
    /// Accounts with the same number, of which one alone may be a slip.
    private static final int SEVERAL = 2;

    private final EvidenceKind kind;
    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;

    NumbersOfSeveral(EvidenceKind kind, SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        this.kind = kind;
        this.table = table;
        this.used = used;
    }

    /// Who states the column of accounts again says that each number is one account.
    Optional<Question> question() {
        ColumnMatch account = used.get(ExportColumn.ACCOUNT_ID);
        boolean of = kind == EvidenceKind.TRANSACTIONS || kind == EvidenceKind.ACCESS || kind == EvidenceKind.ACCOUNTS;
        if (!of || account == null || account.confidence() == Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        return IntStream.range(0, table.width())
                .filter(i -> i != account.position() && isNamed(i, account.position()))
                .mapToObj(i -> again(i, account.position()).map(row -> ask(i, row, account.position())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isNamed(int position, int account) {
        String bare = Synonyms.normalise(table.headers().get(position));
        if (bare.contains(SHOP_OR_BRANCH)) {
            return table.headers().get(account).contains(BANK_ACCOUNT);
        }
        return ColumnMatch.isFree(position, used)
                && !bare.contains("resource")
                && (WITHIN.stream().anyMatch(bare::contains)
                        || kind == EvidenceKind.ACCOUNTS && OF_ACCOUNTS.stream().anyMatch(bare::contains));
    }

    /// The first row of an account whose number an earlier row has under another branch. A branch where people pay
    /// looks the same, which is why this is asked and not decided; what some rows do not have is none of their
    /// accounts'.
    private Optional<SampleRow> again(int within, int account) {
        Map<String, String> first = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        Optional<SampleRow> example = Optional.empty();
        for (SampleRow row : table.rows()) {
            String number = row.cell(account).strip();
            String branch = row.cell(within).strip();
            if (branch.isEmpty()) {
                return Optional.empty();
            }
            if (!number.isEmpty() && !first.computeIfAbsent(number, _ -> branch).equals(branch)) {
                numbers.add(number);
                example = example.or(() -> Optional.of(row));
            }
        }
        return numbers.size() < SEVERAL ? Optional.empty() : example;
    }

    private Question ask(int within, SampleRow row, int account) {
        String name = table.nameOf(account);
        return new Question(
                MappingProfile.key(kind, ExportColumn.ACCOUNT_ID),
                Message.of(
                        "ask.numbersOfSeveral",
                        name,
                        row.cell(account),
                        table.nameOf(within),
                        row.cell(within),
                        row.line()),
                List.of(name));
    }
}
