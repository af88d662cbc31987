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
        if tokio::fs::try_exists(&path).await? {
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

    /// The content of a file.
    ///
    /// # Errors
    /// It is not there or cannot be read.
    pub async fn read(&self, hash: &FileHash) -> std::io::Result<Vec<u8>> {
        tokio::fs::read(self.path(hash)).await
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
