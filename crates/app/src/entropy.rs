//! Chance. Only this file draws it; tests and the demo may give a seed.

use domain::ids::Seed;
use rand::rngs::StdRng;
use rand::{RngCore as _, SeedableRng as _};
use std::sync::Mutex;

/// A source of chance.
#[derive(Debug)]
pub struct Entropy(Mutex<StdRng>);

impl Entropy {
    /// From the operating system.
    pub fn system() -> Self {
        Self(Mutex::new(StdRng::from_os_rng()))
    }

    /// Always the same, for tests.
    pub fn seeded(seed: u64) -> Self {
        Self(Mutex::new(StdRng::seed_from_u64(seed)))
    }

    /// Random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        // A poisoned lock only means that another thread died while holding it; chance is still chance.
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }

    /// The raw material of a new id.
    pub fn seed(&self) -> Seed {
        Seed { unix_millis: crate::clock::unix_millis(), random: self.bytes() }
    }
}
