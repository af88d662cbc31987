//! Writes one sample of each kind of document to the folder given as argument.
//!
//! `cargo run -p documents --example samples -- target/samples`. Everything in them is invented.

mod content;
mod hostile;
mod other_languages;
mod summary;

use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or("give a folder to write to")?;
    std::fs::create_dir_all(&folder)?;
    let samples = [
        ("remiss", content::letter()),
        ("kvittens", content::receipt()),
        ("sammanstallning", summary::summary()),
        ("aterkoppling", content::feedback()),
        ("kallelse-fonsterkuvert", content::invitation()),
        ("lausuntopyynto", other_languages::finnish()),
        ("consultation", other_languages::english()),
        ("hostile", hostile::hostile()),
    ];
    for (name, document) in samples {
        let started = std::time::Instant::now();
        let file = documents::render(&document)?;
        let path = folder.join(name).with_extension("pdf");
        std::fs::write(&path, &file)?;
        println!("{} {} kB, {} ms", path.display(), file.len() / 1000, started.elapsed().as_millis());
    }
    Ok(())
}
