package app.redress.evidence.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Small files with the headers of real systems and made-up rows in their formats.
enum RealFormats {
    WALLET_HISTORY(
            "Wallet app history (PayPay)", "history.csv", StandardCharsets.UTF_8, """
            \uFEFF取引日,出金金額（円）,入金金額（円）,海外出金金額,通貨,変換レート（円）,利用国,取引内容,取引先,取引方法,支払い区分,利用者,取引番号
            2025/09/29 14:54:12,"2,600",-,-,-,-,-,支払い,カワゴエ商店,PayPay残高,-,-,04712345678901234567
            2025/09/28 09:12:40,-,"10,000",-,-,-,-,チャージ,みなと銀行 *1234,-,-,-,04712345678901234566
            2025/09/27 20:01,-,13,-,-,-,-,ポイント、残高の獲得,キャンペーン,-,-,-,04712345678901234565
            2025/09/27 19:58:03,480,-,-,-,-,-,支払い,川越書店,クレジットカード,-,-,04712345678901234564
            2025/09/26 08:30:00,"1,000",-,-,-,-,-,送った金額,友人A,PayPay残高,-,-,04712345678901234563
            2025/09/25 12:00:00,-,"2,600",-,-,-,-,返金,カワゴエ商店,PayPay残高,-,-,04712345678901234562
            """, "transactions.account_id = =A1"),
    WALLET_MERCHANT(
            "Wallet for merchants (PayPay for Business)",
            "business.csv",
            StandardCharsets.UTF_8,
            """
            取引番号,加盟店ID,屋号,店舗ID,店舗名,端末番号/PosID,取引ステータス,取引日時,取引金額,レシート番号,支払い方法,支払い詳細,取引確定期限,加盟店決済ID
            03200000000000000001,100001,カワゴエ商店,5001,本店,POS-01,取引完了,2025/09/29 14:54:12,2600,R-1,PayPay残高,"{""残高"":2600,""ポイント"":0}",2025/10/29 14:54:12,M-1
            03200000000000000002,100001,カワゴエ商店,5001,本店,POS-01,取引完了,2025/09/29 15:02:40,480,R-2,クレジットカード,"{""カード"":480}",2025/10/29 15:02:40,M-2
            03200000000000000003,100001,カワゴエ商店,5002,駅前店,POS-02,返金完了,2025/09/29 16:10:05,-2600,R-3,PayPay残高,"{""残高"":2600}",2025/10/29 16:10:05,M-3
            03200000000000000004,100001,カワゴエ商店,5002,駅前店,POS-02,取引失敗,2025/09/29 17:45:59,900,R-4,PayPay残高,"{""残高"":900}",2025/10/29 17:45:59,M-4
            03200000000000000005,100001,カワゴエ商店,5002,駅前店,POS-02,取引受付,2025/09/29 18:00:00,750,R-5,PayPay残高,"{""残高"":750}",2025/10/29 18:00:00,M-5
            """,
            "transactions.account_id = =A1",
            "transactions.type = =PAYMENT"),
    BANK_STATEMENT(
            "Japanese bank statement", "meisai.csv", Charset.forName("windows-31j"), """
            照会口座,番号,勘定日,（起算日）,出金金額（円）,入金金額（円）,小切手区分,残高（円）,取引区分,明細区分,金融機関名,支店名,摘要
            普通 1234567,1,2026年05月01日,2026年05月01日,,"1,157,369",,"1,500,000",振込,,みなと銀行,本店,ﾔﾏﾀﾞ ｼﾖｳｶｲ
            普通 1234567,2,2026年05月02日,2026年05月02日,"12,000",,,"1,488,000",口座振替,,,,電気料
            普通 1234567,3,2026年05月07日,2026年05月07日,"100,000",,,"1,388,000",現金,,,,ATM
            普通 1234567,4,2026年05月08日,2026年05月08日,"3,300",,,"1,384,700",カード,,,,川越書店
            普通 1234567,5,2026年05月09日,2026年05月09日,,"5,000",,"1,389,700",振込,,みなと銀行,本店,返金
            """, "transactions.type = -"),
    HOUSEHOLD_LEDGER(
            "Household ledger (MoneyForward ME)",
            "ledger.csv",
            Charset.forName("windows-31j"),
            """
            計算対象,日付,内容,金額（円）,保有金融機関,大項目,中項目,メモ,振替,ID
            1,2025/09/29,カワゴエ商店,-2600,みなと銀行,食費,食料品,,0,aZk3Pq9XyLmN0rTsUvWxYz
            1,2025/09/28,給与,250000,みなと銀行,収入,給与,,0,bZk3Pq9XyLmN0rTsUvWxYz
            1,2025/09/27,川越書店,-480,さくらカード,教養・教育,書籍,贈り物,0,cZk3Pq9XyLmN0rTsUvWxYz
            0,2025/09/26,残高移動,-10000,みなと銀行,未分類,未分類,,1,dZk3Pq9XyLmN0rTsUvWxYz
            1,2025/09/25,駅前店,-750,さくらカード,食費,外食,,0,eZk3Pq9XyLmN0rTsUvWxYz
            """,
            "transactions.account_id = =A1"),
    OKTA("Okta system log as CSV", "okta.csv", StandardCharsets.UTF_8, """
            severity,event_type,display_message,uuid,version,timestamp,outcome.result,outcome.reason,actor.id,actor.type,actor.display_name,actor.alternate_id,client.zone,client.ip_address,client.device,client.user_agent.raw_user_agent,client.geographical_context.country
            INFO,user.session.start,User login to Okta,6b1d0001,0,2026-05-01T03:12:45.123Z,SUCCESS,,00u1a2b3c4d5e6f7g8h1,User,Aoki Mei,mei@example.jp,null,203.0.113.10,Computer,"Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/128.0",Japan
            WARN,user.session.start,User login to Okta,6b1d0002,0,2026-05-01T03:13:02.001Z,FAILURE,INVALID_CREDENTIALS,00u1a2b3c4d5e6f7g8h2,User,Baba Ken,ken@example.jp,null,198.51.100.7,Mobile,"Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) Safari/604.1",Vietnam
            INFO,user.account.update_password,User update password,6b1d0003,0,2026-05-01T03:14:40.500Z,SUCCESS,,00u1a2b3c4d5e6f7g8h2,User,Baba Ken,ken@example.jp,null,198.51.100.7,Mobile,"Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) Safari/604.1",Vietnam
            INFO,user.session.end,User logout,6b1d0004,0,2026-05-01T04:00:00.000Z,SUCCESS,,00u1a2b3c4d5e6f7g8h1,User,Aoki Mei,mei@example.jp,null,203.0.113.10,Computer,"Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/128.0",Japan
            INFO,user.session.start,User login to Okta,6b1d0005,0,2026-05-01T05:00:10.250Z,SUCCESS,,00u1a2b3c4d5e6f7g8h2,User,Baba Ken,ken@example.jp,null,198.51.100.7,Mobile,"Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) Safari/604.1",Vietnam
            """),
    AUTH0_LINES("Auth0 log, JSON lines", "auth0.json", StandardCharsets.UTF_8, """
            {"date":"2026-05-01T03:12:45.123Z","type":"s","description":"","connection":"users","client_id":"cA1","client_name":"Wallet","ip":"203.0.113.10","user_id":"auth0|5f01","user_name":"mei@example.jp","log_id":"900001","isMobile":false,"user_agent":"Firefox 128.0.0 / Windows 10.0.0","location_info":{"country_code":"JP"}}
            {"date":"2026-05-01T03:13:02.001Z","type":"fp","description":"Wrong password","connection":"users","client_id":"cA1","client_name":"Wallet","ip":"198.51.100.7","user_id":"auth0|5f02","user_name":"ken@example.jp","log_id":"900002","isMobile":true,"user_agent":"Mobile Safari 17.4.0 / iOS 17.4.0","location_info":{"country_code":"VN"}}
            {"date":"2026-05-01T03:13:30.900Z","type":"scp","description":"Change password","connection":"users","client_id":"cA1","client_name":"Wallet","ip":"198.51.100.7","user_id":"auth0|5f02","user_name":"ken@example.jp","log_id":"900003","isMobile":true,"user_agent":"Mobile Safari 17.4.0 / iOS 17.4.0","location_info":{"country_code":"VN"}}
            {"date":"2026-05-01T03:14:00.000Z","type":"s","description":"","connection":"users","client_id":"cA1","client_name":"Wallet","ip":"198.51.100.7","user_id":"auth0|5f02","user_name":"ken@example.jp","log_id":"900004","isMobile":true,"user_agent":"Mobile Safari 17.4.0 / iOS 17.4.0","location_info":{"country_code":"VN"}}
            {"date":"2026-05-01T03:20:00.000Z","type":"fu","description":"Unknown user","connection":"users","client_id":"cA1","client_name":"Wallet","ip":"198.51.100.9","user_id":"","user_name":"nobody@example.jp","log_id":"900005","isMobile":true,"user_agent":"Mobile Safari 17.4.0 / iOS 17.4.0","location_info":{"country_code":"VN"}}
            """),
    AUTH0_CSV("Auth0 log, flattened to CSV", "auth0.csv", StandardCharsets.UTF_8, """
            date,type,description,connection,client_id,client_name,ip,user_id,user_name,log_id,isMobile,user_agent,location_info.country_code
            2026-05-01T03:12:45.123Z,s,,users,cA1,Wallet,203.0.113.10,auth0|5f01,mei@example.jp,900001,false,Firefox 128.0.0 / Windows 10.0.0,JP
            2026-05-01T03:13:02.001Z,fp,Wrong password,users,cA1,Wallet,198.51.100.7,auth0|5f02,ken@example.jp,900002,true,Mobile Safari 17.4.0 / iOS 17.4.0,VN
            2026-05-01T03:13:30.900Z,scp,Change password,users,cA1,Wallet,198.51.100.7,auth0|5f02,ken@example.jp,900003,true,Mobile Safari 17.4.0 / iOS 17.4.0,VN
            2026-05-01T03:14:00.000Z,fcp,Failed change,users,cA1,Wallet,198.51.100.7,auth0|5f02,ken@example.jp,900004,true,Mobile Safari 17.4.0 / iOS 17.4.0,VN
            2026-05-01T03:20:00.000Z,fu,Unknown user,users,cA1,Wallet,198.51.100.9,,nobody@example.jp,900005,true,Mobile Safari 17.4.0 / iOS 17.4.0,VN
            """),
    RISK_LOGINS("Risk-based-authentication data set", "rba.csv", StandardCharsets.UTF_8, """
            index,Login Timestamp,User ID,Round-Trip Time [ms],IP Address,Country,Region,City,ASN,User Agent String,Browser Name and Version,OS Name and Version,Device Type,Login Successful,Is Attack IP,Is Account Takeover
            0,2020-02-03 12:43:30.772,-4324475583306591001,,203.0.113.10,NO,-,-,64500,Mozilla/5.0 (iPhone; CPU iPhone OS 13_4 like Mac OS X) Safari/604.1,Safari 13,iOS 13.4,mobile,False,False,False
            1,2020-02-03 12:43:43.549,-4324475583306591002,,198.51.100.7,AU,-,-,64501,Mozilla/5.0 (Linux; Android 4.1) Chrome/46.0,Chrome 46,Android 4.1,mobile,False,False,False
            2,2020-02-03 12:43:55.873,3284137479262433003,,203.0.113.10,NO,Vestland,Urangsvag,64500,Mozilla/5.0 (iPad; CPU OS 7_1 like Mac OS X) Mobile,Safari 7,iOS 7.1,mobile,True,False,False
            3,2020-02-03 12:44:10.100,3284137479262433003,410,203.0.113.10,NO,Vestland,Urangsvag,64500,Mozilla/5.0 (iPad; CPU OS 7_1 like Mac OS X) Mobile,Safari 7,iOS 7.1,mobile,True,False,False
            4,2020-02-03 12:45:00.000,3284137479262433004,,198.51.100.9,US,-,-,64502,Mozilla/5.0 (X11; Linux x86_64) Firefox/72.0,Firefox 72,Linux,desktop,False,True,False
            """),
    NGINX("nginx, combined log", "access.log", StandardCharsets.UTF_8, """
            203.0.113.10 - mei [03/Jul/2019:09:12:45 +0900] "POST /api/login HTTP/1.1" 200 512 "-" "Wallet/1.0 (iPhone; iOS 12.3)"
            198.51.100.7 - - [03/Jul/2019:09:13:02 +0900] "POST /api/login HTTP/1.1" 401 98 "-" "python-requests/2.22.0"
            198.51.100.7 - ken [03/Jul/2019:09:13:30 +0900] "POST /api/password/reset HTTP/1.1" 200 64 "-" "python-requests/2.22.0"
            198.51.100.7 - ken [03/Jul/2019:09:14:00 +0900] "GET /api/profile?full=1 HTTP/1.1" 200 2048 "-" "python-requests/2.22.0"
            198.51.100.7 - ken [03/Jul/2019:09:14:20 +0900] "GET /static/app.js HTTP/1.1" 304 0 "https://wallet.example/" "python-requests/2.22.0"
            """),
    LOAD_BALANCER("AWS ALB access log", "alb.log", StandardCharsets.UTF_8, """
            https 2019-07-03T00:12:45.186641Z app/wallet/50dc6c495c0c9188 203.0.113.10:52817 10.0.0.1:80 0.000 0.001 0.000 200 200 34 366 "POST https://wallet.example:443/api/login HTTP/1.1" "Wallet/1.0 (iPhone; iOS 12.3)" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:ap-northeast-1:1:targetgroup/w/73e2 "Root=1-5d1c0001" "wallet.example" "-" 0 2019-07-03T00:12:45.185000Z "forward" "-" "-"
            https 2019-07-03T00:13:02.000001Z app/wallet/50dc6c495c0c9188 198.51.100.7:40100 10.0.0.1:80 0.000 0.001 0.000 401 401 34 120 "POST https://wallet.example:443/api/login HTTP/1.1" "python-requests/2.22.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:ap-northeast-1:1:targetgroup/w/73e2 "Root=1-5d1c0002" "wallet.example" "-" 0 2019-07-03T00:13:02.000000Z "forward" "-" "-"
            h2 2019-07-03T00:13:30.500000Z app/wallet/50dc6c495c0c9188 198.51.100.7:40101 10.0.0.1:80 0.000 0.004 0.000 200 200 34 64 "POST https://wallet.example:443/api/password/reset HTTP/2.0" "python-requests/2.22.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:ap-northeast-1:1:targetgroup/w/73e2 "Root=1-5d1c0003" "wallet.example" "-" 0 2019-07-03T00:13:30.499000Z "forward" "-" "-"
            """),
    SIMULATOR(
            "Mobile-money simulator (PaySim)",
            "paysim.csv",
            StandardCharsets.UTF_8,
            """
            step,type,amount,nameOrig,oldbalanceOrg,newbalanceOrig,nameDest,oldbalanceDest,newbalanceDest,isFraud,isFlaggedFraud
            298,CASH_OUT,191736.27,C2047049001,10691.0,0.0,C1088730001,223085.81,414822.08,0,0
            400,PAYMENT,2792.56,C1490923002,0.0,0.0,M360431002,0.0,0.0,0,0
            284,TRANSFER,305332.47,C2140032003,0.0,0.0,C130608003,1055432.8,1360765.28,0,0
            12,CASH_IN,1200.0,C2140032004,100.0,1300.0,C130608004,55432.8,54232.8,0,0
            13,DEBIT,90.5,C2140032005,200.0,109.5,C130608005,100.0,190.5,0,0
            """,
            "transactions.transaction_id = @line",
            "time.origin = 2019-07-01T00:00:00Z",
            "time.unit = 1h",
            "amount.decimals = 2");

    private final String title;
    private final String file;
    private final Charset charset;
    private final String text;
    private final String answers;

    RealFormats(String title, String file, Charset charset, String text, String... answers) {
        this.title = title;
        this.file = file;
        this.charset = charset;
        this.text = text;
        this.answers = String.join("\n", answers);
    }

    String title() {
        return title;
    }

    String file() {
        return file;
    }

    byte[] bytes() {
        return text.getBytes(charset);
    }

    long rows() {
        return text.lines().count();
    }

    /// The answers needed where the file is ambiguous.
    List<String> answers() {
        return answers.lines().toList();
    }
}
