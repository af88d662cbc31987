//! Files on disk, by content hash: `files/ab/cd…`. What is kept is synced before anyone is told so.

use domain::file::FileHash;
use std::path::{Path, PathBuf};
use tokio::io::AsyncWriteExt as _;

/// A site's files.
#[derive(Debug, Clone)]
pub struct Files(PathBuf);

/// A file that is on disk and synced.
#[derive(Debug, Clone)]
pub struct Kept {
    /// What it holds.
    pub hash: FileHash,
    /// Bytes.
    pub size: i64,
}

impl Files {
    /// Files in a folder, made when missing.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn open(folder: PathBuf) -> std::io::Result<Self> {
        crate::private::make_folder(&folder.join("new"))?;
        Ok(Self(folder))
    }

    fn path(&self, hash: &FileHash) -> PathBuf {
        let (first, rest) = hash.as_str().split_at(2);
        self.0.join(first).join(rest)
    }

    /// Keeps some content. When it returns, content and name are on disk.
    ///
    /// # Errors
    /// The disk is full or broken; nothing half-written is left under a final name.
    pub async fn keep(&self, content: &[u8], chance: [u8; 8]) -> std::io::Result<Kept> {
        let hash = FileHash::of(content);
        let size = i64::try_from(content.len()).unwrap_or(i64::MAX);
        let path = self.path(&hash);
        if is_there(&path)? {
            return Ok(Kept { hash, size });
        }
        let folder = path.parent().unwrap_or(&self.0).to_owned();
        if !tokio::fs::try_exists(&folder).await? {
            crate::private::make_folder(&folder)?;
            sync_folder(&self.0).await?;
        }
        let temporary = self.0.join("new").join(domain::file::hex(&chance));
        let written = write_synced(&temporary, content).await;
        if let Err(error) = written {
            let _ = tokio::fs::remove_file(&temporary).await;
            return Err(error);
        }
        tokio::fs::rename(&temporary, &path).await?;
        sync_folder(&folder).await?;
        Ok(Kept { hash, size })
    }

    /// Removes a file that no row names any more, unless someone has sent the same content lately: it may be about to
    /// be named again. Returns whether it was removed.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn remove(&self, hash: &FileHash, chance: [u8; 8]) -> std::io::Result<bool> {
        let (path, aside) = (self.path(hash), self.0.join("new").join(domain::file::hex(&chance)));
        // Set aside first: whoever sends the same content from now on finds nothing and keeps it anew; whoever
        // found it before has noted so on the file.
        match std::fs::rename(&path, &aside) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
            other => other?,
        }
        if now().duration_since(aside.metadata()?.modified()?).is_ok_and(|age| age > UNTOUCHED) {
            std::fs::remove_file(&aside)?;
            return Ok(true);
        }
        std::fs::rename(&aside, &path)?;
        Ok(false)
    }

    /// The content of a file.
    ///
    /// # Errors
    /// It is not there or cannot be read.
    pub async fn read(&self, hash: &FileHash) -> std::io::Result<Vec<u8>> {
        tokio::fs::read(self.path(hash)).await
    }
}

/// A file is removed only when nobody has sent its content for so long.
const UNTOUCHED: std::time::Duration = std::time::Duration::from_hours(1);

/// The time of the file system: real time, never a demo's.
fn now() -> std::time::SystemTime {
    let seconds = u64::try_from(crate::clock::real().unix()).unwrap_or(0);
    std::time::UNIX_EPOCH + std::time::Duration::from_secs(seconds)
}

/// Is the file there already? Then it is noted that its content was sent again now.
fn is_there(path: &Path) -> std::io::Result<bool> {
    match std::fs::File::open(path) {
        Ok(file) => file.set_modified(now()).map(|()| true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

async fn write_synced(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let options = tokio::fs::OpenOptions::from({
        let mut options = crate::private::options();
        options.create_new(true);
        options
    });
    let mut file = options.open(path).await?;
    file.write_all(content).await?;
    file.sync_all().await
}

async fn sync_folder(folder: &Path) -> std::io::Result<()> {
    tokio::fs::File::open(folder).await?.sync_all().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_sent_again_lately_is_not_removed() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(folder.path().join("files")).unwrap();
        let kept = files.keep(b"ett utkast", [1; 8]).await.unwrap();
        let age = |hours| {
            let file = std::fs::File::open(files.path(&kept.hash)).unwrap();
            file.set_modified(now() - std::time::Duration::from_hours(hours)).unwrap();
        };
        assert!(!files.remove(&kept.hash, [2; 8]).unwrap(), "it is new");
        age(3);
        files.keep(b"ett utkast", [3; 8]).await.unwrap();
        assert!(!files.remove(&kept.hash, [4; 8]).unwrap(), "it was sent again");
        assert_eq!(files.read(&kept.hash).await.unwrap(), b"ett utkast");
        age(3);
        assert!(files.remove(&kept.hash, [5; 8]).unwrap());
        assert!(!files.remove(&kept.hash, [6; 8]).unwrap(), "it is gone");
        assert_eq!(std::fs::read_dir(folder.path().join("files/new")).unwrap().count(), 0);
    }
}
