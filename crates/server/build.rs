//! Tells the linker to keep one copy of functions that turned out the same, two megabytes of the program, and to leave the symbols out,
//! twenty more.
//!
//! The first only where the linker that comes with Rust does the work, which knows how. The second since Cargo forgets `strip` of a
//! package whose profile is its own; who wants the symbols sets `CARGO_PROFILE_RELEASE_STRIP=none`.

use std::env::var;
use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let release = var("PROFILE").is_ok_and(|profile| profile == "release");
    if release && rusts_own_linker() {
        println!("cargo:rustc-link-arg-bins=-Wl,--icf=all");
    }
    println!("cargo:rerun-if-env-changed=CARGO_PROFILE_RELEASE_STRIP");
    let keeps_symbols = var("CARGO_PROFILE_RELEASE_STRIP").is_ok();
    if release && !keeps_symbols && var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux") {
        println!("cargo:rustc-link-arg-bins=-Wl,--strip-all");
    }
}

/// Whether Rust links with the LLD it carries: on this target it does so by itself, unless told otherwise or built without it.
fn rusts_own_linker() -> bool {
    let flags = var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    let told = var("RUSTC_LINKER").is_ok() || flags.contains("link");
    let target = var("TARGET").is_ok_and(|target| target == "x86_64-unknown-linux-gnu");
    let Ok(rustc) = var("RUSTC") else { return false };
    let sysroot = Command::new(rustc).args(["--print", "sysroot"]).output();
    let sysroot =
        sysroot.map(|done| String::from_utf8_lossy(&done.stdout).trim().to_owned()).unwrap_or_default();
    let carried = Path::new(&sysroot).join("lib/rustlib/x86_64-unknown-linux-gnu/bin/gcc-ld/ld.lld");
    target && !told && carried.exists()
}
