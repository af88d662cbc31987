//! Looks at a file as the import would: `cargo run --release -p sheet --example look -- FILE`. Prints what was found out, what is wrong
//! with which row, and what it took.

use sheet::{Options, open};
use std::process::ExitCode;
use std::time::Instant;

/// Most faults that are printed.
const SHOWN: usize = 20;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("name a file");
        return ExitCode::FAILURE;
    };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let begun = Instant::now();
    let opened = match open(&bytes, &path, &Options::default()) {
        Ok(opened) => opened,
        Err(refused) => {
            eprintln!("{path}: {refused} ({:?})", begun.elapsed());
            return ExitCode::FAILURE;
        }
    };
    println!("{:?} in {:?}", opened.format, begun.elapsed());
    println!("{:?}\n{:?}\n{:?}\n{:?}", opened.text, opened.workbook, opened.header, opened.counts);
    let begun = Instant::now();
    let (mut cells, mut shown) = (0, 0);
    for row in opened.rows() {
        let told = match row {
            Ok(row) => {
                cells += row.cells.len();
                row.told
            }
            Err(fault) => vec![fault],
        };
        for fault in told {
            shown += 1;
            if shown <= SHOWN {
                println!("{fault}");
            }
        }
    }
    println!("{cells} cells in {:?}; {shown} faults and remarks", begun.elapsed());
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        status.lines().filter(|line| line.starts_with("VmHWM")).for_each(|line| println!("{line}"));
    }
    ExitCode::SUCCESS
}
