"""Workouts turned from one kind of file into another, for an athlete's thresholds."""

from datetime import date

import pytest

from peaksdesk.domain.athlete import ThresholdKind
from peaksdesk.domain.sports import Sport

TEXT = "- warmup 10m ramp 50-75%\n3x\n  - work 8m 100%\n  - recovery 2m 50%\n"


@pytest.fixture
async def athlete(services):
    return (await services.athletes.current()).id


@pytest.fixture
def typed(tmp_path):
    path = tmp_path / "Over.txt"
    path.write_text(TEXT, "utf-8")
    return path


async def test_a_text_becomes_a_course_by_the_athletes_ftp(services, athlete, typed, tmp_path):
    out = tmp_path / "out.erg"
    with pytest.raises(ValueError, match="needs an FTP"):
        await services.workouts.convert(athlete, typed, out)
    assert not out.exists()
    await services.athletes.set_threshold(athlete, ThresholdKind.FTP, 200.0, date(2026, 1, 1))
    done = await services.workouts.convert(athlete, typed, out)
    assert (done.kind, done.workout.name, done.estimate.seconds) == ("erg", "Over", 2400)
    assert "FTP = 200" in out.read_text()
    assert done.left_out == ("A .erg file does not hold these repeats: they are written out step by step.",)
    other = await services.workouts.convert(athlete, typed, out, ftp_w=300.0)
    assert "FTP = 300" in out.read_text()
    assert other.estimate.tss == pytest.approx(done.estimate.tss)


async def test_the_thresholds_are_those_of_the_day(services, athlete):
    await services.athletes.set_threshold(athlete, ThresholdKind.FTP, 200.0, date(2026, 1, 1))
    await services.athletes.set_threshold(athlete, ThresholdKind.FTP, 220.0, date(2026, 6, 1))
    assert (await services.workouts.basis(athlete, Sport.RIDE, date(2026, 5, 31))).ftp_w == 200.0
    assert (await services.workouts.basis(athlete, Sport.RIDE, date(2026, 6, 1))).ftp_w == 220.0
    with pytest.raises(LookupError, match="no athlete"):
        await services.workouts.basis(99, Sport.RIDE)


async def test_what_cannot_be_done_is_said_with_the_files_name(services, athlete, typed, tmp_path):
    bad = tmp_path / "bad.zwo"
    bad.write_bytes(b"<workout_file>")
    with pytest.raises(ValueError, match=r"bad\.zwo: This Zwift file is damaged"):
        await services.workouts.convert(athlete, bad, tmp_path / "out.fit")
    with pytest.raises(ValueError, match="end the file's name"):
        await services.workouts.convert(athlete, typed, tmp_path / "out.doc")
    with pytest.raises(OSError, match="No such file"):
        await services.workouts.convert(athlete, tmp_path / "none.zwo", tmp_path / "out.fit")
