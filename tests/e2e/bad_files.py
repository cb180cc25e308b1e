"""Files that no device wrote: damaged, mislabelled, hostile. Each function returns or writes one."""

import gzip
import io
import os
import stat
import struct
import warnings
import zipfile
from datetime import timedelta
from pathlib import Path

from e2e.rides import FIRST, gpx
from formats.fit_files import FitFile, ride, seconds

GPX_HEAD = b'<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>'
TCX_HEAD = (
    b'<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">'
    b"<Activities>"
)


def write_sparse(path: Path, head: bytes, size: int) -> None:
    """Write a file that says it is large and takes no room."""
    with path.open("wb") as file:
        file.write(head)
        file.truncate(size)


def settings_file(kind: int) -> bytes:
    """Return a FIT file that is no activity: 2 settings, 5 workout, 15 or 32 monitoring."""
    fit = FitFile()
    fit.file_id(kind=kind, created=seconds(FIRST))
    return fit.build()


def laughs() -> bytes:
    """Return a GPX file whose entities unfold to gigabytes."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE gpx [<!ENTITY l0 "ha">{entities}]><gpx><trk><name>&l11;</name></trk></gpx>'.encode()


def outside() -> bytes:
    """Return a GPX file that asks for a file of the machine."""
    return b'<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx><trk><name>&x;</name></trk></gpx>'


def deep(head: bytes, depth: int = 200_000) -> bytes:
    """Return XML of elements within elements."""
    return head + b"<a>" * depth + b"</a>" * depth


def gzip_bomb(size: int = 2**30) -> bytes:
    """Return a packed GPX file that unpacks to a gigabyte of blanks."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=1, mtime=0) as file:
        file.write(GPX_HEAD)
        block = b" " * 2**22
        for _ in range(size // len(block)):
            file.write(block)
    return packed.getvalue()


def zip_of(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """Return a zip of these members, in this order, doubles too."""
    data = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # two members of one name are what is asked for
        for name, content in members:
            archive.writestr(name, content)
    return data.getvalue()


def link_member(name: str, target: str) -> tuple[zipfile.ZipInfo, bytes]:
    """Return a member that is a symbolic link."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info, target.encode()


def hostile_zip(good: bytes) -> bytes:
    """Return a zip with one good ride among members that must not be read."""
    again = ride(FIRST + timedelta(days=70), 60)
    return zip_of(
        ("../escape.fit", again),
        ("/absolute.fit", again),
        ("C:\\windows.fit", again),
        link_member("link.fit", "/etc/passwd"),
        ("rides/good.fit", good),
        ("rides/good.fit", again),
        ("RIDES/GOOD.FIT", again),
        ("nested.zip", zip_of(("inner.fit", again))),
        ("bomb.gpx", GPX_HEAD + bytes(60 << 20)),
        ("garbled.fit", os.urandom(500)),
        ("readme.txt", b"hello"),
    )


def encrypted_zip() -> bytes:
    """Return a zip whose one member says that it is encrypted."""
    data = bytearray(zip_of(("secret.fit", ride(FIRST, 30))))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(signature) + offset
        struct.pack_into("<H", data, at, 1)
    return bytes(data)


def overlapping_zip(entries: int = 20_000) -> bytes:
    """Return a zip of which every entry is the same megabytes: Fifield's bomb in its simplest form."""
    single = zip_of(("0.gpx", GPX_HEAD + b" " * 900_000 + gpx().encode()[-200:]))
    end = single.rindex(b"PK\x05\x06")
    at = single.index(b"PK\x01\x02")
    entry = single[at:end]
    directory = b"".join(
        entry[:28] + struct.pack("<H", 9) + entry[30:46] + f"{n:05}.gpx".encode() for n in range(entries)
    )
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, entries, entries, len(directory), at, 0)
    return single[:at] + directory + tail


def too_many_points(size: int) -> bytes:
    """Return the start of a GPX file of so many bytes, all of it points, cut off."""
    point = b'<trkpt lat="47.0" lon="8.0"><time>2024-03-01T09:00:00Z</time></trkpt>\n'
    return GPX_HEAD + point * (size // len(point))


def whole_gpx(day: int) -> bytes:
    """Return a good GPX file."""
    return gpx(FIRST + timedelta(days=day)).encode()
