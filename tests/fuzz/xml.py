"""Mutated TCX and GPX files against the readers: anything but a reading or a sentence is a failure.

Import it as `fuzz.xml` (never run it as a script: its folder on the path would hide the standard library's `xml`).
"""

import random
import time
from collections.abc import Callable

from paths import SHARED_DATA
from peaksdesk.domain.activity import Recording
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.gpx import read_gpx
from peaksdesk.formats.tcx import read_tcx

SLOWEST_S = 2.0

_TCX = b"""<?xml version="1.0"?><TrainingCenterDatabase xmlns="x"><Activities><Activity Sport="Running">
<Id>2024-05-01T06:00:00Z</Id><Lap StartTime="2024-05-01T06:00:00Z"><TotalTimeSeconds>4</TotalTimeSeconds><Track>
%s</Track></Lap><Notes>A &amp; B</Notes></Activity></Activities></TrainingCenterDatabase>""" % b"".join(
    b"<Trackpoint><Time>2024-05-01T06:00:%02d.000Z</Time><DistanceMeters>%d</DistanceMeters><HeartRateBpm><Value>%d"
    b"</Value></HeartRateBpm></Trackpoint>" % (second, second * 3, 120 + second)
    for second in range(30)
)
_GPX = b"""<?xml version="1.0"?><gpx creator="made" xmlns:g="y"><trk><name><![CDATA[<b>]]></name><type>9</type><trkseg>
%s</trkseg></trk></gpx>""" % b"".join(
    b'<trkpt lat="47.%03d" lon="8.5"><ele>400</ele><time>2024-05-01T06:00:%02d+02:00</time><extensions><g:hr>%d</g:hr>'
    b"</extensions></trkpt>" % (second, second, 120 + second)
    for second in range(30)
)
_TOKENS = (
    b"<", b">", b"/>", b"</", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<!DOCTYPE a>", b"<?", b"&amp;", b"&#0;", b"&x;",
    b'"', b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"nan", b"inf", b"-1e999", b"9" * 400, b"<Trackpoint>", b"</Trackpoint>",
    b"<trkpt>", b"</trkpt>", b"<Lap>", b"<trkseg>", b"</trkseg>", b"<trk>", b"0000-00-00T00:00:00Z", b"\xe2\x82",
    b" " * 99,
)  # fmt: skip


def fuzz_tcx(seed: int, seconds: float) -> int:
    """Read mutated TCX files for some seconds; return how many. Raises what a reader raised, or for a slow one."""
    return _fuzz(read_tcx, _TCX, "tcx", seed, seconds)


def fuzz_gpx(seed: int, seconds: float) -> int:
    """Read mutated GPX files for some seconds; return how many. Raises what a reader raised, or for a slow one."""
    return _fuzz(read_gpx, _GPX, "gpx", seed, seconds)


def mutated(source: bytes, dice: random.Random) -> bytes:
    """Return a damaged copy: bits flipped, tokens put in, pieces cut, doubled or moved, the end lost."""
    data = bytearray(source)
    for _ in range(dice.choice((1, 1, 2, 4, 16))):
        at = dice.randrange(len(data) + 1)
        end = min(len(data), at + dice.choice((1, 4, 40, 400)))
        match dice.randrange(7):
            case 0 if at < len(data):
                data[at] ^= 1 << dice.randrange(8)
            case 1:
                data[at:at] = dice.choice(_TOKENS)
            case 2:
                data[at:end] = dice.choice(_TOKENS)
            case 3:
                del data[at:end]
            case 4:
                data[at:at] = data[at:end]
            case 5:
                data[at:end] = dice.randbytes(end - at)
            case _ if dice.random() < 0.3:
                del data[at:]
    return bytes(data)


def _fuzz(
    read: Callable[[bytes], tuple[Recording, ...]], made: bytes, extension: str, seed: int, seconds: float
) -> int:
    dice = random.Random(seed)
    found = sorted(SHARED_DATA.glob(f"*/*.{extension}")) if SHARED_DATA.is_dir() else []
    sources = [made, *(path.read_bytes()[:60_000] for path in found)]
    until = time.monotonic() + seconds
    count = 0
    while time.monotonic() < until:
        data = mutated(dice.choice(sources), dice)
        began = time.process_time()
        try:
            for recording in read(data):
                assert len(recording.streams) >= 0
                assert recording.start.tzinfo is not None
        except UnreadableFile as refusal:
            if not str(refusal).endswith("."):
                raise AssertionError(f"no sentence: {refusal}") from refusal
        except Exception as error:
            raise AssertionError(f"{extension}, seed {seed}, file {count}: {data[:200]!r}…") from error
        assert time.process_time() - began < SLOWEST_S, f"{extension}, seed {seed}, file {count} is slow"
        count += 1
    return count
