package app.redress.attribution.timeline;

import app.redress.analysis.Analysis;
import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.PolicyFile;
import app.redress.damages.AccountFinding;
import app.redress.decisions.Labels;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.findings.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Ordinary customers over three weeks, and an attacker group that robs eight of them at one store; a test adds the
/// accounts it is about.
public final class CaseFixture {
    static final String CREW = "113.87.218.250,CN,Mozilla/5.0 (Windows NT 6.1),crew-1";
    static final String CARRIER = "106.190.110.111,JP,App/1.0 (Phone)";

    private static final LocalDateTime START = LocalDateTime.of(2019, 6, 15, 0, 0);
    private static final String[] PREFECTURES = {"Saitama", "Osaka", "Aichi", "Fukuoka", "Miyagi"};

    private final List<String> money = new ArrayList<>(
            List.of("transaction_id,account_id,occurred_at,type,amount,method,store_id,prefecture,item_category,item"));
    private final List<String> access =
            new ArrayList<>(List.of("occurred_at,account_id,event,result,ip,country,user_agent,device_id"));
    private final List<String> accounts =
            new ArrayList<>(List.of("account_id,registered_at,balance_before,card_linked,frozen_at"));
    private final List<String> claims = new ArrayList<>(List.of("account_id,claimed_at,amount,transaction_ids"));
    private final Random random = new Random(20190701);

    /// Creates this many customers.
    public CaseFixture(int customers) {
        for (int i = 0; i < customers; i++) {
            String account = "C" + (1000 + i);
            opens(account, 6_000, "");
            livesIn(account, i, i % 5 != 0);
            if (i % 9 == 1) {
                travels(account, i);
            }
        }
        for (int i = 0; i < 8; i++) {
            String account = "V" + i;
            opens(account, 6_000, "");
            livesIn(account, i, true);
            double day = 16.5 + i * 0.002;
            fails(day - 0.004, account);
            visits(day, account, "LOGIN", CREW);
            charges(day + 0.003, account, 30_000);
            runs(day + 0.015, account, 29_000);
        }
        for (int i = 0; i < 60; i++) {
            fails(15 + i * 0.02, "C" + (1000 + i));
        }
    }

    private static String at(double day) {
        return START.plusSeconds(Math.round(day * 86_400)).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + "+09:00";
    }

    public CaseFixture opens(String account, long balance, String frozen) {
        accounts.add(account + ",2019-01-05T09:00:00+09:00," + balance + ",true," + frozen);
        return this;
    }

    /// A complaint that names the account's latest transactions, or none.
    CaseFixture complains(double day, String account, int named) {
        List<String> own = money.stream()
                .filter(line -> line.split(",", 3)[1].equals(account))
                .map(line -> line.split(",", 2)[0])
                .toList();
        claims.add(account + "," + at(day) + ",," + String.join(";", own.subList(own.size() - named, own.size())));
        return this;
    }

    /// Cigarettes bought in a prefecture and store of no owner, at night.
    CaseFixture buysFarAway(double day, String account, int store, long yen) {
        return pays(day, account, "PAYMENT", yen, ",FAR" + store + ",Okinawa,tobacco,cigarettes");
    }

    static String frozenAt(double day) {
        return at(day);
    }

    /// The source fields of a customer's own phone.
    static String phone(int home, String device) {
        return "60." + home / 200 + "." + home % 200 + ".7,JP,App/1.0 (Phone)," + device;
    }

    /// Adds the activity of a customer at the n-th address: shops by day at their own store, tops up in cash or by
    /// card.
    public CaseFixture livesIn(String account, int home, boolean keepsPhone) {
        return livesIn(account, home, keepsPhone, true);
    }

    CaseFixture livesIn(String account, int home, boolean keepsPhone, boolean logged) {
        int change = keepsPhone ? 99 : 5 + random.nextInt(10);
        for (int day = 0; day < 20; day++) {
            if (random.nextInt(10) < 6) {
                double hour = 8 + random.nextInt(12) + random.nextDouble();
                String device = account + (day < change ? "-a" : "-b");
                if (logged) {
                    boolean out = random.nextInt(3) == 0;
                    visits(day + hour / 24, account, "LOGIN", out ? CARRIER + "," + device : phone(home, device));
                }
                shops(day + hour / 24 + 0.004, account, home);
            }
        }
        return this;
    }

    private void shops(double day, String account, int home) {
        if (random.nextInt(4) == 0) {
            pays(day - 0.002, account, "CHARGE", 3_000, home % 2 == 0 ? "CASH,,,," : "CREDIT_CARD,,,,");
        }
        int store = home % 40 + (random.nextInt(5) == 0 ? 40 : 0);
        String goods = random.nextInt(12) == 0 ? "tobacco,cigarettes" : "food,bread";
        pays(day, account, "PAYMENT", 150 + random.nextInt(900), place("S" + store, home) + goods);
    }

    private static String place(String store, int home) {
        return "," + store + "," + PREFECTURES[home % PREFECTURES.length] + ",";
    }

    private void travels(String account, int home) {
        for (int day = 8; day < 11; day++) {
            visits(day + 0.5, account, "LOGIN", "93.184." + home % 200 + ".9,DE,App/1.0 (Phone)," + account + "-a");
        }
    }

    /// @param day days since the start, with a fraction for the time of day
    /// @param from address, country, agent and device
    public CaseFixture visits(double day, String account, String event, String from) {
        access.add(at(day) + "," + account + "," + event + ",SUCCESS," + from);
        return this;
    }

    CaseFixture fails(double day, String account) {
        return fails(day, account, CREW);
    }

    CaseFixture fails(double day, String account, String from) {
        access.add(at(day) + "," + account + ",LOGIN,FAILURE," + from);
        return this;
    }

    CaseFixture charges(double day, String account, long yen) {
        return pays(day, account, "CHARGE", yen, "CREDIT_CARD,,,,");
    }

    /// A payment at the store where the attackers buy cigarettes.
    CaseFixture runs(double day, String account, long yen) {
        return pays(day, account, "PAYMENT", yen, ",RUN,Chiba,tobacco,cigarettes");
    }

    /// Cigarettes from an owner's usual store.
    CaseFixture buysTobacco(double day, String account, int home, long yen) {
        return pays(day, account, "PAYMENT", yen, place("S" + home % 40, home) + "tobacco,cigarettes");
    }

    /// A payment at the owner's usual store.
    public CaseFixture buysBread(double day, String account, int home, long yen) {
        return pays(day, account, "PAYMENT", yen, place("S" + home % 40, home) + "food,bread");
    }

    CaseFixture pays(double day, String account, String type, long yen, String rest) {
        money.add("T" + (10_000 + money.size()) + "," + account + "," + at(day) + "," + type + "," + yen + "," + rest);
        return this;
    }

    public Findings analyse(Path folder) throws IOException {
        return analyse(folder, Labels.NONE);
    }

    public Findings analyse(Path folder, Labels labels) throws IOException {
        return Analysis.run(request(folder).taughtBy(labels), Progress.NONE);
    }

    /// An account's timeline among what was found.
    public static AccountTimeline timeline(Findings findings, String account) {
        return findings.accounts().stream()
                .filter(found -> found.account().equals(account))
                .map(AccountFinding::timeline)
                .findFirst()
                .orElseThrow();
    }

    public AnalysisRequest request(Path folder) throws IOException {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        files.put(EvidenceKind.TRANSACTIONS, List.of(Files.write(folder.resolve("money.csv"), money)));
        files.put(EvidenceKind.ACCESS, List.of(Files.write(folder.resolve("access.csv"), access)));
        files.put(EvidenceKind.ACCOUNTS, List.of(Files.write(folder.resolve("accounts.csv"), accounts)));
        if (claims.size() > 1) {
            files.put(EvidenceKind.CLAIMS, List.of(Files.write(folder.resolve("claims.csv"), claims)));
        }
        return AnalysisRequest.of(files, PolicyFile.shipped(ZoneId.of("Asia/Tokyo")), 1);
    }
}
