//! How the C library keeps memory, where it is glibc.
//!
//! glibc gives each thread an arena of its own and keeps what has been freed in it. A list of organisations is read by one
//! thread, compared by another and written by a third: what one frees is not used by the next, and three lists in one go took
//! 310 MB of which 110 were in use.

#![expect(
    unsafe_code,
    reason = "mallopt sets two numbers before there is a second thread; there is no safe way to it"
)]

/// At most as many arenas as there are cores, and what is free at the end of one is given back.
pub fn keep_little() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        const FREE_AT_MOST: libc::c_int = 128 * 1024;
        let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        let arenas = libc::c_int::try_from(cores.max(2)).unwrap_or(2);
        // SAFETY: called first in `main`, before any thread is started; the numbers are within what glibc documents.
        unsafe {
            libc::mallopt(libc::M_ARENA_MAX, arenas);
            libc::mallopt(libc::M_TRIM_THRESHOLD, FREE_AT_MOST);
        }
    }
}
