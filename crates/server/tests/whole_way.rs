//! The whole way of a referral by command line and mail alone: the Stockholm example and its rest. Whoever answered by
//! the web there answers here by mail.

use crate::program::{Program, Said, example, header};
use serde_json::{Value, json};
use std::collections::HashMap;

const NUMBER: &str = "RS 2023-0395";
const OFFICER: &str = "handlaggare@region.example";
const APPROVER: &str = "chef@region.example";
const REGISTRAR: &str = "registrator@region.example";

#[test]
fn on_sqlite() {
    whole_way(None);
}

#[test]
fn on_postgres() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    if let Some(url) = runtime.block_on(store::testing::postgres_url()) {
        whole_way(Some(&url));
    }
}

struct Way {
    program: Program,
    /// Reply address of each recipient's address.
    reply: HashMap<String, String>,
    /// Bounce address of each recipient's address.
    bounce: HashMap<String, String>,
    mails: u32,
}

impl Way {
    fn referral(&self, now: &str, who: &str, words: &[&str]) -> Said {
        self.referral_with(now, who, words, "")
    }

    fn referral_with(&self, now: &str, who: &str, words: &[&str], input: &str) -> Said {
        let mut args = vec!["referral", words[0], NUMBER];
        args.extend(&words[1..]);
        args.extend(["--site", "stockholm", "--as", who, "--now", now, "--json"]);
        self.program.run_with(&args, input.as_bytes())
    }

    /// A mail comes in; its reception number.
    fn mail(&mut self, now: &str, from: &str, to: &str, subject: &str, text: &str) -> String {
        self.mails += 1;
        let raw = format!(
            "From: <{from}>\r\nTo: <{to}>\r\nSubject: {subject}\r\nMessage-ID: <{}@mail.example>\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{}\r\n",
            self.mails,
            text.replace('\n', "\r\n")
        );
        self.receive(now, from, to, &raw)["reception_number"].as_str().unwrap().to_owned()
    }

    fn receive(&self, now: &str, from: &str, to: &str, raw: &str) -> Value {
        let args =
            ["mail", "receive", "--site", "stockholm", "--from", from, "--to", to, "--now", now, "--json"];
        self.program.run_with(&args, raw.as_bytes()).json()
    }

    fn status(&self, now: &str) -> Value {
        self.referral(now, REGISTRAR, &["status"]).json()
    }

    fn work(&mut self) {
        self.program.run(&["work", "--once"]).ok();
        for mail in self.program.outbox() {
            let to = header(&mail, "X-Envelope-To").unwrap().trim_matches(['<', '>']).to_owned();
            if let Some(reply) = header(&mail, "Reply-To").filter(|r| r.contains("svar-")) {
                let reply = reply.rsplit('<').next().unwrap().trim_matches(['<', '>', ' ']).to_owned();
                self.reply.insert(to.clone(), reply);
            }
            let bounce = header(&mail, "X-Envelope-From").unwrap().trim_matches(['<', '>']).to_owned();
            if bounce.starts_with("studs-") {
                self.bounce.insert(to, bounce);
            }
        }
    }
}

/// Site, accounts, and a draft.
fn prepared(database: Option<&str>) -> Way {
    let program = Program::new();
    let settings = example("stockholm/site.toml");
    let settings = settings.split("[[people]]").next().unwrap().replace("clock_start", "# clock_start");
    // The way is walked on days long past and the worker lives today: to it every organisation is due for the yearly question.
    let settings = format!("{settings}\n[self_service]\nconfirm_months = 0\n");
    let settings = program.file("site.toml", &settings);
    let mut new = vec!["site", "new", "stockholm", "--from", &settings];
    new.extend(database.iter().flat_map(|url| ["--database", *url]));
    program.run(&new).ok();
    for (email, role) in [(OFFICER, "case_officer"), (APPROVER, "approver"), (REGISTRAR, "registrar")] {
        let grant = [
            "account",
            "grant",
            email,
            "--role",
            role,
            "--name",
            role,
            "--from",
            "2023-01-01",
            "--site",
            "stockholm",
        ];
        program.run(&grant).ok();
    }
    let way = Way { program, reply: HashMap::new(), bounce: HashMap::new(), mails: 0 };
    let file = way.program.file("remiss.toml", &example("stockholm/samverkansmodell.toml"));
    let made = way.referral("2023-11-22T10:00", OFFICER, &["create", &file]).json();
    assert_eq!((&made["stage"], &made["recipients"]), (&json!("draft"), &json!(30)));
    way
}

/// The same, sent out.
fn dispatched(database: Option<&str>) -> Way {
    let mut way = prepared(database);
    way.referral("2023-11-27T10:00", OFFICER, &["submit"]).ok();
    way.referral("2023-11-28T09:00", OFFICER, &["approve"]).refused();
    way.referral("2023-11-28T09:00", APPROVER, &["send-back", "--reason", "Datum saknas"]).ok();
    way.referral("2023-11-28T10:00", OFFICER, &["submit"]).ok();
    way.referral("2023-11-28T11:00", APPROVER, &["approve"]).ok();
    let early = way.referral("2023-11-28T12:00", REGISTRAR, &["close"]).refused();
    assert!(early.contains("may not close this"), "{early}");
    let sent = way.referral("2023-11-29T10:00", REGISTRAR, &["dispatch"]).json();
    assert_eq!((&sent["stage"], &sent["recipients"]), (&json!("dispatched"), &json!(30)));
    way.work();
    assert_eq!(way.reply.len(), 28, "a reply address for everyone with an address of their own");
    way
}

/// What goes otherwise than it should, mended by command line alone.
#[test]
fn the_way_round() {
    let mut way = dispatched(None);
    let now = "2023-12-04T10:00";
    let file = way.program.file("remiss.toml", &example("stockholm/samverkansmodell.toml"));
    let late = way.referral(now, OFFICER, &["edit", &file]).refused();
    assert!(late.contains("cannot be done while it is dispatched"), "{late}");
    let byalaget =
        ["add-recipient", "--name", "Byalaget", "--category", "pensioner", "--email", "b@by.example"];
    way.referral(now, REGISTRAR, &byalaget).ok();
    way.work();
    assert!(way.reply.contains_key("b@by.example"), "the letter goes out at once");
    let spam =
        way.mail(now, "x@spam.example", "registrator@stockholm.example", "RS 2023-0395 billigt", "Köp nu!");
    let aside = |note: &str, who: &str| {
        let args = ["mail", "set-aside", &spam, "--note", note, "--site", "stockholm", "--as", who];
        way.program.run(&args)
    };
    assert!(aside("Reklam", OFFICER).refused().contains("may not set aside this"));
    assert!(aside("", REGISTRAR).refused().contains("note"));
    aside("Reklam", REGISTRAR).ok();
    let to = way.reply["b@by.example"].clone();
    way.mail(now, "b@by.example", &to, "Svar", "Vi tillstyrker.");
    let one = |verb: &'static str, more: &[&str], who: &str| {
        let mut words = vec![verb, "--statement", "Byalaget"];
        words.extend(more);
        way.referral(now, who, &words)
    };
    one("publish", &[], REGISTRAR).ok();
    one("unpublish", &[], OFFICER).refused();
    one("unpublish", &[], REGISTRAR).ok();
    one("mark-secret", &["--provision", "OSL 21:1"], REGISTRAR).ok();
    assert!(one("publish", &[], REGISTRAR).refused().contains("secrecy mark"));
    one("unmark-secret", &[], REGISTRAR).ok();
    one("unmark-secret", &[], REGISTRAR).refused();
    one("publish", &[], REGISTRAR).ok();
}

#[test]
fn a_draft_sent_back_is_edited_from_its_file() {
    let way = prepared(None);
    way.referral("2023-11-27T10:00", OFFICER, &["submit"]).ok();
    way.referral("2023-11-28T09:00", APPROVER, &["send-back", "--reason", "Rubriken"]).ok();
    let text = example("stockholm/samverkansmodell.toml");
    let title = text.lines().find(|l| l.starts_with("title = ")).unwrap();
    let file = way.program.file("rattad.toml", &text.replace(title, "title = \"En rättad rubrik\""));
    way.referral("2023-11-28T10:00", OFFICER, &["edit", &file]).ok();
    let status = way.referral("2023-11-28T10:00", OFFICER, &["status"]).json();
    assert_eq!(status["title"], "En rättad rubrik");
    assert_eq!(status["asked"], 30, "nobody is on the list twice");
    // Nothing is changed by a file with a mistake in it.
    let nowhere = "\n[[recipients]]\nname = \"Utan adress\"\ncategory = \"pensioner\"\n";
    let wrong = text.replace(title, "title = \"En annan rubrik\"") + nowhere;
    let wrong = way.program.file("fel.toml", &wrong);
    let said = way.referral("2023-11-28T10:00", OFFICER, &["edit", &wrong]).refused();
    assert!(said.contains("recipients[31].email"), "{said}");
    assert_eq!(way.referral("2023-11-28T10:00", OFFICER, &["status"]).json()["title"], "En rättad rubrik");
    // Who is on the list gets the address that the file has now, and the proposal its new text.
    let part = text.lines().find(|l| l.starts_with("heading = ")).unwrap();
    let mended = text
        .replace("registrator@locum.example", "ny@locum.example")
        .replace(part, "heading = \"En ny del\"");
    let mended = way.program.file("rattad.toml", &mended);
    way.referral("2023-11-28T10:00", OFFICER, &["edit", &mended]).ok();
    way.referral("2023-11-28T10:00", OFFICER, &["submit"]).ok();
    way.referral("2023-11-28T11:00", APPROVER, &["approve"]).ok();
    way.referral("2023-11-29T10:00", REGISTRAR, &["dispatch"]).ok();
    way.program.run(&["work", "--once"]).ok();
    let to = |address: &str| way.program.outbox().iter().filter(|m| m.contains(address)).count();
    assert_eq!((to("<ny@locum.example>") > 0, to("registrator@locum.example")), (true, 0));
    let other = way.program.file("annan.toml", &text.replace(NUMBER, "RS 2023-0001"));
    assert!(way.referral("2023-11-28T10:00", OFFICER, &["edit", &other]).refused().contains("RS 2023-0001"));
}

fn text<'a>(event: &'a toml::Value, key: &str) -> &'a str {
    event.get(key).and_then(toml::Value::as_str).unwrap_or_default()
}

fn events() -> (Vec<toml::Value>, Vec<toml::Value>) {
    let (mut events, mut responses) = (Vec::new(), Vec::new());
    for file in ["stockholm/samverkansmodell.answers.toml", "stockholm/rest.answers.toml"] {
        let script: toml::Table = toml::from_str(&example(file)).unwrap();
        for (key, list) in [("events", &mut events), ("responses", &mut responses)] {
            list.extend(script.get(key).and_then(toml::Value::as_array).into_iter().flatten().cloned());
        }
    }
    (events, responses)
}

/// What a mail says that carries the content of an answer by form, and how it is read.
fn as_mail(event: &toml::Value) -> (String, Value) {
    let written = text(event, "text");
    let read = event.get("read_as").unwrap_or(event);
    let parts: Vec<toml::Value> =
        read.get("parts").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let mut body = written.to_owned();
    if written.is_empty() {
        text(event, "summary").clone_into(&mut body);
        for part in &parts {
            body.push_str("\n\n");
            body.push_str(text(part, "text"));
        }
    }
    let reading = json!({
        "statement": name(event), "stance": text(read, "stance"), "parts": serde_json::to_value(&parts).unwrap(),
    });
    (body, reading)
}

fn name(event: &toml::Value) -> &str {
    match event.get("unsolicited") {
        Some(unasked) => text(unasked, "name"),
        None => text(event, "recipient"),
    }
}

fn statement(
    way: &mut Way,
    event: &toml::Value,
    addresses: &HashMap<String, String>,
    readings: &mut Vec<Value>,
) {
    let (now, name) = (text(event, "at"), name(event));
    if let channel @ ("paper" | "phone") = text(event, "channel") {
        let mut file = serde_json::to_value(event).unwrap();
        let keys = file.as_object_mut().unwrap();
        for key in ["at", "kind", "register", "publish"] {
            keys.remove(key);
        }
        let entered = way.referral_with(now, REGISTRAR, &["register", "-"], &file.to_string()).json();
        assert_eq!(entered["channel"], channel);
    } else {
        let (body, reading) = as_mail(event);
        readings.push(reading);
        if let Some(unasked) = event.get("unsolicited") {
            let from = text(unasked, "email");
            let number =
                way.mail(now, from, "registrator@stockholm.example", "Synpunkter RS 2023-0395", &body);
            way.referral(now, REGISTRAR, &["register", "--mail", &number]).refused();
            let tie = ["register", "--mail", &number, "--name", name, "--kind", text(unasked, "kind")];
            way.referral(now, REGISTRAR, &tie).ok();
        } else if text(event, "subject").contains(NUMBER) {
            let from = addresses[name].clone();
            let number = way.mail(now, &from, "registrator@stockholm.example", text(event, "subject"), &body);
            way.referral(now, REGISTRAR, &["register", "--mail", &number]).ok();
        } else {
            let from = addresses[name].clone();
            let to = way.reply[&from].clone();
            way.mail(now, &from, &to, "Sv: remiss", &body);
        }
    }
    // What may need a mask is published with one, below.
    if event.get("publish").and_then(toml::Value::as_bool) == Some(true) {
        way.referral(now, REGISTRAR, &["publish", "--statement", name]).ok();
    }
}

/// A mail server's report on a mail to an address.
fn bounce(way: &Way, now: &str, address: &str, diagnostic: &str) {
    let to = &way.bounce[address];
    let raw = format!(
        "From: MAILER-DAEMON@mx.example\r\nTo: <{to}>\r\nSubject: Undelivered Mail\r\nMessage-ID: <bounce-{address}>\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n--b\r\n\
         Content-Type: text/plain\r\n\r\nFailed.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: 5.1.1\r\n\
         Diagnostic-Code: smtp; {diagnostic}\r\n\r\n--b--\r\n"
    );
    assert_eq!(way.receive(now, "", to, &raw)["class"], "bounce");
}

fn whole_way(database: Option<&str>) {
    let mut way = dispatched(database);
    let status = way.status("2023-11-29T10:01");
    let mut addresses: HashMap<String, String> = status["recipients"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|r| Some((r["name"].as_str()?.to_owned(), r["email"].as_str()?.to_owned())))
        .collect();
    let (events, responses) = events();
    let mut readings = Vec::new();
    for event in &events {
        let (now, recipient) = (text(event, "at"), text(event, "recipient"));
        match text(event, "kind") {
            "statement" => statement(&mut way, event, &addresses, &mut readings),
            "bounce" => {
                bounce(&way, now, &addresses[recipient], text(event, "diagnostic"));
                let status = way.status(now);
                let mut all = status["recipients"].as_array().unwrap().iter();
                assert_eq!(all.find(|r| r["name"] == recipient).unwrap()["status"], "bounced");
            }
            "reminder" => {
                let reminded = way.referral(now, REGISTRAR, &["remind"]).json();
                assert_eq!(reminded["reminded"], 21, "those who have not answered, and nobody else");
                way.work();
            }
            "extension" => {
                let file = json!({ "recipient": recipient, "until": text(event, "until") }).to_string();
                way.referral_with(now, OFFICER, &["extend", "-"], &file).ok();
            }
            // The address stays: the command line has no verb for it, and mail to it is only written to a folder.
            "correct_address" => {
                addresses.entry(recipient.to_owned()).or_default();
            }
            _ => {}
        }
    }
    let (shut, summed, decided, told) =
        ("2024-03-08T09:00", "2024-03-22T15:00", "2024-05-28T16:00", "2024-06-19T10:00");
    let masked = r#"
        [[publish]]
        statement = "Privatperson i Haninge"
        reason = "En närståendes hälsa"
        files = []
        texts = { body = "Det borde finnas en väg in för oss som inte är med i någon förening." }
    "#;
    way.referral_with(shut, REGISTRAR, &["publish", "-"], &masked.replace("En närståendes hälsa", ""))
        .refused();
    way.referral_with(shut, REGISTRAR, &["publish", "-"], masked).ok();
    way.referral(shut, OFFICER, &["close"]).ok();

    let unread = way.referral(summed, OFFICER, &["summarise"]).refused();
    assert!(unread.starts_with("views that nobody has read yet: "), "{unread}");
    way.referral(summed, OFFICER, &["code", "--as-stated"]).ok();
    let wrong = json!({ "readings": [readings[0].clone(), { "statement": "Ingen", "stance": "support" }] })
        .to_string();
    let refused = way.referral_with(summed, OFFICER, &["code", "-"], &wrong).refused();
    assert!(refused.contains("readings[2].statement"), "{refused}");
    let file = json!({ "readings": readings }).to_string();
    assert_eq!(way.referral_with(summed, OFFICER, &["code", "-"], &file).json()["unread"], 0);
    let done = way.referral(summed, OFFICER, &["summarise", "--comments", "De flesta tillstyrker."]).json();
    assert_eq!((&done["stage"], &done["statements"]), (&json!("summarised"), &json!(26)));
    let decision = events.iter().find(|e| text(e, "kind") == "decide").unwrap();
    let decision = json!({
        "body": text(decision, "body"), "date": text(decision, "date"), "paragraph": text(decision, "paragraph"),
        "text": text(decision, "text"),
    });
    way.referral_with(decided, OFFICER, &["decide", "-"], &decision.to_string()).ok();

    let open = way.referral(told, OFFICER, &["feed-back"]).refused();
    assert!(open.starts_with("views without an answer: "), "{open}");
    // Answers to the extra questions came by mail here, as part of the whole.
    let by_form: Vec<_> =
        events.iter().filter(|e| matches!(text(e, "channel"), "paper" | "phone")).map(name).collect();
    let wanted = |r: &&toml::Value| r.get("question").is_none() || by_form.contains(&text(r, "statement"));
    let responses: Vec<_> =
        responses.iter().filter(wanted).map(|r| serde_json::to_value(r).unwrap()).collect();
    let file = json!({ "responses": responses }).to_string();
    let answered = way.referral_with(told, OFFICER, &["answer", "-"], &file).json();
    assert_eq!(answered["unanswered"], 0, "{answered}");
    let fed_back = way.referral(told, OFFICER, &["feed-back"]).json();
    assert_eq!(
        (&fed_back["stage"], &fed_back["told"]),
        (&json!("fed_back"), &json!(33)),
        "26 who answered, 7 who did not"
    );

    // Whoever has no e-mail has been told when the letter is posted, and not before.
    let waiting = way.status(told);
    let recipients = waiting["recipients"].as_array().unwrap();
    assert!(recipients.iter().any(|r| r["status"] != "fed_back" && r["email"].is_null()), "{recipients:?}");
    let posted = way.referral(told, REGISTRAR, &["posted"]).json();
    assert!(posted["posted"].as_i64().unwrap() > 0, "{posted}");
    way.referral(told, REGISTRAR, &["posted"]).refused();

    ended(&mut way, told);
}

fn ended(way: &mut Way, now: &str) {
    let status = way.status(now);
    assert_eq!((&status["asked"], &status["answered"]), (&json!(30), &json!(23)));
    assert_eq!(status["views"], status["views_answered"]);
    assert!(
        status["recipients"].as_array().unwrap().iter().all(|r| r["status"] == "fed_back"),
        "all 30 are told"
    );
    assert!(status["statements"].as_array().unwrap().iter().all(|s| s["fed_back"] == true));
    let late: Vec<_> =
        status["statements"].as_array().unwrap().iter().filter(|s| s["late"] == true).collect();
    assert_eq!(late.len(), 2);
    way.work();
    let told = way
        .program
        .outbox()
        .iter()
        .filter(|m| m.contains("X-Envelope-To: <kulturnamnden@stockholm.example>"))
        .count();
    assert!(told >= 3, "letter, receipt and feedback at least: {told}");
    let (pdf, json) = (way.program.file("s.pdf", ""), way.program.file("s.json", ""));
    way.referral(now, OFFICER, &["summary", "--format", "pdf", "-o", &pdf]).ok();
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
    way.referral(now, OFFICER, &["summary", "--format", "json", "-o", &json]).ok();
    let summary: Value = serde_json::from_slice(&std::fs::read(&json).unwrap()).unwrap();
    assert_eq!((&summary["counts"]["answered"], &summary["tally"]["open"]), (&json!(23), &json!(0)));
    let verified = way.program.run(&["audit", "verify", "--site", "stockholm", "--json"]).json();
    assert_eq!(verified["whole"], true);
}
