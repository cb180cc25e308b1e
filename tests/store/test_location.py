from pathlib import Path

import pytest

from peaksdesk.store.location import location_warning

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
//nas/share /mnt/my\\040nas cifs rw 0 0
/dev/sdb1 /home/ann/local ext4 rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("path", "sign"),
    [
        ("/x/ann/Dropbox/PeaksDesk/p.db", "Dropbox"),
        ("/x/ann/Dropbox (Personal)/p.db", "Dropbox"),
        ("/x/ann/OneDrive - Club/p.db", "OneDrive"),
        ("/x/Library/CloudStorage/GoogleDrive-ann@example.org/My Drive/p.db", "cloud drive"),
        ("/x/Library/Mobile Documents/com~apple~CloudDocs/p.db", "iCloud"),
        ("/home/ann/p.db", "network drive"),
        ("/mnt/my nas/p.db", "network drive"),
    ],
)
def test_synced_folders_and_network_drives_are_warned_of(path, sign):
    assert sign in location_warning(Path(path), MOUNTS)


@pytest.mark.parametrize("path", ["/home/ann/local/p.db", "/home2/p.db", "/srv/dropboxes/p.db", "/srv/p.db"])
def test_other_places_are_not(path):
    assert location_warning(Path(path), MOUNTS) is None


def test_the_systems_own_mounts_are_asked(tmp_path):
    assert location_warning(tmp_path / "p.db") is None
