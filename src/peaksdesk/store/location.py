"""Whether a folder is a good place for a database: synced folders and network drives tear it."""

import os
import sys
from pathlib import Path, PurePath

_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "a cloud drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
}
_NETWORK = ("nfs", "cifs", "smb", "9p", "afs", "ceph", "fuse.sshfs", "fuse.rclone", "fuse.davfs", "glusterfs")
_MOUNTS = Path("/proc/self/mounts")
_DRIVE_REMOTE = 4


def location_warning(path: Path, mounts: str | None = None) -> str | None:
    """Return a sentence about why a database should not lie at `path`, or None where it may.

    Args:
        path: The database.
        mounts: The system's table of mounts as Linux writes it; read from the system if None.
    """
    service = _synced_by(path)
    if service is not None:
        return (
            f"Your data lies in a folder that {service} syncs. Syncing a database while it is open can damage it: "
            "move the data folder elsewhere and keep only backups there."
        )
    if _on_network(path, mounts):
        return (
            "Your data lies on a network drive, where a database can be damaged when the network fails. "
            "Move the data folder to a drive of this computer and keep only backups there."
        )
    return None


def _synced_by(path: PurePath) -> str | None:
    for part in path.parts:
        name = part.lower()
        for sign, service in _SYNCED.items():
            if name == sign or name.startswith((f"{sign} ", f"{sign}-")):
                return service
    return None


def _on_network(path: Path, mounts: str | None) -> bool:
    if sys.platform == "win32":
        import ctypes

        drive = path.absolute().anchor
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive) == _DRIVE_REMOTE
    if mounts is None:
        try:
            mounts = _MOUNTS.read_text("utf-8", "replace")
        except OSError:
            return False
    here = str(path.absolute())
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        inside = here == point or here.startswith(point.rstrip("/") + os.sep)
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind.startswith(_NETWORK)
