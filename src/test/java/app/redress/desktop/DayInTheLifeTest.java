package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.links.Twin;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.query.TwinQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseReader;
import app.redress.casefile.session.Sessions;
import app.redress.damages.Bridge;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Channel;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.payout.PayoutFormat;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day of three people on one case file, through the services behind the window: from the import to the second
/// estimate, with the figures after each step.
class DayInTheLifeTest {
    @TempDir
    private Path folder;

    @Test
    void fromTheImportToTheAdjustmentAndTheSecondEstimateEveryYenIsAccountedFor() throws IOException {
        LocalCaseService service = RealCases.service(folder, "os");
        try (OpenCase open = service.analyse(RealCases.incident(folder.resolve("july.mv.db")), Progress.NONE)) {
            Sessions people = new Sessions((CaseFile) open.reader());
            people.as("Mori", Role.MANAGER);
            people.as("Sato", Role.ANALYST);
            people.as("Suzuki", Role.FINANCE);
            investigate(open);
            decideTwins(open);
            long proposed = propose(open);
            PublishedEstimate first = publish(open, "first");
            long sealed = pay(open, proposed);
            addLateExport(open);
            adjust(open, sealed);
            checkBridge(open, first, publish(open, "second"));
            assertThat(open.audit().verify(_ -> {}).intact()).isTrue();
        }
    }

    private static void signIn(OpenCase open, String name) {
        try (Passphrase secret = Passphrase.of(Sessions.SECRET)) {
            open.people().signIn(name, secret);
        }
    }

    private static DecisionRequest request(OpenCase open, String account, DecisionSubject subject, String choice) {
        return new DecisionRequest(
                account, subject, choice, "looked at it", open.reader().decisionVersion(account, subject));
    }

    private static long due(OpenCase open, String account) {
        return open.reader().account(account).orElseThrow().damages().point().totalDue();
    }

    /// Three accounts are looked at, and two payments of one of them are overruled: the owner's lunches were stolen.
    private static void investigate(OpenCase open) {
        signIn(open, "Sato");
        long before = due(open, "A01");
        open.decisions()
                .account(List.of(
                        request(open, "A01", DecisionSubject.verdictOn("T011"), "UNAUTHORISED"),
                        request(open, "A01", DecisionSubject.verdictOn("T012"), "UNAUTHORISED")));
        assertThat(due(open, "A01")).isEqualTo(before + 500 + 600);
        open.decisions().undo();
        assertThat(due(open, "A01")).isEqualTo(before);
        open.decisions().redo();
        assertThat(due(open, "A01")).isEqualTo(before + 1_100);
        for (String account : List.of("A01", "A02", "A03")) {
            open.decisions().account(List.of(request(open, account, DecisionSubject.DONE, "yes")));
        }
    }

    /// Everybody who paid at the shop of the lunches and was cleared is decided about in one step.
    private static void decideTwins(OpenCase open) {
        TwinQuery shop = new TwinQuery(TwinQuery.Trait.STORE, "S1", null, null);
        List<Twin> cleared = open.reader().twins(shop).stream()
                .filter(twin -> twin.tier() == Tier.CLEARED)
                .toList();
        assertThat(cleared).hasSizeGreaterThan(1);
        List<DecisionRequest> all = cleared.stream()
                .map(twin -> request(open, twin.account(), DecisionSubject.TIER, "CLEARED"))
                .toList();
        assertThat(open.decisions().account(all)).hasSameSizeAs(all);
    }

    private static List<CaseItem> items(OpenCase open) {
        return open.reader().compensation(ListQuery.ALL).rows();
    }

    private static void all(OpenCase open, Status to) {
        BulkStep.Preview preview = open.decisions().preview(ItemFilter.ALL, to);
        assertThat(preview.items()).hasSameSizeAs(items(open));
        assertThat(open.decisions().all(preview.items(), to, "").done()).isEqualTo(preview.total());
    }

    /// An analyst reviews what is proposed, which is what is due, and another person approves it.
    private static long propose(OpenCase open) {
        long due = items(open).stream()
                .map(CaseItem::account)
                .distinct()
                .mapToLong(account -> due(open, account))
                .sum();
        long proposed = items(open).stream().mapToLong(CaseItem::amount).sum();
        assertThat(proposed).isEqualTo(due);
        all(open, Status.REVIEWED);
        signIn(open, "Mori");
        all(open, Status.APPROVED);
        return proposed;
    }

    private static PublishedEstimate publish(OpenCase open, String note) {
        signIn(open, "Mori");
        DamageEstimate seen = open.reader().estimates().stream()
                .filter(estimate -> estimate.definition() == Definition.EVIDENCE)
                .findFirst()
                .orElseThrow();
        return open.estimates().publish(seen, note, null, "");
    }

    /// Finance seals the cards' part, writes its files, and hears that one item failed.
    private long pay(OpenCase open, long proposed) throws IOException {
        signIn(open, "Suzuki");
        long sealed = open.payouts()
                .seal(new PayoutService.SealChoice(
                        PayoutFormat.CSV,
                        Channel.CARD,
                        Path.of("src/test/resources/payout/payer.properties"),
                        null,
                        null))
                .total();
        assertThat(sealed).isPositive().isLessThan(proposed);
        List<Path> written = open.payouts()
                .export(
                        open.payouts().batches().getFirst().sealed().id(),
                        Files.createDirectories(folder.resolve("sealed")));
        assertThat(written).isNotEmpty().allMatch(Files::exists);
        List<CaseItem> sent =
                items(open).stream().filter(item -> item.batch() != null).toList();
        assertThat(sent.stream().mapToLong(CaseItem::amount).sum()).isEqualTo(sealed);
        String back = sent.stream()
                .map(item -> item.id() + "," + item.account() + "," + item.amount() + ","
                        + (item.account().equals("A01") ? "FAILED,card closed" : "PAID,"))
                .collect(Collectors.joining("\n", "item_id,account_id,amount,status,reason\n", "\n"));
        open.payouts().read(Files.writeString(folder.resolve("back.csv"), back), null);
        assertThat(items(open).stream().filter(item -> item.status() == Status.FAILED))
                .singleElement()
                .satisfies(item -> assertThat(item.account()).isEqualTo("A01"));
        return sealed;
    }

    /// The issuer took a charge of A02 back: so much less is due, which was paid already.
    private void addLateExport(OpenCase open) throws IOException {
        signIn(open, "Sato");
        List<String> rows = Files.readAllLines(RealCases.INCIDENT.resolve("transactions.csv"));
        List<String> late = new ArrayList<>(List.of(rows.getFirst()));
        late.add("R900,A02,2019-07-04T09:00:00+09:00,CHARGE_REVERSAL,30000,COMPLETED,CREDIT_CARD,,,,,,,T147");
        open.addition()
                .add(
                        new EvidenceChoice(
                                Map.of(
                                        EvidenceKind.TRANSACTIONS,
                                        List.of(Files.write(folder.resolve("late.csv"), late))),
                                MappingProfiles.detected(RealCases.TOKYO),
                                RealCases.TOKYO,
                                null,
                                null),
                        Progress.NONE);
    }

    /// History stays, and the difference is an item of its own that is taken back.
    private static void adjust(OpenCase open, long sealed) {
        CaseReader reader = open.reader();
        List<CaseItem> ofA02 = items(open).stream()
                .filter(item -> item.account().equals("A02") && item.channel() == Channel.CARD)
                .toList();
        assertThat(ofA02)
                .extracting(item -> item.status() + " " + item.amount())
                .hasSize(2);
        assertThat(ofA02.getFirst().status()).isEqualTo(Status.PAID);
        CaseItem back = ofA02.getLast();
        assertThat(back.amount()).isNegative();
        assertThat(ofA02.stream().mapToLong(CaseItem::amount).sum()
                        + items(open).stream()
                                .filter(item -> item.account().equals("A02") && item.channel() != Channel.CARD)
                                .mapToLong(CaseItem::amount)
                                .sum())
                .isEqualTo(due(open, "A02"));
        open.decisions().compensation(back, Status.REVIEWED, "");
        signIn(open, "Mori");
        open.decisions().compensation(item(open, back.id()), Status.APPROVED, "");
        signIn(open, "Suzuki");
        open.decisions().compensation(item(open, back.id()), Status.RECOVERED, "set off by the issuer on 5 July");
        assertThat(item(open, back.id()).status()).isEqualTo(Status.RECOVERED);
        assertThat(open.payouts().batches().getFirst().sealed().total()).isEqualTo(sealed);
        assertThat(reader.decisions("A01"))
                .as("decisions survive the late export")
                .hasSize(3);
    }

    private static CaseItem item(OpenCase open, long id) {
        return items(open).stream().filter(item -> item.id() == id).findFirst().orElseThrow();
    }

    private static void checkBridge(OpenCase open, PublishedEstimate first, PublishedEstimate second) {
        Bridge bridge = open.estimates().bridge(first.number(), second.number());
        assertThat(bridge.from().amount()).isEqualTo(first.stated().amount());
        assertThat(bridge.to().amount()).isEqualTo(second.stated().amount());
        assertThat(bridge.bars().stream().mapToLong(Bridge.Bar::yen).sum())
                .isEqualTo(second.stated().amount() - first.stated().amount())
                .isNegative();
    }
}
