import gzip
import io
import json
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paths import SHARED_DATA, needs_shared_data
from peaksdesk.domain.sports import Sport
from peaksdesk.formats.archive_members import activity_members
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.recognise import Kind, recognise
from peaksdesk.formats.strava_archive import StravaArchive, read_list, row_recording
from peaksdesk.formats.unpack import unpack_gzip

EXPORT = SHARED_DATA / "strava_export_assembled"

ENGLISH = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,"
    "Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,"
    "Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Max Heart Rate,Average Heart Rate,Average Watts,"
    "Calories,Perceived Exertion"
)
GERMAN = (
    "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,"
    "Max. Herzfrequenz,Relative Leistung,Pendeln,Hinweis zur Privatsphäre für Aktivitäten,Aktivitätsausrüstung,"
    "Dateiname,Sportlergewicht,Fahrradgewicht,Verstrichene Zeit,Bewegungszeit,Distanz,Höchstgeschw.,"
    "Durchschnittliche Geschwindigkeit,Höhenzunahme,Max. Herzfrequenz,Durchschnittliche Herzfrequenz,"
    "Durchschnittliche Watt,Kalorien,Gefühlte Anstrengung"
)
FRENCH = (
    "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Description de l'activité,Temps écoulé,"
    "Distance,Fréquence cardiaque max.,Effort relatif,Déplacement-transport,Note privée sur les activités,"
    "Matériel utilisé pour l'activité,Nom du fichier,Poids de l'athlète,Poids du vélo,Temps écoulé,"
    "Durée de déplacement,Distance,Vitesse max.,Vitesse moyenne,Dénivelé positif,Fréquence cardiaque max.,"
    "Fréquence cardiaque moyenne,Puissance moyenne,Calories,Effort perçu"
)
SPANISH = (
    "ID de actividad,Fecha de la actividad,Nombre de la actividad,Tipo de actividad,Descripción de la actividad,"
    "Tiempo transcurrido,Distancia,Frecuencia cardíaca máxima,Esfuerzo relativo,Desplazamiento,"
    "Nota privada de actividad,Equipamiento de la actividad,Nombre del archivo,Peso del atleta,Peso de la bicicleta,"
    "Tiempo transcurrido,Tiempo en movimiento,Distancia,Velocidad máxima,Velocidad media,Desnivel positivo,"
    "Frecuencia cardíaca máxima,Frecuencia cardíaca media,Vatios medios,Calorías,Esfuerzo percibido"
)
DUTCH = (
    "Activiteits-ID,Datum van activiteit,Naam activiteit,Activiteitstype,Beschrijving van activiteit,Verstreken tijd,"
    "Afstand,Max. hartslag,Relatieve inspanning,Woon-werkverkeer,Privénotitie,Uitrusting voor activiteit,Bestandsnaam,"
    "Gewicht atleet,Gewicht fiets,Verstreken tijd,Beweegtijd,Afstand,Max. snelheid,Gemiddelde snelheid,Totale stijging,"
    "Max. hartslag,Gemiddelde hartslag,Gemiddeld wattage,Calorieën,Ervaren inspanning"
)
UNKNOWN_LANGUAGE = ",".join(f"στήλη {i}" for i in range(21))
TAIL = ',"a, b\n""c""",3600,"30,5",171,,true,,Bike,activities/7.gpx,,,3605.0,3500.0,30512.5,,,250,171,150,201.5,800,7'


def rows_of(header, date, kind, tail=TAIL):
    return read_list(f'\ufeff{header}\r\n77,"{date}",Title,{kind}{tail}\r\n'.encode())[0]


@pytest.mark.parametrize(
    ("header", "date", "kind", "sport"),
    [
        (ENGLISH, "Sep 18, 2020, 7:12:03\u202fAM", "Gravel Ride", Sport.GRAVEL_RIDE),
        (GERMAN, "18.09.2020, 07:12:03", "Radfahrt", Sport.RIDE),
        (FRENCH, "18 sept. 2020 à 07:12:03", "Vélo", Sport.RIDE),
        (SPANISH, "18 sept 2020, 7:12:03", "Carrera", Sport.RUN),
        (DUTCH, "18 sep. 2020 07:12:03", "Fietsrit", Sport.RIDE),
    ],
    ids=["en", "de", "fr", "es", "nl"],
)
def test_the_same_row_in_every_language(header, date, kind, sport):
    (row,) = rows_of(header, date, kind)
    assert row.start == datetime(2020, 9, 18, 7, 12, 3, tzinfo=UTC)
    assert (row.activity_id, row.title, row.description, row.sport) == ("77", "Title", 'a, b\n"c"', sport)
    assert (row.elapsed_s, row.moving_s, row.distance_m) == (3605, 3500, 30512.5)
    assert (row.avg_hr_bpm, row.max_hr_bpm, row.avg_power_w, row.ascent_m) == (150, 171, 201.5, 250)
    assert (row.energy_kcal, row.perceived_exertion, row.is_commute) == (800, 7, True)
    assert (row.gear, row.filename) == ("Bike", "activities/7.gpx")


def test_an_unknown_language_is_read_by_position():
    tail = ',text,3600,"30,5",171,,true,,Bike,activities/7.gpx,,,3605.0,3500.0,30512.5,,,250'
    (row,) = rows_of(UNKNOWN_LANGUAGE, "18/09/2020, 07:12:03", "Ποδηλασία", tail)
    assert (row.sport, row.title, row.gear, row.filename) == (Sport.UNKNOWN, "Title", "Bike", "activities/7.gpx")
    assert (row.elapsed_s, row.moving_s, row.distance_m, row.ascent_m) == (3605, 3500, 30512.5, 250)


@pytest.mark.parametrize("width", [0, 3, 61, 75, 90])
def test_any_number_of_further_columns(width):
    span = '"<span class=""translation_missing"" title=""translation missing: en-US.lib.export.x.{}"">T</span>"'
    extra = [span.format(name) for name in ("horton_values.type", "horton_values.distance", "horton_values.sport_type")]
    header = ",".join([ENGLISH, *(extra + ["?"] * width)[:width]])
    (row,) = rows_of(header, "Sep 18, 2020, 7:12:03 AM", "Run", TAIL + ",3,5.0,TrailRun" + ",1" * width)
    assert row.distance_m == 30512.5
    assert row.sport is (Sport.TRAIL_RUN if width >= 3 else Sport.RUN)


def test_the_layout_before_july_2019_has_metres():
    header = "id,date,name,type,description,elapsed_time,distance,commute,gear,filename"
    (row,) = rows_of(header, "2018-09-12 15:02:23", "Ride", ",,783,3681.0,true,Merida,activities/1836776031.gpx")
    assert (row.distance_m, row.elapsed_s, row.gear) == (3681, 783, "Merida")
    assert row.filename == "activities/1836776031.gpx"
    assert row.start == datetime(2018, 9, 12, 15, 2, 23, tzinfo=UTC)


def test_the_layout_of_july_2019_has_kilometres_and_metres_for_swims():
    header = (
        "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Commute,"
        "Activity Gear,Filename"
    )
    (ride,) = rows_of(header, "Sep 12, 2018, 3:02:23 PM", "Ride", ",,783,3.68,true,Merida,activities/1836776031.gpx")
    assert ride.distance_m == pytest.approx(3680)
    assert (ride.gear, ride.moving_s) == ("Merida", None)
    (swim,) = rows_of(header, "Sep 12, 2018, 3:02:23 PM", "Swim", ',,783,"1,500",false,,')
    assert swim.distance_m == 1.5


@needs_shared_data
def test_headers_as_observed():
    layouts = json.loads((SHARED_DATA / "layouts_synthetic/headers.json").read_text())
    for key in ("strava_en_2024_2026_prefix", "strava_de_prefix", "strava_before_july_2019"):
        header = layouts[key].removesuffix(",...")
        assert recognise(header.encode()) is Kind.STRAVA_CSV
        cells = dict.fromkeys(range(header.count(",") + 1), "")
        cells |= {0: "5", 1: '"18.09.2020, 07:12:03"', 2: "T", 9: "a.gpx" if key.endswith("2019") else "", 12: "a.gpx"}
        (row,) = read_list(f"{header}\n{','.join(cells.values())}\n".encode())[0]
        assert (row.activity_id, row.title, row.filename) == ("5", "T", "a.gpx")


@needs_shared_data
def test_a_real_list():
    rows, failed = read_list((SHARED_DATA / "strava_py/activities.csv").read_bytes())
    assert (len(rows), failed) == (8, ())
    assert rows[0].distance_m == 33912.48046875
    assert rows[0].ascent_m == 124
    assert rows[0].energy_kcal == 683
    assert rows[0].perceived_exertion == 6
    assert rows[0].gear == "TCR ADV 3"


def test_a_bad_date_costs_one_line_and_is_said():
    lines = '1,soon,A,Ride\n2,,B,Ride\n\n3,"Sep 18, 2020, 7:12:03 AM",C,Ride\n'
    rows, failed = read_list(f"{ENGLISH}\n{lines}".encode())
    assert [row.title for row in rows] == ["C"]
    assert [(one.line, one.name, one.reason) for one in failed] == [
        (2, "A", "Its date cannot be read: “soon”."),
        (3, "B", "It has no date."),
    ]


@pytest.mark.parametrize("text", ["", "a,b,c\n1,2,3\n", "\0\0", "Datum,Weight\n" * 50])
def test_another_table_is_refused(text):
    with pytest.raises(UnreadableFile, match="not Strava's list"):
        read_list(text.encode())


@given(st.text(alphabet='",;\n\r\0aé1. ', max_size=200))
def test_any_body_gives_rows_or_lines_that_failed(body):
    rows, failed = read_list(f"{ENGLISH}\n{body}".encode())
    assert rows == ()
    assert all(one.reason.endswith(".") for one in failed)


def exported(folder=EXPORT, prefix=""):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, prefix + path.relative_to(folder).as_posix())
    file.seek(0)
    return file


@needs_shared_data
@pytest.mark.parametrize("prefix", ["", "export_123/"])
def test_a_whole_export_as_zip(prefix):
    members = activity_members(exported(prefix=prefix))
    archive = StravaArchive(members.readers, members.skipped)
    assert (archive.failed, archive.unlisted, archive.skipped) == ((), (), ())
    ride, spin, commute, gym = archive.rows
    assert ride.title == "Ride, with a comma"
    assert ride.distance_m == 57567.2
    kinds = [recognise(members.readers[archive.member(row)]()) for row in (ride, spin, commute)]
    assert kinds == [Kind.GZIP, Kind.GZIP, Kind.GPX]
    assert archive.member(ride).startswith(f"{prefix}activities/")
    assert archive.member(gym) is None


@needs_shared_data
def test_an_unpacked_folder_and_a_file_that_no_row_names():
    readers = {
        p.relative_to(EXPORT).as_posix(): p.read_bytes for p in EXPORT.rglob("*") if p.suffix != ".txt" and p.is_file()
    }
    readers["activities/1.fit"] = lambda: b"more"
    archive = StravaArchive(readers)
    assert archive.unlisted == ("activities/1.fit",)
    assert archive.member(archive.rows[2]) in readers


def test_a_file_that_is_missing_or_outside_is_none():
    for name in ("activities/9.gpx", "../../etc/passwd", "/etc/passwd"):
        body = f'{ENGLISH}\n1,"Sep 18, 2020, 7:12:03 AM",A,Ride,,1,1,,,,,,{name}\n'.encode()
        archive = StravaArchive({"activities.csv": lambda body=body: body})
        assert archive.member(archive.rows[0]) is None


def test_no_list_is_no_export():
    with pytest.raises(UnreadableFile, match=r"no activities\.csv"):
        StravaArchive({"a.fit": lambda: b""})


def test_a_row_without_a_file_is_a_session_of_totals():
    (row,) = rows_of(
        ENGLISH, "Sep 18, 2020, 7:12:03 AM", "Weight Training", ",Heavy,2700,0.00,,,false,,,,,,2700.0,,0.0"
    )
    recording = row_recording(row)
    assert recording.sport is Sport.STRENGTH
    assert len(recording.streams) == 0
    assert (recording.totals.elapsed_s, recording.totals.timer_s, recording.totals.distance_m) == (2700, 2700, None)
    assert (recording.title, recording.description, recording.external_id) == ("Title", "Heavy", "77")


def test_a_tcx_with_blanks_in_front_is_read_from_the_archive():
    data = b"          <?xml version='1.0'?><TrainingCenterDatabase><Activities/></TrainingCenterDatabase>"
    assert recognise(unpack_gzip(gzip.compress(data)).data) is Kind.TCX
