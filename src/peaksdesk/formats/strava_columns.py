"""Which column of Strava's list of activities holds what, in any language and any of its many layouts."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

_NAMES: Mapping[str, str] = {
    "id": """
        id | Activity ID | Aktivitäts-ID | ID de l'activité | ID de actividad | ID de la actividad | ID
        attività | ID dell'attività | Activiteits-ID | ID van activiteit | ID da atividade | ID aktywności
    """,
    "date": """
        date | Activity Date | Aktivitätsdatum | Date de l'activité | Fecha de la actividad | Fecha de
        actividad | Data dell'attività | Data attività | Datum van activiteit | Activiteitsdatum | Data da
        atividade | Data aktywności
    """,
    "title": """
        name | Activity Name | Name der Aktivität | Nom de l'activité | Nombre de la actividad | Nombre de
        actividad | Nome dell'attività | Nome attività | Naam van activiteit | Naam activiteit | Nome da
        atividade | Nazwa aktywności
    """,
    "type": """
        type | Activity Type | Aktivitätsart | Aktivitätstyp | Type d'activité | Tipo de actividad | Tipo di
        attività | Tipo attività | Activiteitstype | Type activiteit | Tipo de atividade | Tipo da atividade |
        Rodzaj aktywności
    """,
    "description": """
        description | Activity Description | Aktivitätsbeschreibung | Description de l'activité | Descripción
        de la actividad | Descripción de actividad | Descrizione dell'attività | Descrizione attività |
        Beschrijving van activiteit | Descrição da atividade | Opis aktywności
    """,
    "elapsed": """
        elapsed_time | Elapsed Time | Verstrichene Zeit | Temps écoulé | Tiempo transcurrido | Tempo trascorso
        | Verstreken tijd | Tempo decorrido | Upłynęło czasu
    """,
    "distance": "distance | Distanz | Distancia | Distanza | Afstand | Distância | Dystans",
    "commute": """
        commute | Pendeln | Déplacement-transport | Trajet | Trajet domicile-travail | Desplazamiento |
        Trayecto | Viaje al trabajo | Pendolarismo | Tragitto casa-lavoro | Spostamento | Woon-werkverkeer |
        Deslocamento
    """,
    "gear": """
        gear | Activity Gear | Aktivitätsausrüstung | Matériel utilisé pour l'activité | Équipement de
        l'activité | Equipamiento de la actividad | Equipo de la actividad | Equipamiento de actividad |
        Attrezzatura dell'attività | Attrezzatura per l'attività | Attrezzatura attività | Uitrusting voor
        activiteit | Materiaal voor activiteit | Equipamento da atividade
    """,
    "filename": """
        filename | Dateiname | Nom du fichier | Nom de fichier | Nombre del archivo | Nombre de archivo |
        Nombre del fichero | Nome del file | Nome file | Bestandsnaam | Nome do arquivo | Nome do ficheiro |
        Nazwa pliku
    """,
    "moving": """
        Moving Time | Bewegungszeit | Durée de déplacement | Temps de déplacement | Tiempo en movimiento |
        Tiempo de movimiento | Tempo in movimento | Tempo di movimento | Beweegtijd | Tempo de movimentação |
        Tempo em movimento
    """,
    "ascent": """
        Elevation Gain | Höhenzunahme | Dénivelé positif | Gain d'élévation | Desnivel positivo | Ganancia de
        elevación | Dislivello positivo | Dislivello | Guadagno di quota | Totale stijging | Hoogtewinst |
        Hoogteverschil | Ganho de elevação
    """,
    "max_hr": """
        Max Heart Rate | Max. Herzfrequenz | Fréquence cardiaque max. | Fréquence cardiaque maximale |
        Frecuencia cardíaca máxima | Frecuencia cardiaca máxima | FC máxima | Frequenza cardiaca massima |
        Max. hartslag | Maximale hartslag | Frequência cardíaca máxima | Frequência cardíaca máx.
    """,
    "avg_hr": """
        Average Heart Rate | Durchschnittliche Herzfrequenz | Fréquence cardiaque moyenne | Frecuencia
        cardíaca media | Frecuencia cardiaca media | Frecuencia cardíaca promedio | Frequenza cardiaca media |
        Gemiddelde hartslag | Frequência cardíaca média
    """,
    "avg_power": """
        Average Watts | Durchschnittliche Watt | Durchschnittliche Wattzahl | Puissance moyenne | Watts moyens
        | Vatios medios | Potencia media | Vatios promedio | Potenza media | Watt medi | Gemiddeld wattage |
        Gemiddeld vermogen | Potência média | Média de watts
    """,
    "calories": "Calories | Kalorien | Calorías | Calorie | Calorieën | Calorias | Kalorie",
    "exertion": """
        Perceived Exertion | Gefühlte Anstrengung | Effort perçu | Effort ressenti | Esfuerzo percibido |
        Sforzo percepito | Ervaren inspanning | Waargenomen inspanning | Esforço percebido
    """,
    "sport_type": "Sport Type",
}

SECOND = {"elapsed": "elapsed_exact", "distance": "distance_exact", "max_hr": "max_hr_exact"}
"""Columns that come twice: first rounded and in the account's unit, then in seconds, metres and beats."""

_AFTER_FILENAME = {
    "elapsed_exact": 3,
    "moving": 4,
    "distance_exact": 5,
    "ascent": 8,
}
"""Columns counted from the file's name; they have kept their places in every layout since 2019."""

_FIRST = ("id", "date", "title", "type", "description", "elapsed", "distance")
_WIDEST_START = 13
_TRANSLATION = re.compile(r"translation missing:[^\"<>]*?\.(\w+)\"")
_IN_ARCHIVE = re.compile(r"(?:.*/)?activities/[^/]+\.(?:fit|tcx|gpx)(?:\.gz)?", re.IGNORECASE)


def is_strava_header(line: str) -> bool:
    """Tell whether a first line is that of Strava's list of activities.

    Args:
        line: The first line of a CSV file.

    Returns:
        True for a header of which the columns up to the file's name are known by name.
    """
    try:
        header = next(csv.reader([line.lstrip("\ufeff")[:20_000]]), [])
    except csv.Error:
        return False
    known = {name for cell in header if (name := _KNOWN.get(_key(cell))) is not None}
    return {"id", "date", "type"} <= known and len(known) >= 5


def locate(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Mapping[str, int]:
    """Return where each known field is.

    Args:
        header: The first line's cells.
        rows: Some of the rows: in a language that is not known the column of file names is found by its content.

    Returns:
        Field -> column. The first seven fields are always there; others are left out where they cannot be told.
    """
    found: dict[str, int] = {}
    for column, cell in enumerate(header):
        name = _KNOWN.get(_key(cell))
        # `Type` and `Distance` come again far behind, untranslated, in headers of every language.
        is_first = name not in found and (name not in _FIRST or column < _WIDEST_START)
        if name is not None and is_first:
            found[name] = column
        elif name in SECOND:
            found.setdefault(SECOND[name], column)
    for column, name in enumerate(_FIRST):
        found.setdefault(name, column)
    if "filename" not in found:
        found["filename"] = _column_of_files(len(header), rows)
    at = found["filename"]
    found.setdefault("gear", at - 1)
    # Only the layouts with the exact columns behind the file's name are wider than that name.
    for name, offset in _AFTER_FILENAME.items():
        if at + offset < len(header) and len(header) > at + max(_AFTER_FILENAME.values()):
            found.setdefault(name, at + offset)
    return found


def _column_of_files(width: int, rows: Iterable[Sequence[str]]) -> int:
    for row in rows:
        for column, cell in enumerate(row):
            if _IN_ARCHIVE.fullmatch(cell.strip()):
                return column
    return 12 if width > 12 else 9


def _key(cell: str) -> str:
    missing = _TRANSLATION.search(cell)
    plain = unicodedata.normalize("NFKD", (missing[1] if missing else cell)[:100].casefold())
    return "".join(letter for letter in plain if letter.isalnum())


_KNOWN = {_key(name): field for field, names in _NAMES.items() for name in names.split("|")}
