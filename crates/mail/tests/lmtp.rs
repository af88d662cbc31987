//! LMTP as mail servers speak it, and as they do not.

use mail::lmtp::{Outcome, Receiver, converse};
use std::sync::Mutex;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

/// Keeps what comes; some recipients have trouble of their own.
#[derive(Default)]
struct Shelf(Mutex<Vec<(String, String, Vec<u8>)>>);

impl Receiver for Shelf {
    fn knows(&self, recipient: &str) -> bool {
        recipient.ends_with("@prov.example")
    }

    async fn receive(&self, from: &str, to: &str, message: &[u8]) -> Outcome {
        match to {
            "later@prov.example" => Outcome::Later,
            "full@prov.example" => Outcome::NoRoom,
            _ => {
                let mut kept = self.0.lock().unwrap();
                kept.push((from.to_owned(), to.to_owned(), message.to_vec()));
                Outcome::Kept(format!("2024-{:04}", kept.len()))
            }
        }
    }

    fn largest(&self) -> usize {
        1_000
    }
}

type Kept = Vec<(String, String, Vec<u8>)>;

/// Sends bytes, in pieces of a size, and gives the answers and what was kept.
async fn said_in(pieces: usize, bytes: &[u8]) -> (String, Kept) {
    let shelf = Shelf::default();
    let (here, there) = tokio::io::duplex(64);
    let (mut answers, mut mouth) = tokio::io::split(here);
    let listen = async {
        let mut text = String::new();
        answers.read_to_string(&mut text).await.unwrap();
        text
    };
    let speak = async {
        for piece in bytes.chunks(pieces) {
            // A server that has said goodbye reads no more.
            if mouth.write_all(piece).await.is_err() {
                break;
            }
        }
        let _ = mouth.shutdown().await;
    };
    let ((), text, _) = tokio::join!(speak, listen, converse(there, "mx.prov.example", &shelf));
    (text, shelf.0.into_inner().unwrap())
}

async fn said(bytes: &[u8]) -> (String, Kept) {
    let whole = said_in(bytes.len().max(1), bytes).await;
    assert_eq!(said_in(1, bytes).await, whole, "it makes no difference how the bytes come");
    whole
}

fn codes(answers: &str) -> Vec<&str> {
    answers.lines().filter(|l| l.as_bytes().get(3) == Some(&b' ')).map(|l| &l[..3]).collect()
}

const BEGIN: &str = "LHLO mx\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<x@prov.example>\r\nDATA\r\n";

#[tokio::test]
async fn one_answer_for_each_recipient() {
    let (answers, kept) = said(
        b"LHLO mx.prov.example\r\nMAIL FROM:<a@b.example> SIZE=20 BODY=8BITMIME\r\nRCPT TO:<x@prov.example>\r\n\
          RCPT TO:<later@prov.example>\r\nRCPT TO:<nobody@elsewhere.example>\r\nrcpt to: <full@prov.example>\r\nDATA\r\n\
          Subject: Hej\r\n\r\n..prick\r\n.\r\nQUIT\r\n",
    )
    .await;
    assert_eq!(
        codes(&answers),
        ["220", "250", "250", "250", "250", "550", "250", "354", "250", "451", "452", "221"]
    );
    assert!(answers.contains("250 2.1.5 <x@prov.example> kept as 2024-0001"), "{answers}");
    assert_eq!(
        kept,
        [("a@b.example".into(), "x@prov.example".into(), b"Subject: Hej\r\n\r\n.prick\r\n".to_vec())]
    );
}

#[tokio::test]
async fn commands_out_of_order_are_refused_and_harm_nothing() {
    let (answers, kept) = said(
        b"MAIL FROM:<a@b.example>\r\nEHLO x\r\nLHLO\r\nLHLO x\r\nDATA\r\nRCPT TO:<x@prov.example>\r\nMAIL FROM:a@b.example\r\n\
          MAIL FROM:<>\r\nMAIL FROM:<c@d.example>\r\nRCPT TO:<>\r\nRCPT TO:<@relay.example:\"a > b\"@prov.example>\r\nBDAT 3\r\n\
          DATA\r\nx\r\n.\r\nDATA\r\nNOOP\r\nVRFY x\r\nRSET\r\n",
    )
    .await;
    assert_eq!(
        codes(&answers),
        [
            "220", "503", "500", "501", "250", "503", "503", "501", "250", "503", "501", "250", "500", "354",
            "250", "503", "250", "252", "250"
        ]
    );
    assert_eq!(kept, [(String::new(), "\"a > b\"@prov.example".into(), b"x\r\n".to_vec())]);
}

#[tokio::test]
async fn only_a_dot_between_whole_line_ends_ends_a_message() {
    for inner in ["\n.\n", "\n.\r\n", "\r.\r\n", "\r\n.\n"] {
        let text = format!("{BEGIN}one{inner}MAIL FROM:<evil@b.example>\r\n.\r\nQUIT\r\n");
        let (answers, kept) = said(text.as_bytes()).await;
        assert_eq!(kept.len(), 1, "{inner:?}: {answers}");
        assert!(String::from_utf8_lossy(&kept[0].2).contains("evil"), "{inner:?}");
    }
}

#[tokio::test]
async fn what_is_too_large_is_refused_and_the_next_is_received() {
    let lines = "Femtio tecken, ungefär, på varje rad i brevet.\r\n".repeat(60);
    let long = "x".repeat(5_000);
    for body in [lines, format!("{long}\r\n"), format!("{long}\n{long}\r\n")] {
        let text = format!(
            "{BEGIN}{body}.\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<x@prov.example>\r\nDATA\r\nkort\r\n.\r\nQUIT\r\n"
        );
        let (answers, kept) = said(text.as_bytes()).await;
        assert!(answers.contains("552 5.3.4 <x@prov.example>"), "{answers}");
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].2, b"kort\r\n");
    }
    let (answers, _) = said(b"LHLO x\r\nMAIL FROM:<a@b.example> SIZE=1001\r\n").await;
    assert!(answers.ends_with("552 5.3.4 The message is too large\r\n"), "{answers}");
    let exact = format!("{}\r\n", "y".repeat(998));
    let (_, kept) = said(format!("{BEGIN}{exact}.\r\n").as_bytes()).await;
    assert_eq!(kept[0].2.len(), 1_000, "as large as it may be");
}

#[tokio::test]
async fn a_client_that_leaves_in_the_middle_has_no_answer() {
    let (answers, kept) = said(format!("{BEGIN}half a mess").as_bytes()).await;
    assert!(kept.is_empty() && answers.ends_with("dot\r\n"), "{answers}");
    let (answers, _) =
        said(&[b"LHLO x\r\n".as_slice(), &[b'x'; 9_000], b"\r\n\xff\xfe\r\nNOOP\r\n"].concat()).await;
    assert_eq!(codes(&answers), ["220", "250", "500", "500", "250"]);
}
