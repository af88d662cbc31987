//! What differs between two texts, word by word, for showing two versions beside each other.

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// They stand in this text only.
    pub own: bool,
}

/// A paragraph, in runs.
pub type Paragraph = Vec<Run>;

/// Most pairs of words that are compared; longer texts are shown as differing wholly.
const MOST_PAIRS: usize = 4_000_000;

/// Two texts as paragraphs of runs, each with what stands in it alone marked.
pub fn between(one: &str, other: &str) -> (Vec<Paragraph>, Vec<Paragraph>) {
    let (one, other) = (words(one), words(other));
    let (shared_one, shared_other) = shared(&one, &other);
    (paragraphs(&one, &shared_one), paragraphs(&other, &shared_other))
}

/// Words with the blanks that follow them; a blank line is a word of its own.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let text = text.trim();
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let blank = rest[word..].find(|c: char| !c.is_whitespace()).map_or(rest.len(), |n| word + n);
        words.push(&rest[..blank]);
        rest = &rest[blank..];
    }
    words
}

/// For each word of both, whether it is part of the longest common run of words.
fn shared(one: &[&str], other: &[&str]) -> (Vec<bool>, Vec<bool>) {
    let mut in_one = vec![false; one.len()];
    let mut in_other = vec![false; other.len()];
    let alike = |a: &str, b: &str| a.trim_end() == b.trim_end();
    let begins = one.iter().zip(other).take_while(|(a, b)| alike(a, b)).count();
    let most_ends = one.len().min(other.len()) - begins;
    let ends =
        one.iter().rev().zip(other.iter().rev()).take(most_ends).take_while(|(a, b)| alike(a, b)).count();
    for n in 0..begins {
        (in_one[n], in_other[n]) = (true, true);
    }
    for n in 0..ends {
        (in_one[one.len() - 1 - n], in_other[other.len() - 1 - n]) = (true, true);
    }
    let (a, b) = (&one[begins..one.len() - ends], &other[begins..other.len() - ends]);
    if a.len().saturating_mul(b.len()) > MOST_PAIRS {
        return (in_one, in_other);
    }
    // lengths[i][j]: of the longest common run of words from a[i] and b[j] on.
    let width = b.len() + 1;
    let mut lengths = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lengths[i * width + j] = if alike(a[i], b[j]) {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if alike(a[i], b[j]) {
            (in_one[begins + i], in_other[begins + j]) = (true, true);
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    (in_one, in_other)
}

fn paragraphs(words: &[&str], shared: &[bool]) -> Vec<Paragraph> {
    let mut all: Vec<Paragraph> = Vec::new();
    let mut begins = true;
    for (word, shared) in words.iter().zip(shared) {
        if begins {
            all.push(Vec::new());
        }
        begins = word.matches('\n').count() > 1;
        let Some(paragraph) = all.last_mut() else { continue };
        match paragraph.last_mut() {
            Some(run) if run.own != *shared => run.text.push_str(word),
            _ => paragraph.push(Run { text: (*word).to_owned(), own: !shared }),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(paragraphs: &[Paragraph]) -> String {
        let run =
            |r: &Run| if r.own { format!("[{}]", r.text.trim_end()) } else { r.text.trim_end().to_owned() };
        let one = |p: &Paragraph| p.iter().map(run).collect::<Vec<_>>().join(" ");
        paragraphs.iter().map(one).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn only_what_differs_is_marked() {
        let (one, other) =
            between("Vi vill ha lika ersättning för alla råd.", "Vi kräver lika ersättning för alla.");
        assert_eq!(marked(&one), "Vi [vill ha] lika ersättning för [alla råd.]");
        assert_eq!(marked(&other), "Vi [kräver] lika ersättning för [alla.]");
    }

    #[test]
    fn paragraphs_stay() {
        let (one, other) = between("Ett.\n\nTvå.", "Ett.\n\nTvå.\n\nTre.");
        assert_eq!(marked(&one), "Ett. | Två.");
        assert_eq!(marked(&other), "Ett. | Två. | [Tre.]");
        assert_eq!(between("", "a").0, Vec::<Paragraph>::new());
    }
}
