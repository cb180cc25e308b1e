"""The same commands on a PostgreSQL server."""

from datetime import timedelta

import pytest

from e2e.command import peaksdesk, side_by_side
from e2e.rides import FIRST, write_ride, write_rides


@pytest.mark.postgres
def test_everything_once_on_a_server(server_place, tmp_path):
    data_dir, folder = tmp_path / "data", tmp_path / "in"
    write_rides(folder, 12, duration_s=300)
    (folder / "bad.fit").write_bytes(b"\x0e\x10nothing")

    def ask(*words):
        return peaksdesk(*words, "--json", data_dir=data_dir, env={"PEAKSDESK_DATABASE_URL": server_place})

    both = side_by_side([lambda: ask("import", folder)] * 2)
    assert [done.status for done in both] == [1, 1]
    assert sum(done.json["imported"] for done in both) == 12
    assert sum(done.json["already"] for done in both) == 12
    assert ask("athlete", "set", "ftp=250").status == 0
    listed = ask("activities").json
    assert len(listed) == 12
    assert listed[-1]["tss"] == pytest.approx(listed[-1]["recorded_s"] / 36 * (150 / 250) ** 2, rel=1e-6)
    detail = ask("activity", listed[0]["id"]).json
    assert {key: detail[key] for key in listed[0]} == listed[0]
    days = ask("load", "--from", "2024-03-01", "--to", "2024-03-12").json
    assert sum(day["load"] for day in days) == pytest.approx(sum(activity["load"] for activity in listed), abs=1e-4)
    assert ask("doctor").json["ok"]

    made = ask("backup", tmp_path / "server.peaksdesk")
    assert made.status == 0, made.err
    late = write_ride(tmp_path / "late.fit", FIRST + timedelta(days=40))
    assert ask("import", late).json["imported"] == 1
    restored = ask("restore", tmp_path / "server.peaksdesk")
    assert restored.status == 0, restored.err
    assert ask("activities").json == listed
    assert not (data_dir / "peaksdesk.sqlite").exists()

    on_file = peaksdesk("restore", tmp_path / "server.peaksdesk", "--json", data_dir=tmp_path / "file")
    assert on_file.status == 0, on_file.err
    assert peaksdesk("activities", "--json", data_dir=tmp_path / "file").json == listed


def test_a_server_that_does_not_answer_is_one_sentence(tmp_path):
    nowhere = f"postgresql://peaksdesk:geheim@/none?host={tmp_path}"
    done = peaksdesk("activities", "--json", data_dir=tmp_path / "d", env={"PEAKSDESK_DATABASE_URL": nowhere})
    assert done.status == 1
    assert "does not answer" in done.sentence
    assert "geheim" not in done.err
