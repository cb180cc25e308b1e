"""Strava exports, zips, folders within folders, packed files and what comes twice."""

import csv
import gzip
import io
import zipfile
from datetime import timedelta

from e2e.command import activities, peaksdesk, side_by_side
from e2e.rides import FIRST, gpx, write_ride
from formats.fit_files import ride, triathlon

GERMAN = [
    "Aktivitäts-ID",
    "Aktivitätsdatum",
    "Name der Aktivität",
    "Aktivitätsart",
    "Aktivitätsbeschreibung",
    "Verstrichene Zeit",
    "Distanz",
    "Max. Herzfrequenz",
    "Relative Leistung",
    "Pendeln",
    "Hinweis zur Privatsphäre für Aktivitäten",
    "Aktivitätsausrüstung",
    "Dateiname",
    "Sportlergewicht",
    "Fahrradgewicht",
    "Verstrichene Zeit",
    "Bewegungszeit",
    "Distanz",
]
FRENCH = [
    "ID de l'activité",
    "Date de l'activité",
    "Nom de l'activité",
    "Type d'activité",
    "Description de l'activité",
    "Temps écoulé",
    "Distance",
    "Fréquence cardiaque max.",
    "Mesure d'effort",
    "Trajet",
    "Note privée",
    "Matériel utilisé pour l'activité",
    "Nom du fichier",
    "Poids de l'athlète",
    "Poids du vélo",
    "Temps écoulé",
    "Durée de déplacement",
    "Distance",
]
OLD = ["id", "date", "name", "type", "description", "elapsed_time", "distance", "commute", "gear", "filename"]

FILES = {
    "activities/1.fit.gz": gzip.compress(ride(FIRST, 300), mtime=0),
    "activities/2.gpx": gpx(FIRST + timedelta(days=1)).encode(),
    "media/photo.jpg": b"\xff\xd8\xff",
    "profile.csv": b"Name\nMira\n",
}


def table(header, rows):
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([[*row, *[""] * (len(header) - len(row))] for row in rows])
    return text.getvalue().encode()


def long_row(number, day, title, kind, file, elapsed=300):
    return [number, day, title, kind, "mit Sara", elapsed, "2,40", "", "", "false", "", "Rotes Rad", file, "", "",
            f"{elapsed}.0", f"{elapsed}.0", "2400.0"]  # fmt: skip


EXPORTS = {
    "german": (
        GERMAN,
        [
            long_row(1, "01.03.2024, 09:00:00", "Über den Semmering", "Radfahrt", "activities/1.fit.gz"),
            long_row(2, "02.03.2024, 09:00:00", "Spaziergang", "Spaziergang", "activities/2.gpx", 59),
            long_row(3, "03.03.2024, 18:30:00", "Kraftkammer", "Krafttraining", "", 2700),
        ],
    ),
    "french": (
        FRENCH,
        [
            long_row(1, "1 mars 2024 à 09:00:00", "Über den Semmering", "Sortie vélo", "activities/1.fit.gz"),
            long_row(2, "2 mars 2024 à 09:00:00", "Spaziergang", "Marche", "activities/2.gpx", 59),
            long_row(3, "3 mars 2024 à 18:30:00", "Kraftkammer", "Musculation", "", 2700),
        ],
    ),
    "before 2019": (
        OLD,
        [
            [1, "2024-03-01 09:00:00", "Über den Semmering", "Ride", "mit Sara", 300, 2400, "false", "Rotes Rad",
             "activities/1.fit.gz"],
            [2, "2024-03-02 09:00:00", "Spaziergang", "Walk", "", 59, 70, "false", "", "activities/2.gpx"],
            [3, "2024-03-03 18:30:00", "Kraftkammer", "Workout", "", 2700, 0, "false", "", ""],
        ],
    ),
}  # fmt: skip


def export_zip(path, header, rows, files=FILES):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("activities.csv", table(header, rows))
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def export_folder(folder, header, rows):
    for name, data in {**FILES, "activities.csv": table(header, rows)}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def test_an_export_in_any_language_brings_files_and_rows_once(tmp_path):
    side_by_side([lambda name=name: exported_once(*EXPORTS[name], tmp_path / name) for name in EXPORTS])


def exported_once(header, rows, tmp_path):
    tmp_path.mkdir()
    data_dir = tmp_path / "data"
    packed = export_zip(tmp_path / "export_123.zip", header, rows)
    unpacked = export_folder(tmp_path / "export", header, rows)
    done = peaksdesk("import", packed, "--json", data_dir=data_dir)
    assert (done.status, done.json) == (0, {"imported": 3, "already": 0, "merged": 0, "failed": []})
    again = peaksdesk("import", packed, unpacked, "--json", data_dir=data_dir)
    assert (again.status, again.json) == (0, {"imported": 0, "already": 6, "merged": 0, "failed": []})
    gym, walk, first = activities(data_dir)
    assert (first["title"], first["gear"], first["sport"]) == ("Über den Semmering", "Rotes Rad", "ride")
    assert (first["duration_s"], first["distance_m"], first["np_w"]) == (300, 2400, 200)
    assert {source["kind"] for source in first["sources"]} == {"fit", "strava_archive"}
    assert walk["title"] == "Spaziergang"
    assert (gym["title"], gym["duration_s"], gym["date"]) == ("Kraftkammer", 2700, "2024-03-03")
    assert [source["kind"] for source in gym["sources"]] == ["strava_archive"]


def test_a_bad_row_and_a_missing_file_stop_nothing(tmp_path):
    rows = [
        [1, "2024-03-01 09:00:00", "Good", "Ride", "", 300, 2400, "false", "", "activities/1.fit.gz"],
        [2, "some day", "No date", "Ride", "", 300, 2400, "false", "", ""],
        [3, "2024-03-05 09:00:00", "File is gone", "Ride", "", 300, 2400, "false", "", "activities/3.fit"],
        [4, "2024-03-06 09:00:00", "File is bad", "Ride", "", 300, 2400, "false", "", "activities/4.fit"],
    ]
    packed = export_zip(tmp_path / "x.zip", OLD, rows, {**FILES, "activities/4.fit": b"\x0e\x10broken"})
    data_dir = tmp_path / "data"
    done = peaksdesk("import", packed, "--json", data_dir=data_dir)
    assert done.status == 1
    assert [failed["path"].rpartition("/")[2] for failed in done.json["failed"]] in (
        ["x.zip, line 3: No date", "4.fit"],
        ["4.fit", "x.zip, line 3: No date"],
    )
    assert {activity["title"] for activity in activities(data_dir)} == {"Good", "File is gone", "File is bad", "Walk"}


def test_folders_within_folders_packed_files_and_doubles(tmp_path):
    folder = tmp_path / "in"
    write_ride(folder / "a.fit", FIRST)
    write_ride(folder / "2024" / "march" / "same bytes.fit", FIRST)
    write_ride(folder / "2024" / "march" / "same packed.fit.gz", FIRST)
    write_ride(folder / "2024" / "deep" / "er" / "b.FIT", FIRST + timedelta(days=1))
    (folder / "2024" / "c.gpx.gz").write_bytes(gzip.compress(gpx(FIRST + timedelta(days=2)).encode()))
    (folder / "2024" / "no ending").write_bytes(ride(FIRST + timedelta(days=3), 120))
    (folder / "2024" / "shorter by one.fit").write_bytes(ride(FIRST + timedelta(seconds=5), 119))
    (folder / "readme.txt").write_text("nothing to import")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    with zipfile.ZipFile(folder / "2024" / "more.zip", "w") as archive:
        archive.writestr("x/d.fit", ride(FIRST + timedelta(days=4), 120))
        archive.writestr("x/e.tri.fit", triathlon(FIRST + timedelta(days=5)))
        archive.writestr("again.fit", ride(FIRST, 120))
    data_dir = tmp_path / "data"
    done = peaksdesk("import", folder, "--json", data_dir=data_dir)
    assert (done.status, done.json) == (0, {"imported": 6, "already": 3, "merged": 1, "failed": []})
    again = peaksdesk("import", folder, folder / "a.fit", folder, "--json", data_dir=data_dir)
    assert (again.status, again.json) == (0, {"imported": 0, "already": 11, "merged": 0, "failed": []})
    listed = activities(data_dir)
    sports = [activity["sport"] for activity in listed if activity["date"] == "2024-03-06"]
    assert sorted(sports) == ["ride", "run", "swim", "transition", "transition"]
    assert len(listed) == 5 + 5
    assert len({(activity["start"], activity["sport"]) for activity in listed}) == len(listed)
