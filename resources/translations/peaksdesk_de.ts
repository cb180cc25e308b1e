<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AboutSection</name>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy the diagnostics</source>
      <translation>Diagnosedaten kopieren</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Diagnose</translation>
    </message>
    <message>
      <source>For a report of a fault. There is no name in it, no place and nothing measured.</source>
      <translation>Für die Meldung eines Fehlers. Darin steht kein Name, kein Ort und nichts Gemessenes.</translation>
    </message>
    <message>
      <source>Made of</source>
      <translation>Gebaut aus</translation>
    </message>
    <message>
      <source>Version %1, free and open under the MIT licence</source>
      <translation>Version %1, frei und offen unter der MIT-Lizenz</translation>
    </message>
  </context>
  <context>
    <name>AccountNotices</name>
    <message>
      <source>%1: %2</source>
      <translation>%1: %2</translation>
    </message>
    <message>
      <source>Import the archive</source>
      <translation>Archiv importieren</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Anzeigen</translation>
    </message>
    <message>
      <source>Sign in again</source>
      <translation>Neu anmelden</translation>
    </message>
  </context>
  <context>
    <name>ActionBar</name>
    <message>
      <source>%1 chosen</source>
      <translation>%1 gewählt</translation>
    </message>
    <message>
      <source>%1 h</source>
      <translation>%1 h</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%1 von %2</translation>
    </message>
    <message>
      <source>%1 up</source>
      <translation>%1 bergauf</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Choose none</source>
      <translation>Keine wählen</translation>
    </message>
    <message>
      <source>Choose none (Esc)</source>
      <translation>Keine wählen (Esc)</translation>
    </message>
    <message>
      <source>Chosen activities</source>
      <translation>Gewählte Aktivitäten</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Bearbeiten …</translation>
    </message>
    <message>
      <source>Enter opens · Space chooses · type to search</source>
      <translation>Enter öffnet · Leertaste wählt · tippen sucht</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Liest …</translation>
    </message>
    <message>
      <source>Split…</source>
      <translation>Teilen …</translation>
    </message>
    <message>
      <source>Totals</source>
      <translation>Summen</translation>
    </message>
    <message>
      <source>Totals of the selection</source>
      <translation>Summen der Auswahl</translation>
    </message>
    <message>
      <source>load %1</source>
      <translation>Belastung %1</translation>
    </message>
  </context>
  <context>
    <name>ActivitiesView</name>
    <message>
      <source>%1 of %2 match</source>
      <translation>%1 von %2 passen</translation>
    </message>
    <message>
      <source>%1 sessions</source>
      <translation>%1 Einheiten</translation>
    </message>
    <message>
      <source>%1, closed</source>
      <translation>%1, geschlossen</translation>
    </message>
    <message>
      <source>%1, open</source>
      <translation>%1, geöffnet</translation>
    </message>
    <message>
      <source>1 session</source>
      <translation>1 Einheit</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Konto</translation>
    </message>
    <message>
      <source>Activities</source>
      <translation>Aktivitäten</translation>
    </message>
    <message>
      <source>Ascent</source>
      <translation>Anstieg</translation>
    </message>
    <message>
      <source>By hand</source>
      <translation>Von Hand</translation>
    </message>
    <message>
      <source>Cadence</source>
      <translation>Kadenz</translation>
    </message>
    <message>
      <source>Clear filters</source>
      <translation>Filter leeren</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>Gerät</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>Elapsed</source>
      <translation>Vergangen</translation>
    </message>
    <message>
      <source>Elapsed time</source>
      <translation>Vergangene Zeit</translation>
    </message>
    <message>
      <source>Every ride, run and swim will stand here, with its numbers. Start with the files you have.</source>
      <translation>Hier steht bald jede Fahrt, jeder Lauf und jedes Schwimmen mit allen Zahlen. Beginne mit den Dateien, die du hast.</translation>
    </message>
    <message>
      <source>Gear</source>
      <translation>Ausrüstung</translation>
    </message>
    <message>
      <source>Heart rate</source>
      <translation>Puls</translation>
    </message>
    <message>
      <source>Highest heart rate</source>
      <translation>Höchste Herzfrequenz</translation>
    </message>
    <message>
      <source>IF</source>
      <translation>IF</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Dateien importieren</translation>
    </message>
    <message>
      <source>Intensity factor</source>
      <translation>Intensitätsfaktor</translation>
    </message>
    <message>
      <source>Invented</source>
      <translation>Erfunden</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Zählt nicht</translation>
    </message>
    <message>
      <source>Left out of the load</source>
      <translation>Zählt nicht zur Belastung</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>Belastung</translation>
    </message>
    <message>
      <source>Load from</source>
      <translation>Belastung aus</translation>
    </message>
    <message>
      <source>Max HR</source>
      <translation>Max. Puls</translation>
    </message>
    <message>
      <source>Mean heart rate</source>
      <translation>Mittlere Herzfrequenz</translation>
    </message>
    <message>
      <source>Mean power</source>
      <translation>Mittlere Leistung</translation>
    </message>
    <message>
      <source>Moving time</source>
      <translation>Zeit in Bewegung</translation>
    </message>
    <message>
      <source>NP</source>
      <translation>NP</translation>
    </message>
    <message>
      <source>No activities yet</source>
      <translation>Noch keine Aktivitäten</translation>
    </message>
    <message>
      <source>No activity is all that the filters want.</source>
      <translation>Keine Aktivität erfüllt alle Filter.</translation>
    </message>
    <message>
      <source>No title, sport, day or gear holds “%1” within the filters.</source>
      <translation>Kein Titel, keine Sportart, kein Tag und keine Ausrüstung enthält „%1“ innerhalb der Filter.</translation>
    </message>
    <message>
      <source>Normalized Power</source>
      <translation>Normalized Power</translation>
    </message>
    <message>
      <source>Nothing matches</source>
      <translation>Nichts passt</translation>
    </message>
    <message>
      <source>Perceived exertion (RPE)</source>
      <translation>Empfundene Anstrengung (RPE)</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <source>RPE</source>
      <translation>RPE</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Geschw.</translation>
    </message>
    <message>
      <source>Speed or pace</source>
      <translation>Geschwindigkeit oder Tempo</translation>
    </message>
    <message>
      <source>Sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>Strava export</source>
      <translation>Strava-Export</translation>
    </message>
    <message>
      <source>Temp.</source>
      <translation>Temp.</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <source>The activities cannot be shown</source>
      <translation>Die Aktivitäten lassen sich nicht anzeigen</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Time of day</source>
      <translation>Tageszeit</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Week %1 · %2 – %3</source>
      <translation>Woche %1 · %2 – %3</translation>
    </message>
    <message>
      <source>Work</source>
      <translation>Arbeit</translation>
    </message>
    <message>
      <source>Wrist band</source>
      <translation>Armband</translation>
    </message>
  </context>
  <context>
    <name>ActivitiesWords</name>
    <message>
      <source>Add a filter</source>
      <translation>Filter hinzufügen</translation>
    </message>
    <message>
      <source>Changed %1 activities</source>
      <translation>%1 Aktivitäten geändert</translation>
    </message>
    <message>
      <source>Changed 1 activity</source>
      <translation>1 Aktivität geändert</translation>
    </message>
    <message>
      <source>Choose all activities</source>
      <translation>Alle Aktivitäten wählen</translation>
    </message>
    <message>
      <source>Choose columns</source>
      <translation>Spalten wählen</translation>
    </message>
    <message>
      <source>Clear filters</source>
      <translation>Filter leeren</translation>
    </message>
    <message>
      <source>Close all groups</source>
      <translation>Alle Gruppen schließen</translation>
    </message>
    <message>
      <source>Delete the chosen activities</source>
      <translation>Gewählte Aktivitäten löschen</translation>
    </message>
    <message>
      <source>Deleted %1 activities</source>
      <translation>%1 Aktivitäten gelöscht</translation>
    </message>
    <message>
      <source>Deleted 1 activity</source>
      <translation>1 Aktivität gelöscht</translation>
    </message>
    <message>
      <source>Deleted the filter “%1”</source>
      <translation>Filter „%1“ gelöscht</translation>
    </message>
    <message>
      <source>Edit the chosen activities</source>
      <translation>Gewählte Aktivitäten bearbeiten</translation>
    </message>
    <message>
      <source>Export the chosen activities</source>
      <translation>Gewählte Aktivitäten exportieren</translation>
    </message>
    <message>
      <source>Exported %1 activities to %2</source>
      <translation>%1 Aktivitäten nach %2 exportiert</translation>
    </message>
    <message>
      <source>Exported 1 activity to %2</source>
      <translation>1 Aktivität nach %2 exportiert</translation>
    </message>
    <message>
      <source>Group by the next period</source>
      <translation>Nach dem nächsten Zeitraum gruppieren</translation>
    </message>
    <message>
      <source>Merge the chosen activities</source>
      <translation>Gewählte Aktivitäten zusammenführen</translation>
    </message>
    <message>
      <source>Merged %1 activities into one</source>
      <translation>%1 Aktivitäten zu einer zusammengeführt</translation>
    </message>
    <message>
      <source>Merged 1 activity</source>
      <translation>1 Aktivität zusammengeführt</translation>
    </message>
    <message>
      <source>Nothing could be exported.</source>
      <translation>Es ließ sich nichts exportieren.</translation>
    </message>
    <message>
      <source>Open all groups</source>
      <translation>Alle Gruppen öffnen</translation>
    </message>
    <message>
      <source>Rename the activity</source>
      <translation>Aktivität umbenennen</translation>
    </message>
    <message>
      <source>Renamed the filter “%1”</source>
      <translation>Filter „%1“ umbenannt</translation>
    </message>
    <message>
      <source>Save this filter</source>
      <translation>Diesen Filter speichern</translation>
    </message>
    <message>
      <source>Saved filters</source>
      <translation>Gespeicherte Filter</translation>
    </message>
    <message>
      <source>Saved the filter “%1”</source>
      <translation>Filter „%1“ gespeichert</translation>
    </message>
    <message>
      <source>Search activities</source>
      <translation>Aktivitäten durchsuchen</translation>
    </message>
    <message>
      <source>Split %1 activities</source>
      <translation>%1 Aktivitäten geteilt</translation>
    </message>
    <message>
      <source>Split 1 activity</source>
      <translation>1 Aktivität geteilt</translation>
    </message>
    <message>
      <source>Split the chosen activity</source>
      <translation>Gewählte Aktivität teilen</translation>
    </message>
  </context>
  <context>
    <name>ActivityFilters</name>
    <message>
      <source>%1 and %2 more</source>
      <translation>%1 und %2 mehr</translation>
    </message>
    <message>
      <source>%1 h</source>
      <translation>%1 h</translation>
    </message>
    <message>
      <source>%1: from %2</source>
      <translation>%1: ab %2</translation>
    </message>
    <message>
      <source>%1: up to %2</source>
      <translation>%1: bis %2</translation>
    </message>
    <message>
      <source>Counted in the load</source>
      <translation>Zählt zur Belastung</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>Dauer</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>Gear</source>
      <translation>Ausrüstung</translation>
    </message>
    <message>
      <source>Last 30 days</source>
      <translation>Letzte 30 Tage</translation>
    </message>
    <message>
      <source>Last 365 days</source>
      <translation>Letzte 365 Tage</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Letzte 7 Tage</translation>
    </message>
    <message>
      <source>Last 90 days</source>
      <translation>Letzte 90 Tage</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>Letztes Jahr</translation>
    </message>
    <message>
      <source>Left out of the load</source>
      <translation>Zählt nicht zur Belastung</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>Belastung</translation>
    </message>
    <message>
      <source>Recorded with</source>
      <translation>Aufgezeichnet mit</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>Sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Dieser Monat</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Diese Woche</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Dieses Jahr</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>With GPS</source>
      <translation>Mit GPS</translation>
    </message>
    <message>
      <source>With heart rate</source>
      <translation>Mit Herzfrequenz</translation>
    </message>
    <message>
      <source>With power</source>
      <translation>Mit Leistung</translation>
    </message>
    <message>
      <source>Without GPS</source>
      <translation>Ohne GPS</translation>
    </message>
    <message>
      <source>Without gear</source>
      <translation>Ohne Ausrüstung</translation>
    </message>
    <message>
      <source>Without heart rate</source>
      <translation>Ohne Herzfrequenz</translation>
    </message>
    <message>
      <source>Without power</source>
      <translation>Ohne Leistung</translation>
    </message>
    <message>
      <source>min or h:mm</source>
      <translation>min oder h:mm</translation>
    </message>
  </context>
  <context>
    <name>ActivityQuestions</name>
    <message>
      <source>All in one zip file</source>
      <translation>Alles in einer Zip-Datei</translation>
    </message>
    <message>
      <source>All others were written.</source>
      <translation>Alle anderen wurden geschrieben.</translation>
    </message>
    <message>
      <source>CSV, a row for each activity</source>
      <translation>CSV, eine Zeile je Aktivität</translation>
    </message>
    <message>
      <source>CSV, a row for each second</source>
      <translation>CSV, eine Zeile je Sekunde</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen …</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Count in the load</source>
      <translation>Zur Belastung zählen</translation>
    </message>
    <message>
      <source>Edit %1 activities</source>
      <translation>%1 Aktivitäten bearbeiten</translation>
    </message>
    <message>
      <source>Edit 1 activity</source>
      <translation>1 Aktivität bearbeiten</translation>
    </message>
    <message>
      <source>Export %1 activities</source>
      <translation>%1 Aktivitäten exportieren</translation>
    </message>
    <message>
      <source>Export 1 activity</source>
      <translation>1 Aktivität exportieren</translation>
    </message>
    <message>
      <source>Export into a folder</source>
      <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
      <source>FIT, for devices and training services</source>
      <translation>FIT, für Geräte und Trainingsdienste</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>GPX, the way alone</source>
      <translation>GPX, nur die Strecke</translation>
    </message>
    <message>
      <source>Gear</source>
      <translation>Ausrüstung</translation>
    </message>
    <message>
      <source>Is added under what is there</source>
      <translation>Wird unter das Vorhandene gesetzt</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Leave as it is</source>
      <translation>Lassen, wie es ist</translation>
    </message>
    <message>
      <source>Leave out of the load</source>
      <translation>Nicht zur Belastung zählen</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>Belastung</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>No gear</source>
      <translation>Keine Ausrüstung</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Not exported</source>
      <translation>Nicht exportiert</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Original files, byte for byte</source>
      <translation>Originaldateien, Byte für Byte</translation>
    </message>
    <message>
      <source>RPE</source>
      <translation>RPE</translation>
    </message>
    <message>
      <source>Rename the filter</source>
      <translation>Filter umbenennen</translation>
    </message>
    <message>
      <source>Save this filter</source>
      <translation>Diesen Filter speichern</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Teilen</translation>
    </message>
    <message>
      <source>Split off</source>
      <translation>Abtrennen</translation>
    </message>
    <message>
      <source>Sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>TCX, with laps</source>
      <translation>TCX, mit Runden</translation>
    </message>
    <message>
      <source>This activity was recorded more than once. The source you choose becomes an activity of its own.</source>
      <translation>Diese Aktivität wurde mehrfach aufgezeichnet. Die Quelle, die du wählst, wird eine eigene Aktivität.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
  </context>
  <context>
    <name>ActivityView</name>
    <message>
      <source>%1 file</source>
      <translation>Datei (%1)</translation>
    </message>
    <message>
      <source>Both become one activity with the sources of both. The title and notes of this one stay.</source>
      <translation>Aus beiden wird eine Aktivität mit den Quellen beider. Titel und Notizen dieser Aktivität bleiben.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Its numbers are measured anew. Type the first letters to find one.</source>
      <translation>Ihre Zahlen werden neu gemessen. Tippe die ersten Buchstaben, um eine Sportart zu finden.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <source>Merge “%1” with…</source>
      <translation>„%1“ zusammenführen mit …</translation>
    </message>
    <message>
      <source>No activity chosen</source>
      <translation>Keine Aktivität gewählt</translation>
    </message>
    <message>
      <source>One session in full: its numbers, charts, curve and zones. Choose one from the list.</source>
      <translation>Eine Einheit ganz: Zahlen, Diagramme, Kurve und Zonen. Wähle eine aus der Liste.</translation>
    </message>
    <message>
      <source>Open activities</source>
      <translation>Aktivitäten öffnen</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Setzen</translation>
    </message>
    <message>
      <source>Sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>This activity cannot be shown</source>
      <translation>Diese Aktivität lässt sich nicht anzeigen</translation>
    </message>
  </context>
  <context>
    <name>AddDialog</name>
    <message>
      <source>1:15 or 75</source>
      <translation>1:15 oder 75</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add activity</source>
      <translation>Aktivität hinzufügen</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>Dauer</translation>
    </message>
    <message>
      <source>Effort (RPE)</source>
      <translation>Anstrengung (RPE)</translation>
    </message>
    <message>
      <source>How long did it take? Type hours and minutes, as in 1:15, or minutes.</source>
      <translation>Wie lange hat es gedauert? Tippe Stunden und Minuten wie 1:15, oder Minuten.</translation>
    </message>
    <message>
      <source>Not said</source>
      <translation>Keine Angabe</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>Start time</source>
      <translation>Startzeit</translation>
    </message>
    <message>
      <source>The day is a date, up to today.</source>
      <translation>Der Tag ist ein Datum bis heute.</translation>
    </message>
    <message>
      <source>The distance is a number, or left empty.</source>
      <translation>Die Distanz ist eine Zahl oder bleibt leer.</translation>
    </message>
    <message>
      <source>The time is one of the day, as in 18:30.</source>
      <translation>Die Zeit ist eine Tageszeit wie 18:30.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>all out</source>
      <translation>alles gegeben</translation>
    </message>
    <message>
      <source>easy</source>
      <translation>leicht</translation>
    </message>
    <message>
      <source>hard</source>
      <translation>hart</translation>
    </message>
    <message>
      <source>moderate</source>
      <translation>mäßig</translation>
    </message>
    <message>
      <source>somewhat hard</source>
      <translation>etwas hart</translation>
    </message>
    <message>
      <source>very easy</source>
      <translation>sehr leicht</translation>
    </message>
    <message>
      <source>very hard</source>
      <translation>sehr hart</translation>
    </message>
  </context>
  <context>
    <name>AdviceCard</name>
    <message>
      <source>How hard to go</source>
      <translation>Wie hart heute</translation>
    </message>
    <message>
      <source>Why this advice</source>
      <translation>Warum dieser Rat</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
  </context>
  <context>
    <name>Agenda</name>
    <message>
      <source>Agenda</source>
      <translation>Agenda</translation>
    </message>
  </context>
  <context>
    <name>AlertRow</name>
    <message>
      <source>Dismiss</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Dismiss: %1</source>
      <translation>Verwerfen: %1</translation>
    </message>
    <message>
      <source>For %1 days</source>
      <translation>Für %1 Tage</translation>
    </message>
    <message>
      <source>For 1 day</source>
      <translation>Für 1 Tag</translation>
    </message>
    <message>
      <source>Since %1 · %2</source>
      <translation>Seit %1 · %2</translation>
    </message>
    <message>
      <source>Snooze</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Snooze: %1</source>
      <translation>Später: %1</translation>
    </message>
    <message>
      <source>Turn this alert off</source>
      <translation>Diesen Hinweis abschalten</translation>
    </message>
    <message>
      <source>Why: %1</source>
      <translation>Warum: %1</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
  </context>
  <context>
    <name>AthleteChip</name>
    <message>
      <source>Choose another athlete</source>
      <translation>Andere Person wählen</translation>
    </message>
    <message>
      <source>Invented</source>
      <translation>Erfunden</translation>
    </message>
  </context>
  <context>
    <name>AthletePane</name>
    <message>
      <source>%1 sessions do not count here: their account lets only the athlete see them.</source>
      <translation>%1 Einheiten zählen hier nicht: Ihr Konto lässt sie nur die Athletin oder den Athleten sehen.</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 bis %2</translation>
    </message>
    <message>
      <source>1 session does not count here: its account lets only the athlete see it.</source>
      <translation>1 Einheit zählt hier nicht: Ihr Konto lässt sie nur die Athletin oder den Athleten sehen.</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern …</translation>
    </message>
    <message>
      <source>Days silent</source>
      <translation>Stille Tage</translation>
    </message>
    <message>
      <source>Enter in the list</source>
      <translation>Eingabetaste in der Liste</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>Load in 7 days</source>
      <translation>Belastung 7 T.</translation>
    </message>
    <message>
      <source>Measured</source>
      <translation>Gemessen</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>None set</source>
      <translation>Keine gesetzt</translation>
    </message>
    <message>
      <source>Nothing stands out: training goes on as usual.</source>
      <translation>Nichts fällt auf: Das Training läuft wie üblich.</translation>
    </message>
    <message>
      <source>Open calendar</source>
      <translation>Kalender öffnen</translation>
    </message>
    <message>
      <source>Ramp a week</source>
      <translation>Steigerung</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Umbenennen …</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Stop watching %1</source>
      <translation>%1 nicht mehr überwachen</translation>
    </message>
    <message>
      <source>Switch</source>
      <translation>Wechseln</translation>
    </message>
    <message>
      <source>Switch to %1</source>
      <translation>Zu %1 wechseln</translation>
    </message>
    <message>
      <source>Thresholds</source>
      <translation>Schwellen</translation>
    </message>
    <message>
      <source>Thresholds of %1</source>
      <translation>Schwellen von %1</translation>
    </message>
    <message>
      <source>Watch a folder for %1</source>
      <translation>Einen Ordner für %1 überwachen</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>Überwachte Ordner</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>limit %1</source>
      <translation>Grenze %1</translation>
    </message>
    <message>
      <source>shown now</source>
      <translation>gerade gezeigt</translation>
    </message>
    <message>
      <source>too early</source>
      <translation>zu früh</translation>
    </message>
  </context>
  <context>
    <name>AthleteSection</name>
    <message>
      <source>About you</source>
      <translation>Über dich</translation>
    </message>
    <message>
      <source>Decides on which day a session falls when its file does not say where it was.</source>
      <translation>Entscheidet, auf welchen Tag eine Einheit fällt, wenn ihre Datei nicht sagt, wo sie war.</translation>
    </message>
    <message>
      <source>Female</source>
      <translation>Frau</translation>
    </message>
    <message>
      <source>For watts per kilogram. No load depends on it.</source>
      <translation>Für Watt je Kilogramm. Keine Belastung hängt davon ab.</translation>
    </message>
    <message>
      <source>Heart rate</source>
      <translation>Herzfrequenz</translation>
    </message>
    <message>
      <source>Heart-rate load (TRIMP) was measured for women and men apart. Not said takes the mean of both.</source>
      <translation>Die Belastung aus der Herzfrequenz (TRIMP) wurde für Frauen und Männer getrennt gemessen. Ohne Angabe gilt das Mittel beider.</translation>
    </message>
    <message>
      <source>Male</source>
      <translation>Mann</translation>
    </message>
    <message>
      <source>Maximal heart rate</source>
      <translation>Maximale Herzfrequenz</translation>
    </message>
    <message>
      <source>Measured lying down after waking. Heart-rate load begins here.</source>
      <translation>Nach dem Aufwachen im Liegen gemessen. Hier beginnt die Belastung aus der Herzfrequenz.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Not said</source>
      <translation>Keine Angabe</translation>
    </message>
    <message>
      <source>Resting heart rate</source>
      <translation>Ruhepuls</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Geschlecht</translation>
    </message>
    <message>
      <source>The highest you have seen, not 220 minus age. Leave it empty if you do not know it.</source>
      <translation>Die höchste, die du gesehen hast, nicht 220 minus Alter. Lass sie leer, wenn du sie nicht kennst.</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zeitzone</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Einheiten</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>Year of birth</source>
      <translation>Geburtsjahr</translation>
    </message>
  </context>
  <context>
    <name>AthletesView</name>
    <message>
      <source>%1 a week</source>
      <translation>%1/Woche</translation>
    </message>
    <message>
      <source>%1 athletes</source>
      <translation>%1 Personen</translation>
    </message>
    <message>
      <source>%1 days ago</source>
      <translation>vor %1 Tagen</translation>
    </message>
    <message>
      <source>%1, %2 need attention</source>
      <translation>%1, %2 brauchen Aufmerksamkeit</translation>
    </message>
    <message>
      <source>%1, 1 needs attention</source>
      <translation>%1, 1 braucht Aufmerksamkeit</translation>
    </message>
    <message>
      <source>%1, nobody needs attention</source>
      <translation>%1, niemand braucht Aufmerksamkeit</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add athlete</source>
      <translation>Person hinzufügen</translation>
    </message>
    <message>
      <source>Add the athletes you coach: who falls silent, ramps up steeply or is very tired comes on top.</source>
      <translation>Füge hinzu, wen du trainierst: Wer verstummt, steil steigert oder sehr müde ist, steht oben.</translation>
    </message>
    <message>
      <source>Athlete</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>Athletes</source>
      <translation>Personen</translation>
    </message>
    <message>
      <source>Athletes; Enter switches to one</source>
      <translation>Personen; Enter wechselt zu einer</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Choose a folder to watch</source>
      <translation>Ordner zum Überwachen wählen</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Suche leeren</translation>
    </message>
    <message>
      <source>Fitness</source>
      <translation>Fitness</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>Imperial (mi, lb)</source>
      <translation>Imperial (mi, lb)</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Letzte 7 Tage</translation>
    </message>
    <message>
      <source>Last activity</source>
      <translation>Letzte Aktivität</translation>
    </message>
    <message>
      <source>Metric (km, kg)</source>
      <translation>Metrisch (km, kg)</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Needs you</source>
      <translation>Braucht dich</translation>
    </message>
    <message>
      <source>No data yet</source>
      <translation>Noch keine Daten</translation>
    </message>
    <message>
      <source>Nobody has this name</source>
      <translation>So heißt niemand</translation>
    </message>
    <message>
      <source>Nothing stands out</source>
      <translation>Nichts fällt auf</translation>
    </message>
    <message>
      <source>On course</source>
      <translation>Auf Kurs</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Rename athlete</source>
      <translation>Person umbenennen</translation>
    </message>
    <message>
      <source>Search athletes</source>
      <translation>Personen suchen</translation>
    </message>
    <message>
      <source>Sort by attention</source>
      <translation>Nach Aufmerksamkeit ordnen</translation>
    </message>
    <message>
      <source>Sort by days silent</source>
      <translation>Nach stillen Tagen ordnen</translation>
    </message>
    <message>
      <source>Sort by fitness</source>
      <translation>Nach Fitness ordnen</translation>
    </message>
    <message>
      <source>Sort by form</source>
      <translation>Nach Form ordnen</translation>
    </message>
    <message>
      <source>Sort by load of 7 days</source>
      <translation>Nach Belastung in 7 Tagen ordnen</translation>
    </message>
    <message>
      <source>Sort by name</source>
      <translation>Nach Namen ordnen</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>Switch to %1</source>
      <translation>Zu %1 wechseln</translation>
    </message>
    <message>
      <source>The athletes cannot be shown</source>
      <translation>Die Personen lassen sich nicht anzeigen</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Einheiten</translation>
    </message>
    <message>
      <source>Watch</source>
      <translation>Beobachten</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Du</translation>
    </message>
    <message>
      <source>You train alone here</source>
      <translation>Du trainierst hier allein</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>usual %1</source>
      <translation>üblich %1</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
  </context>
  <context>
    <name>BackupsSection</name>
    <message>
      <source>%1 activities that are here now are not in it.</source>
      <translation>%1 Aktivitäten, die jetzt hier sind, sind nicht darin.</translation>
    </message>
    <message>
      <source>1 activity that is here now is not in it.</source>
      <translation>1 Aktivität, die jetzt hier ist, ist nicht darin.</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Jetzt sichern</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>Wird gesichert</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Backups</translation>
    </message>
    <message>
      <source>Before that a backup of what is here now is made.</source>
      <translation>Zuvor entsteht ein Backup von dem, was jetzt hier ist.</translation>
    </message>
    <message>
      <source>Every hour in which something changed, a checked copy of everything is made: activities with their original files, all athletes, all settings of theirs. Older copies are thinned to one a day, a week, a month.</source>
      <translation>Jede Stunde, in der sich etwas geändert hat, entsteht eine geprüfte Kopie von allem: Aktivitäten mit ihren Originaldateien, alle Personen, alle ihre Einstellungen. Ältere Kopien werden auf eine je Tag, Woche und Monat ausgedünnt.</translation>
    </message>
    <message>
      <source>Everything that is here now gives way to what was here then, for all athletes.</source>
      <translation>Alles, was jetzt hier ist, weicht dem, was damals hier war, für alle Personen.</translation>
    </message>
    <message>
      <source>Keep what is here</source>
      <translation>Behalten, was hier ist</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Restore the backup of %1?</source>
      <translation>Das Backup vom %1 wiederherstellen?</translation>
    </message>
    <message>
      <source>Restoring</source>
      <translation>Wird wiederhergestellt</translation>
    </message>
  </context>
  <context>
    <name>Bar</name>
    <message>
      <source>%1 days ago</source>
      <translation>vor %1 Tagen</translation>
    </message>
    <message>
      <source>A day, a month or a year, as in 21 Nov 2026, 2026-11 or 2024</source>
      <translation>Ein Tag, ein Monat oder ein Jahr, wie 21. Nov. 2026, 2026-11 oder 2024</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add activity</source>
      <translation>Aktivität hinzufügen</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Back to today</source>
      <translation>Zurück zu heute</translation>
    </message>
    <message>
      <source>Check in</source>
      <translation>Eintragen</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Vor</translation>
    </message>
    <message>
      <source>Go to date</source>
      <translation>Zu einem Datum</translation>
    </message>
    <message>
      <source>Key %1</source>
      <translation>Taste %1</translation>
    </message>
    <message>
      <source>The day after</source>
      <translation>Der Tag danach</translation>
    </message>
    <message>
      <source>The day before</source>
      <translation>Der Tag davor</translation>
    </message>
    <message>
      <source>This is no date</source>
      <translation>Das ist kein Datum</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>Week %1</source>
      <translation>Woche %1</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Gestern</translation>
    </message>
  </context>
  <context>
    <name>BestsChart</name>
    <message>
      <source>   ○ efforts of the fit   ┄ CP {cp}</source>
      <translation>   ○ Modell   ┄ CP {cp}</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>Dauer</translation>
    </message>
    <message>
      <source>Duration, s</source>
      <translation>Dauer, s</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>Point or use the arrow keys · Enter opens the activity · T for a table</source>
      <translation>Zeigen oder Pfeiltasten · Enter öffnet die Aktivität · T zeigt die Tabelle</translation>
    </message>
    <message>
      <source>{what}, {period}: {bests}.</source>
      <translation>{what}, {period}: {bests}.</translation>
    </message>
  </context>
  <context>
    <name>BestsTable</name>
    <message>
      <source>Best</source>
      <translation>Bestwert</translation>
    </message>
    <message>
      <source>Bests of the period</source>
      <translation>Bestwerte des Zeitraums</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Over</source>
      <translation>Über</translation>
    </message>
  </context>
  <context>
    <name>Calendar</name>
    <message>
      <source>%1 activities</source>
      <translation>%1 Aktivitäten</translation>
    </message>
    <message>
      <source>%1 added</source>
      <translation>%1 hinzugefügt</translation>
    </message>
    <message>
      <source>%1 counts in the load</source>
      <translation>%1 zählt zur Belastung</translation>
    </message>
    <message>
      <source>%1 deleted</source>
      <translation>%1 gelöscht</translation>
    </message>
    <message>
      <source>%1 left out of the load</source>
      <translation>%1 zählt nicht zur Belastung</translation>
    </message>
    <message>
      <source>+%1 more</source>
      <translation>+%1 mehr</translation>
    </message>
    <message>
      <source>1 activity</source>
      <translation>1 Aktivität</translation>
    </message>
    <message>
      <source>Activities</source>
      <translation>Aktivitäten</translation>
    </message>
    <message>
      <source>Add activity by hand</source>
      <translation>Aktivität von Hand hinzufügen</translation>
    </message>
    <message>
      <source>Add activity on this day…</source>
      <translation>Aktivität an diesem Tag hinzufügen …</translation>
    </message>
    <message>
      <source>Agenda</source>
      <translation>Agenda</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Count in the load</source>
      <translation>Zur Belastung zählen</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>Edit title</source>
      <translation>Titel ändern</translation>
    </message>
    <message>
      <source>Edit title…</source>
      <translation>Titel ändern …</translation>
    </message>
    <message>
      <source>Fitness</source>
      <translation>Fitness</translation>
    </message>
    <message>
      <source>Fitness %1, form %2</source>
      <translation>Fitness %1, Form %2</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>Go to a date</source>
      <translation>Zu einem Datum</translation>
    </message>
    <message>
      <source>Go to today</source>
      <translation>Zu heute</translation>
    </message>
    <message>
      <source>Leave out of the load</source>
      <translation>Nicht zur Belastung zählen</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>Belastung</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Monat</translation>
    </message>
    <message>
      <source>Nothing in this month</source>
      <translation>Nichts in diesem Monat</translation>
    </message>
    <message>
      <source>One page back</source>
      <translation>Eine Seite zurück</translation>
    </message>
    <message>
      <source>One page forward</source>
      <translation>Eine Seite vor</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Print the month</source>
      <translation>Monat drucken</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save the month as PDF</source>
      <translation>Monat als PDF speichern</translation>
    </message>
    <message>
      <source>Show the agenda</source>
      <translation>Agenda zeigen</translation>
    </message>
    <message>
      <source>Show the day</source>
      <translation>Tag zeigen</translation>
    </message>
    <message>
      <source>Show the month</source>
      <translation>Monat zeigen</translation>
    </message>
    <message>
      <source>Show the week</source>
      <translation>Woche zeigen</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Title of %1</source>
      <translation>Titel von %1</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Week</source>
      <translation>Woche</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Gestern</translation>
    </message>
    <message>
      <source>left out of the load</source>
      <translation>zählt nicht zur Belastung</translation>
    </message>
    <message>
      <source>load %1</source>
      <translation>Belastung %1</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
  </context>
  <context>
    <name>CalendarView</name>
    <message>
      <source>Every week with what you did, its time, distance and load. Drop files anywhere to begin, or add what you did by hand.</source>
      <translation>Jede Woche mit dem, was du getan hast, mit Zeit, Distanz und Belastung. Lege irgendwo Dateien ab, um zu beginnen, oder trage von Hand ein, was du getan hast.</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Dateien importieren</translation>
    </message>
    <message>
      <source>The calendar cannot be shown</source>
      <translation>Der Kalender lässt sich nicht anzeigen</translation>
    </message>
    <message>
      <source>Your days will stand here</source>
      <translation>Hier stehen bald deine Tage</translation>
    </message>
  </context>
  <context>
    <name>Chart</name>
    <message>
      <source>Chart</source>
      <translation>Diagramm</translation>
    </message>
  </context>
  <context>
    <name>ChartTools</name>
    <message>
      <source>Charts</source>
      <translation>Diagramme</translation>
    </message>
    <message>
      <source>Charts over</source>
      <translation>Diagramme über</translation>
    </message>
    <message>
      <source>Choose which charts are shown</source>
      <translation>Wählen, welche Diagramme zu sehen sind</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
  </context>
  <context>
    <name>CheckInForm</name>
    <message>
      <source>%1 answers to go</source>
      <translation>noch %1 Antworten</translation>
    </message>
    <message>
      <source>1 answer to go</source>
      <translation>noch 1 Antwort</translation>
    </message>
    <message>
      <source>1 to 5 answers and goes on · Enter keeps it · Esc closes</source>
      <translation>1 bis 5 antwortet und geht weiter · Eingabe speichert · Esc schließt</translation>
    </message>
    <message>
      <source>All answered</source>
      <translation>Alles beantwortet</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Check-in</source>
      <translation>Befinden</translation>
    </message>
    <message>
      <source>Check-in of %1</source>
      <translation>Befinden am %1</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Keep the check-in</source>
      <translation>Das Befinden speichern</translation>
    </message>
    <message>
      <source>Pain or hotspot</source>
      <translation>Schmerz</translation>
    </message>
    <message>
      <source>Remove this check-in</source>
      <translation>Diesen Eintrag entfernen</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>Where it hurts, or nothing</source>
      <translation>Wo es weh tut, sonst nichts</translation>
    </message>
    <message>
      <source>from %1</source>
      <translation>von %1</translation>
    </message>
    <message>
      <source>from WHOOP</source>
      <translation>von WHOOP</translation>
    </message>
    <message>
      <source>of %1</source>
      <translation>von %1</translation>
    </message>
    <message>
      <source>you</source>
      <translation>du</translation>
    </message>
  </context>
  <context>
    <name>ColumnChooser</name>
    <message>
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Drag, or press Alt with an arrow key, to put them in order.</source>
      <translation>Ziehen, oder Alt mit einer Pfeiltaste, um sie zu ordnen.</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Nach oben</translation>
    </message>
  </context>
  <context>
    <name>CompareView</name>
    <message>
      <source>%1 zones, %2</source>
      <translation>Zonen nach %1, %2</translation>
    </message>
    <message>
      <source>Best efforts</source>
      <translation>Bestwerte</translation>
    </message>
    <message>
      <source>Compare: %1</source>
      <translation>Vergleich: %1</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Dateien importieren</translation>
    </message>
    <message>
      <source>Nothing to compare yet</source>
      <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
      <source>Period A</source>
      <translation>Zeitraum A</translation>
    </message>
    <message>
      <source>Period B</source>
      <translation>Zeitraum B</translation>
    </message>
    <message>
      <source>Running totals</source>
      <translation>Laufende Summen</translation>
    </message>
    <message>
      <source>The periods cannot be compared</source>
      <translation>Die Zeiträume lassen sich nicht vergleichen</translation>
    </message>
    <message>
      <source>This year and last, this month and the one before: their totals will stand side by side here.</source>
      <translation>Dieses Jahr und letztes, dieser Monat und der davor: Ihre Summen stehen hier bald nebeneinander.</translation>
    </message>
    <message>
      <source>Time in zones</source>
      <translation>Zeit in Zonen</translation>
    </message>
    <message>
      <source>Totals by sport</source>
      <translation>Summen je Sport</translation>
    </message>
    <message>
      <source>Two periods held against each other</source>
      <translation>Zwei Zeiträume im Vergleich</translation>
    </message>
    <message>
      <source>What is compared</source>
      <translation>Was verglichen wird</translation>
    </message>
    <message>
      <source>Zones of</source>
      <translation>Zonen von</translation>
    </message>
  </context>
  <context>
    <name>CurveChart</name>
    <message>
      <source>90 days</source>
      <translation>90 Tage</translation>
    </message>
    <message>
      <source>All time</source>
      <translation>Gesamte Zeit</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>Dauer</translation>
    </message>
    <message>
      <source>Duration, s</source>
      <translation>Dauer, s</translation>
    </message>
    <message>
      <source>This session</source>
      <translation>Diese Einheit</translation>
    </message>
    <message>
      <source>all time</source>
      <translation>gesamte Zeit</translation>
    </message>
    <message>
      <source>this one</source>
      <translation>diese</translation>
    </message>
    <message>
      <source>{duration} {best}</source>
      <translation>{duration} {best}</translation>
    </message>
    <message>
      <source>{n} h</source>
      <translation>{n} h</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} min</translation>
    </message>
    <message>
      <source>{n} s</source>
      <translation>{n} s</translation>
    </message>
    <message>
      <source>{what}: {bests}.</source>
      <translation>{what}: {bests}.</translation>
    </message>
  </context>
  <context>
    <name>CurveTab</name>
    <message>
      <source>90 days</source>
      <translation>90 Tage</translation>
    </message>
    <message>
      <source>Left and Right step, Enter opens the activity of the best</source>
      <translation>Links und Rechts gehen weiter, Enter öffnet die Aktivität des Bestwerts</translation>
    </message>
    <message>
      <source>Open %1</source>
      <translation>%1 öffnen</translation>
    </message>
    <message>
      <source>all time</source>
      <translation>gesamte Zeit</translation>
    </message>
  </context>
  <context>
    <name>CurveView</name>
    <message>
      <source>%1 to %2</source>
      <translation>%1 bis %2</translation>
    </message>
    <message>
      <source>%1 · %2 · the best over every time</source>
      <translation>%1 · %2 · das Beste über jede Dauer</translation>
    </message>
    <message>
      <source>Bests of the period</source>
      <translation>Bestwerte des Zeitraums</translation>
    </message>
    <message>
      <source>Curve: %1</source>
      <translation>Kurve: %1</translation>
    </message>
    <message>
      <source>Curves of bests</source>
      <translation>Bestwertkurven</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Dateien importieren</translation>
    </message>
    <message>
      <source>Key %1 on the chart</source>
      <translation>Wichtige %1 im Diagramm</translation>
    </message>
    <message>
      <source>No curve yet</source>
      <translation>Noch keine Kurve</translation>
    </message>
    <message>
      <source>Nothing was recorded in this period.</source>
      <translation>In diesem Zeitraum wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <source>Power by body mass</source>
      <translation>Leistung je Körpergewicht</translation>
    </message>
    <message>
      <source>Sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>The best you held over every time from a second to hours will stand here, each with its day.</source>
      <translation>Hier steht bald das Beste, was du über jede Dauer von einer Sekunde bis zu Stunden gehalten hast, jeweils mit seinem Tag.</translation>
    </message>
    <message>
      <source>The curves cannot be shown</source>
      <translation>Die Kurven lassen sich nicht anzeigen</translation>
    </message>
    <message>
      <source>W/kg</source>
      <translation>W/kg</translation>
    </message>
    <message>
      <source>What is measured</source>
      <translation>Was gemessen wird</translation>
    </message>
    <message>
      <source>all time</source>
      <translation>gesamte Zeit</translation>
    </message>
    <message>
      <source>last %1 days</source>
      <translation>letzte %1 Tage</translation>
    </message>
  </context>
  <context>
    <name>Data</name>
    <message>
      <source>%1 of %2 sessions</source>
      <translation>%1 von %2 Einheiten</translation>
    </message>
    <message>
      <source>Bring the sample athlete</source>
      <translation>Beispielperson holen</translation>
    </message>
    <message>
      <source>Bring your training</source>
      <translation>Hol dein Training</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen …</translation>
    </message>
    <message>
      <source>Choose files…</source>
      <translation>Dateien wählen …</translation>
    </message>
    <message>
      <source>FIT, TCX and GPX files, zips of them, or the archive that Strava sends you. They are copied, and never leave this computer. You can drop them anywhere on this window, too.</source>
      <translation>FIT-, TCX- und GPX-Dateien, Zip-Dateien davon oder das Archiv, das Strava dir schickt. Sie werden kopiert und verlassen diesen Computer nie. Du kannst sie auch irgendwo auf dieses Fenster ziehen.</translation>
    </message>
    <message>
      <source>Inventing sessions…</source>
      <translation>Einheiten werden erfunden …</translation>
    </message>
    <message>
      <source>Look around first</source>
      <translation>Erst einmal umsehen</translation>
    </message>
    <message>
      <source>Three years of an invented athlete, marked as invented, beside your own place. Switch away from them or delete them in Settings any time.</source>
      <translation>Drei Jahre einer erfundenen Person, als erfunden gekennzeichnet, neben deinem eigenen Platz. In den Einstellungen kannst du jederzeit von ihr wechseln oder sie löschen.</translation>
    </message>
  </context>
  <context>
    <name>DateSpan</name>
    <message>
      <source>%1: first day</source>
      <translation>%1: erster Tag</translation>
    </message>
    <message>
      <source>%1: last day</source>
      <translation>%1: letzter Tag</translation>
    </message>
  </context>
  <context>
    <name>DayPanel</name>
    <message>
      <source>Add activity</source>
      <translation>Aktivität hinzufügen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Nothing on this day</source>
      <translation>Nichts an diesem Tag</translation>
    </message>
  </context>
  <context>
    <name>DescribedChart</name>
    <message>
      <source>More of this chart</source>
      <translation>Mehr zu diesem Diagramm</translation>
    </message>
  </context>
  <context>
    <name>Detail</name>
    <message>
      <source>%1 before it was here</source>
      <translation>%1, bevor es hier war</translation>
    </message>
    <message>
      <source>Activities</source>
      <translation>Aktivitäten</translation>
    </message>
    <message>
      <source>Called %1 before: what comes in under that name counts here too.</source>
      <translation>Hieß früher %1: Was unter diesem Namen hereinkommt, zählt auch hier.</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>First used</source>
      <translation>Zuerst benutzt</translation>
    </message>
    <message>
      <source>Last used</source>
      <translation>Zuletzt benutzt</translation>
    </message>
    <message>
      <source>Part of %1</source>
      <translation>Teil von %1</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>retired %1</source>
      <translation>ausgemustert am %1</translation>
    </message>
    <message>
      <source>since %1</source>
      <translation>seit %1</translation>
    </message>
  </context>
  <context>
    <name>Door</name>
    <message>
      <source>Choose files…</source>
      <translation>Dateien wählen …</translation>
    </message>
    <message>
      <source>Choose folder…</source>
      <translation>Ordner wählen …</translation>
    </message>
    <message>
      <source>Drop files here</source>
      <translation>Dateien hier ablegen</translation>
    </message>
    <message>
      <source>Drop files or folders here</source>
      <translation>Dateien oder Ordner hier ablegen</translation>
    </message>
    <message>
      <source>FIT, TCX and GPX, also as .gz  ·  whole folders  ·  the .zip of a Strava export</source>
      <translation>FIT, TCX und GPX, auch als .gz  ·  ganze Ordner  ·  die .zip eines Strava-Exports</translation>
    </message>
    <message>
      <source>Nothing imported yet. A folder from your watch or bike computer, or the archive that Strava sends you, is a good start. Every import can be undone.</source>
      <translation>Noch nichts importiert. Ein guter Anfang ist der Ordner deiner Uhr oder deines Radcomputers, oder das Archiv, das Strava dir schickt. Jeder Import lässt sich rückgängig machen.</translation>
    </message>
  </context>
  <context>
    <name>Drawer</name>
    <message>
      <source>Best efforts</source>
      <translation>Bestwerte</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>Kurve</translation>
    </message>
    <message>
      <source>Intervals %1</source>
      <translation>Intervalle %1</translation>
    </message>
    <message>
      <source>Laps %1</source>
      <translation>Runden %1</translation>
    </message>
    <message>
      <source>Laps, intervals, zones and bests</source>
      <translation>Runden, Intervalle, Zonen und Bestwerte</translation>
    </message>
    <message>
      <source>Sources %1</source>
      <translation>Quellen %1</translation>
    </message>
    <message>
      <source>Spikes %1</source>
      <translation>Ausreißer %1</translation>
    </message>
    <message>
      <source>Zones</source>
      <translation>Zonen</translation>
    </message>
  </context>
  <context>
    <name>DropVeil</name>
    <message>
      <source>Drop to import</source>
      <translation>Loslassen zum Importieren</translation>
    </message>
    <message>
      <source>FIT, TCX and GPX files, folders, zips and Strava exports</source>
      <translation>FIT-, TCX- und GPX-Dateien, Ordner, Zips und Strava-Exporte</translation>
    </message>
  </context>
  <context>
    <name>EarlierCard</name>
    <message>
      <source>Cut off</source>
      <translation>Abgebrochen</translation>
    </message>
    <message>
      <source>Each import can be undone here.</source>
      <translation>Jeder Import lässt sich hier rückgängig machen.</translation>
    </message>
    <message>
      <source>Earlier imports</source>
      <translation>Frühere Importe</translation>
    </message>
    <message>
      <source>Earlier imports cannot be shown</source>
      <translation>Frühere Importe lassen sich nicht anzeigen</translation>
    </message>
    <message>
      <source>Nothing before this</source>
      <translation>Noch nichts vor diesem</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Report of %1</source>
      <translation>Bericht zu %1</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Zurückgenommen</translation>
    </message>
  </context>
  <context>
    <name>EditForm</name>
    <message>
      <source>Bike, shoes or boat</source>
      <translation>Rad, Schuhe oder Boot</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Counts in the load</source>
      <translation>Zählt zur Belastung</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Gear</source>
      <translation>Ausrüstung</translation>
    </message>
    <message>
      <source>Keep the changes (Ctrl+Enter)</source>
      <translation>Änderungen behalten (Strg+Enter)</translation>
    </message>
    <message>
      <source>Leave all as it was (Esc)</source>
      <translation>Alles lassen, wie es war (Esc)</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Zählt nicht</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>Belastung</translation>
    </message>
    <message>
      <source>Not given</source>
      <translation>Keine Angabe</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>RPE</source>
      <translation>RPE</translation>
    </message>
    <message>
      <source>RPE: how hard it felt, 0 to 10</source>
      <translation>RPE: wie hart es war, 0 bis 10</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>What should you remember about this one?</source>
      <translation>Was möchtest du dir hiervon merken?</translation>
    </message>
    <message>
      <source>all out</source>
      <translation>alles gegeben</translation>
    </message>
    <message>
      <source>easy</source>
      <translation>leicht</translation>
    </message>
    <message>
      <source>hard</source>
      <translation>hart</translation>
    </message>
    <message>
      <source>moderate</source>
      <translation>mäßig</translation>
    </message>
    <message>
      <source>rest</source>
      <translation>Ruhe</translation>
    </message>
    <message>
      <source>very hard</source>
      <translation>sehr hart</translation>
    </message>
  </context>
  <context>
    <name>FigureButton</name>
    <message>
      <source>Why this number</source>
      <translation>Warum diese Zahl</translation>
    </message>
  </context>
  <context>
    <name>FigureTable</name>
    <message>
      <source>%</source>
      <translation>%</translation>
    </message>
    <message>
      <source>A</source>
      <translation>A</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Differenz</translation>
    </message>
  </context>
  <context>
    <name>FiguresRow</name>
    <message>
      <source>Closed</source>
      <translation>Geschlossen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Geöffnet</translation>
    </message>
    <message>
      <source>Why %1</source>
      <translation>Warum %1</translation>
    </message>
    <message>
      <source>why?</source>
      <translation>warum?</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>Add a filter</source>
      <translation>Filter hinzufügen</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Choose columns</source>
      <translation>Spalten wählen</translation>
    </message>
    <message>
      <source>Clear filters</source>
      <translation>Filter leeren</translation>
    </message>
    <message>
      <source>Counted in the load</source>
      <translation>Zählt zur Belastung</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>Filter: %1</source>
      <translation>Filter: %1</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>Gruppieren nach</translation>
    </message>
    <message>
      <source>Group by (Ctrl+G)</source>
      <translation>Gruppieren nach (Strg+G)</translation>
    </message>
    <message>
      <source>Left out of the load</source>
      <translation>Zählt nicht zur Belastung</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Monat</translation>
    </message>
    <message>
      <source>No saved filters yet</source>
      <translation>Noch keine gespeicherten Filter</translation>
    </message>
    <message>
      <source>Remove the filter: %1</source>
      <translation>Filter entfernen: %1</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Save this filter…</source>
      <translation>Diesen Filter speichern …</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Gespeichert</translation>
    </message>
    <message>
      <source>Saved filters</source>
      <translation>Gespeicherte Filter</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Speichern …</translation>
    </message>
    <message>
      <source>Search activities</source>
      <translation>Aktivitäten durchsuchen</translation>
    </message>
    <message>
      <source>Search: lake, sport:run, &gt;1h, load&gt;80</source>
      <translation>Suche: See, sport:run, &gt;1h, load&gt;80</translation>
    </message>
    <message>
      <source>There is nothing to choose from yet.</source>
      <translation>Noch gibt es nichts zu wählen.</translation>
    </message>
    <message>
      <source>Week</source>
      <translation>Woche</translation>
    </message>
    <message>
      <source>Without gear</source>
      <translation>Ohne Ausrüstung</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Jahr</translation>
    </message>
  </context>
  <context>
    <name>FitCard</name>
    <message>
      <source>CP</source>
      <translation>CP</translation>
    </message>
    <message>
      <source>Close fit</source>
      <translation>Enge Anpassung</translation>
    </message>
    <message>
      <source>Critical power</source>
      <translation>Critical Power</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Efforts of the fit</source>
      <translation>Leistungen des Modells</translation>
    </message>
    <message>
      <source>Fair fit</source>
      <translation>Brauchbare Anpassung</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Held, %1</source>
      <translation>Ist, %1</translation>
    </message>
    <message>
      <source>Loose fit</source>
      <translation>Lose Anpassung</translation>
    </message>
    <message>
      <source>No fit with three parameters: these sprints do not bend the curve as one.</source>
      <translation>Keine Anpassung mit drei Parametern: Diese Sprints krümmen die Kurve nicht so.</translation>
    </message>
    <message>
      <source>Off, %</source>
      <translation>Abw., %</translation>
    </message>
    <message>
      <source>Pmax</source>
      <translation>Pmax</translation>
    </message>
    <message>
      <source>Power over 1/time: CP %1 W, W′ %2 kJ, r² %3.</source>
      <translation>Über 1/Zeit: CP %1 W, W′ %2 kJ, r² %3.</translation>
    </message>
    <message>
      <source>Three parameters: CP %1 W, W′ %2 kJ, r² %3.</source>
      <translation>Drei Parameter: CP %1 W, W′ %2 kJ, r² %3.</translation>
    </message>
    <message>
      <source>Two efforts only</source>
      <translation>Nur zwei Belege</translation>
    </message>
    <message>
      <source>Work over time, %1 to %2: r² %3, %4 % off on average.</source>
      <translation>Arbeit über Zeit, %1 bis %2: r² %3, im Mittel %4 % daneben.</translation>
    </message>
    <message>
      <source>W′</source>
      <translation>W′</translation>
    </message>
  </context>
  <context>
    <name>FitnessChart</name>
    <message>
      <source>  load {load}</source>
      <translation>  Belastung {load}</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Drag to select · scroll to zoom · T for a table</source>
      <translation>Ziehen wählt aus · Scrollen zoomt · T zeigt die Tabelle</translation>
    </message>
    <message>
      <source>Fatigue</source>
      <translation>Ermüdung</translation>
    </message>
    <message>
      <source>Fitness</source>
      <translation>Fitness</translation>
    </message>
    <message>
      <source>Fitness {fitness}, fatigue {fatigue}, form {form} on {day}; fitness {change} in six weeks, since {first} lowest {least} on {lowest}, highest {most} on {highest}.</source>
      <translation>Fitness {fitness}, Ermüdung {fatigue}, Form {form} am {day}; Fitness {change} in sechs Wochen, seit {first} am niedrigsten {least} am {lowest}, am höchsten {most} am {highest}.</translation>
    </message>
    <message>
      <source>Fitness, fatigue and form: no days yet.</source>
      <translation>Fitness, Ermüdung und Form: noch keine Tage.</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>Belastung</translation>
    </message>
    <message>
      <source>{first} to {last}: load {load}, {mean} a day, fitness {change}</source>
      <translation>{first} bis {last}: Belastung {load}, {mean} am Tag, Fitness {change}</translation>
    </message>
  </context>
  <context>
    <name>FitnessView</name>
    <message>
      <source>%1 activities since %2</source>
      <translation>%1 Aktivitäten seit %2</translation>
    </message>
    <message>
      <source>1 activity, %1</source>
      <translation>1 Aktivität, %1</translation>
    </message>
    <message>
      <source>A load needs a threshold. %1</source>
      <translation>Eine Belastung braucht eine Schwelle. %1</translation>
    </message>
    <message>
      <source>A load needs power, heart rate or pace and a threshold, or how hard it felt (RPE).</source>
      <translation>Eine Belastung braucht Leistung, Herzfrequenz oder Tempo und eine Schwelle, oder wie hart es war (RPE).</translation>
    </message>
    <message>
      <source>Convention: %1</source>
      <translation>Konvention: %1</translation>
    </message>
    <message>
      <source>Fitness cannot be shown</source>
      <translation>Die Fitness lässt sich nicht anzeigen</translation>
    </message>
    <message>
      <source>Fitness chart: %1</source>
      <translation>Fitness-Diagramm: %1</translation>
    </message>
    <message>
      <source>Fitness, fatigue and form of every day will stand here, as far back as your files reach.</source>
      <translation>Hier stehen bald Fitness, Ermüdung und Form jedes Tages, so weit deine Dateien zurückreichen.</translation>
    </message>
    <message>
      <source>Fitness, fatigue, form</source>
      <translation>Fitness, Ermüdung, Form</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Dateien importieren</translation>
    </message>
    <message>
      <source>In view</source>
      <translation>Im Blick</translation>
    </message>
    <message>
      <source>Key %1</source>
      <translation>Wichtige %1</translation>
    </message>
    <message>
      <source>Nothing to add up yet</source>
      <translation>Noch nichts zu summieren</translation>
    </message>
    <message>
      <source>Open activities</source>
      <translation>Aktivitäten öffnen</translation>
    </message>
    <message>
      <source>Open the day</source>
      <translation>Tag öffnen</translation>
    </message>
    <message>
      <source>Set %1</source>
      <translation>%1 setzen</translation>
    </message>
    <message>
      <source>Show the formula</source>
      <translation>Formel zeigen</translation>
    </message>
    <message>
      <source>Why this number: %1</source>
      <translation>Warum diese Zahl: %1</translation>
    </message>
    <message>
      <source>Your activities have no load yet</source>
      <translation>Deine Aktivitäten haben noch keine Belastung</translation>
    </message>
  </context>
  <context>
    <name>FoldersSection</name>
    <message>
      <source>Add folder…</source>
      <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
      <source>Choose a folder to watch</source>
      <translation>Ordner zum Überwachen wählen</translation>
    </message>
    <message>
      <source>No folder is watched yet.</source>
      <translation>Noch wird kein Ordner überwacht.</translation>
    </message>
    <message>
      <source>PeaksDesk looks into these folders every few seconds while it is open, and imports what is new: for example the folder that your watch or bike computer syncs to. Files are only read, never moved.</source>
      <translation>PeaksDesk sieht alle paar Sekunden in diese Ordner, solange es offen ist, und importiert Neues: zum Beispiel der Ordner, in den deine Uhr oder dein Radcomputer synchronisiert. Dateien werden nur gelesen, nie verschoben.</translation>
    </message>
    <message>
      <source>Watch a folder</source>
      <translation>Ordner überwachen</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>Überwachte Ordner</translation>
    </message>
  </context>
  <context>
    <name>ForgetDialog</name>
    <message>
      <source>%1 activities go, with their original files, all thresholds and imports.</source>
      <translation>%1 Aktivitäten gehen verloren, mit ihren Originaldateien, allen Schwellen und Importen.</translation>
    </message>
    <message>
      <source>1 activity goes, with its original file, its thresholds and its imports.</source>
      <translation>1 Aktivität geht verloren, mit ihrer Originaldatei, ihren Schwellen und Importen.</translation>
    </message>
    <message>
      <source>Delete for good</source>
      <translation>Endgültig löschen</translation>
    </message>
    <message>
      <source>Delete this athlete?</source>
      <translation>Diese Person löschen?</translation>
    </message>
    <message>
      <source>Keep the athlete</source>
      <translation>Person behalten</translation>
    </message>
    <message>
      <source>To be sure, type: %1</source>
      <translation>Tippe zur Sicherheit: %1</translation>
    </message>
    <message>
      <source>delete</source>
      <translation>löschen</translation>
    </message>
  </context>
  <context>
    <name>FormChart</name>
    <message>
      <source>  monotony {n}</source>
      <translation>  Monotonie {n}</translation>
    </message>
    <message>
      <source>  ramp {ramp}</source>
      <translation>  Steigerung {ramp}</translation>
    </message>
    <message>
      <source>Fresh</source>
      <translation>Frisch</translation>
    </message>
    <message>
      <source>Very tired</source>
      <translation>Sehr müde</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} Tage</translation>
    </message>
  </context>
  <context>
    <name>Frame</name>
    <message>
      <source>Athlete before</source>
      <translation>Vorige Person</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Choose another athlete</source>
      <translation>Andere Person wählen</translation>
    </message>
    <message>
      <source>Dark theme</source>
      <translation>Dunkles Aussehen</translation>
    </message>
    <message>
      <source>Done again: %1</source>
      <translation>Wiederholt: %1</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Vorwärts</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Light theme</source>
      <translation>Helles Aussehen</translation>
    </message>
    <message>
      <source>Next athlete</source>
      <translation>Nächste Person</translation>
    </message>
    <message>
      <source>Next part of the window</source>
      <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>Meldungen</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Redo: %1</source>
      <translation>Wiederholen: %1</translation>
    </message>
    <message>
      <source>Search or go to</source>
      <translation>Suchen, springen</translation>
    </message>
    <message>
      <source>Theme of the system</source>
      <translation>Aussehen des Systems</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Undo: %1</source>
      <translation>Rückgängig: %1</translation>
    </message>
    <message>
      <source>Undone: %1</source>
      <translation>Rückgängig gemacht: %1</translation>
    </message>
  </context>
  <context>
    <name>GearDialog</name>
    <message>
      <source>Distance before</source>
      <translation>Distanz zuvor</translation>
    </message>
    <message>
      <source>Fitted on</source>
      <translation>Angebaut am</translation>
    </message>
    <message>
      <source>Gear needs a name.</source>
      <translation>Ausrüstung braucht einen Namen.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Replace or service at</source>
      <translation>Ersetzen oder warten bei</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>The day is a date.</source>
      <translation>Der Tag ist ein Datum.</translation>
    </message>
    <message>
      <source>The distance before is a number, or left empty.</source>
      <translation>Die Distanz zuvor ist eine Zahl oder bleibt leer.</translation>
    </message>
    <message>
      <source>The limit is a distance, or left empty.</source>
      <translation>Die Grenze ist eine Distanz oder bleibt leer.</translation>
    </message>
  </context>
  <context>
    <name>Grid</name>
    <message>
      <source>Calendar, %1</source>
      <translation>Kalender, %1</translation>
    </message>
  </context>
  <context>
    <name>Heading</name>
    <message>
      <source>%1 of %2</source>
      <translation>%1 von %2</translation>
    </message>
    <message>
      <source>Activities</source>
      <translation>Aktivitäten</translation>
    </message>
    <message>
      <source>Change title, sport, gear, RPE and notes (E)</source>
      <translation>Titel, Sport, Ausrüstung, RPE und Notizen ändern (E)</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Enter saves, Esc gives up</source>
      <translation>Enter speichert, Esc verwirft</translation>
    </message>
    <message>
      <source>Invented</source>
      <translation>Erfunden</translation>
    </message>
    <message>
      <source>Its place in the list it was opened from, in that list's order and filter</source>
      <translation>Ihr Platz in der Liste, aus der sie geöffnet wurde, in deren Reihenfolge und Filter</translation>
    </message>
    <message>
      <source>Left out of the load</source>
      <translation>Zählt nicht zur Belastung</translation>
    </message>
    <message>
      <source>Next activity</source>
      <translation>Nächste Aktivität</translation>
    </message>
    <message>
      <source>Next activity (Right, or Alt+PgDn)</source>
      <translation>Nächste Aktivität (Rechts oder Alt+Bild ab)</translation>
    </message>
    <message>
      <source>Next in the list (Right, or Alt+PgDn)</source>
      <translation>Nächste in der Liste (Rechts oder Alt+Bild ab)</translation>
    </message>
    <message>
      <source>Previous activity</source>
      <translation>Vorige Aktivität</translation>
    </message>
    <message>
      <source>Previous activity (Left, or Alt+PgUp)</source>
      <translation>Vorige Aktivität (Links oder Alt+Bild auf)</translation>
    </message>
    <message>
      <source>Previous in the list (Left, or Alt+PgUp)</source>
      <translation>Vorige in der Liste (Links oder Alt+Bild auf)</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
  </context>
  <context>
    <name>Headline</name>
    <message>
      <source>%1 in 6 weeks</source>
      <translation>%1 in 6 Wochen</translation>
    </message>
    <message>
      <source>%1 in 7 days</source>
      <translation>%1 in 7 Tagen</translation>
    </message>
    <message>
      <source>Building</source>
      <translation>Steigt</translation>
    </message>
    <message>
      <source>Easing</source>
      <translation>Sinkt</translation>
    </message>
    <message>
      <source>Fitness at the end</source>
      <translation>Fitness am Ende</translation>
    </message>
    <message>
      <source>Holding</source>
      <translation>Gleichbleibend</translation>
    </message>
    <message>
      <source>Steep</source>
      <translation>Steil</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>Üblich</translation>
    </message>
    <message>
      <source>above 2 is high</source>
      <translation>über 2 ist hoch</translation>
    </message>
    <message>
      <source>against your own year</source>
      <translation>gemessen an deinem Jahr</translation>
    </message>
    <message>
      <source>needs a week of history</source>
      <translation>braucht eine Woche Verlauf</translation>
    </message>
    <message>
      <source>needs more weeks to compare</source>
      <translation>braucht mehr Wochen zum Vergleich</translation>
    </message>
    <message>
      <source>needs training in 7 days</source>
      <translation>braucht Training in 7 Tagen</translation>
    </message>
    <message>
      <source>over 7 is steep</source>
      <translation>über 7 ist steil</translation>
    </message>
  </context>
  <context>
    <name>ImportsView</name>
    <message>
      <source>Choose a folder</source>
      <translation>Ordner wählen</translation>
    </message>
    <message>
      <source>Choose a folder to watch</source>
      <translation>Ordner zum Überwachen wählen</translation>
    </message>
    <message>
      <source>Choose files</source>
      <translation>Dateien wählen</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Import</translation>
    </message>
    <message>
      <source>Importing %1 of %2</source>
      <translation>%1 von %2 werden importiert</translation>
    </message>
    <message>
      <source>Training files (*.fit *.tcx *.gpx *.fit.gz *.tcx.gz *.gpx.gz *.zip);;All files (*)</source>
      <translation>Trainingsdateien (*.fit *.tcx *.gpx *.fit.gz *.tcx.gz *.gpx.gz *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Your files stay on this computer</source>
      <translation>Deine Dateien bleiben auf diesem Computer</translation>
    </message>
  </context>
  <context>
    <name>Integrations</name>
    <message>
      <source>%1 (not permitted)</source>
      <translation>%1 (nicht erlaubt)</translation>
    </message>
    <message>
      <source>%1 read, %2 new</source>
      <translation>%1 gelesen, %2 neu</translation>
    </message>
    <message>
      <source>API key</source>
      <translation>API-Schlüssel</translation>
    </message>
    <message>
      <source>Address or code</source>
      <translation>Adresse oder Code</translation>
    </message>
    <message>
      <source>Address to agree at</source>
      <translation>Adresse zum Zustimmen</translation>
    </message>
    <message>
      <source>After waking up</source>
      <translation>Nach dem Aufwachen</translation>
    </message>
    <message>
      <source>Agree in your browser, then come back. It waits for five minutes.</source>
      <translation>Stimmen Sie im Browser zu und kommen Sie zurück. Es wartet fünf Minuten.</translation>
    </message>
    <message>
      <source>At the start</source>
      <translation>Beim Start</translation>
    </message>
    <message>
      <source>Beginning to read.</source>
      <translation>Das Lesen beginnt.</translation>
    </message>
    <message>
      <source>By a command</source>
      <translation>Durch einen Befehl</translation>
    </message>
    <message>
      <source>By itself</source>
      <translation>Von selbst</translation>
    </message>
    <message>
      <source>By you</source>
      <translation>Durch dich</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <source>Client ID</source>
      <translation>Client-ID</translation>
    </message>
    <message>
      <source>Client secret</source>
      <translation>Client-Secret</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Connect</source>
      <translation>Verbinden</translation>
    </message>
    <message>
      <source>Connect %1</source>
      <translation>%1 verbinden</translation>
    </message>
    <message>
      <source>Connected</source>
      <translation>Verbunden</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy the link</source>
      <translation>Link kopieren</translation>
    </message>
    <message>
      <source>Copy the redirect URI</source>
      <translation>Redirect-URI kopieren</translation>
    </message>
    <message>
      <source>Copy the whole address from your browser, after you agreed there.</source>
      <translation>Kopieren Sie die ganze Adresse aus dem Browser, nachdem Sie dort zugestimmt haben.</translation>
    </message>
    <message>
      <source>Disconnect</source>
      <translation>Trennen</translation>
    </message>
    <message>
      <source>Disconnect %1?</source>
      <translation>%1 trennen?</translation>
    </message>
    <message>
      <source>Does not load</source>
      <translation>Lädt nicht</translation>
    </message>
    <message>
      <source>Enter the passphrase</source>
      <translation>Passphrase eingeben</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>First sync</source>
      <translation>Erster Abgleich</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>In the browser</source>
      <translation>Im Browser</translation>
    </message>
    <message>
      <source>It cannot be loaded. Everything else goes on.</source>
      <translation>Dieser Teil lässt sich nicht laden. Alles andere läuft weiter.</translation>
    </message>
    <message>
      <source>It needs an API application of your own: three steps.</source>
      <translation>Es braucht eine eigene API-Anwendung: drei Schritte.</translation>
    </message>
    <message>
      <source>It opens the sign-ins that are kept on this computer.</source>
      <translation>Sie öffnet die Anmeldungen, die auf diesem Computer liegen.</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Keep your sign-ins safe</source>
      <translation>Anmeldungen sicher aufbewahren</translation>
    </message>
    <message>
      <source>More for %1</source>
      <translation>Mehr zu %1</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>Nicht verbunden</translation>
    </message>
    <message>
      <source>Not permitted</source>
      <translation>Nicht erlaubt</translation>
    </message>
    <message>
      <source>Not set up</source>
      <translation>Nicht eingerichtet</translation>
    </message>
    <message>
      <source>Nothing was synced yet.</source>
      <translation>Noch nichts wurde abgeglichen.</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Aus</translation>
    </message>
    <message>
      <source>Older history is still to come.</source>
      <translation>Ältere Daten kommen noch.</translation>
    </message>
    <message>
      <source>Once more</source>
      <translation>Noch einmal</translation>
    </message>
    <message>
      <source>Open %1</source>
      <translation>%1 öffnen</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>Paste the address</source>
      <translation>Adresse einfügen</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausieren</translation>
    </message>
    <message>
      <source>Paused by you</source>
      <translation>Von Ihnen pausiert</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Gelesen</translation>
    </message>
    <message>
      <source>Reconnect</source>
      <translation>Neu verbinden</translation>
    </message>
    <message>
      <source>Redirect URI</source>
      <translation>Redirect-URI</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Entfernt</translation>
    </message>
    <message>
      <source>Requests</source>
      <translation>Anfragen</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Einrichten</translation>
    </message>
    <message>
      <source>Set up %1</source>
      <translation>%1 einrichten</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Sync log</source>
      <translation>Abgleichprotokoll</translation>
    </message>
    <message>
      <source>Sync now</source>
      <translation>Jetzt abgleichen</translation>
    </message>
    <message>
      <source>Synced %1</source>
      <translation>Abgeglichen %1</translation>
    </message>
    <message>
      <source>Synced %1, next %2</source>
      <translation>Abgeglichen %1, nächstes Mal %2</translation>
    </message>
    <message>
      <source>Syncing</source>
      <translation>Gleicht ab</translation>
    </message>
    <message>
      <source>Syncs of %1</source>
      <translation>Abgleiche von %1</translation>
    </message>
    <message>
      <source>The client ID is missing.</source>
      <translation>Die Client-ID fehlt.</translation>
    </message>
    <message>
      <source>The client secret is missing.</source>
      <translation>Das Client-Secret fehlt.</translation>
    </message>
    <message>
      <source>The limit is reached. It goes on by itself: %1</source>
      <translation>Die Grenze ist erreicht. Es geht von selbst weiter: %1</translation>
    </message>
    <message>
      <source>The network was back</source>
      <translation>Netz war wieder da</translation>
    </message>
    <message>
      <source>The two are not alike.</source>
      <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
      <source>This removes from this computer: %1 activities that came from nowhere else, %2 day records and %3 kept replies. What your own files brought stays. The permission is given back.</source>
      <translation>Das entfernt von diesem Computer: %1 Aktivitäten, die nur von dort kamen, %2 Tageseinträge und %3 aufbewahrte Antworten. Was Ihre eigenen Dateien brachten, bleibt. Die Erlaubnis wird zurückgegeben.</translation>
    </message>
    <message>
      <source>Told by the service</source>
      <translation>Vom Dienst gemeldet</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal</translation>
    </message>
    <message>
      <source>Type a passphrase of eight characters or more.</source>
      <translation>Geben Sie eine Passphrase von mindestens acht Zeichen ein.</translation>
    </message>
    <message>
      <source>Type something first.</source>
      <translation>Geben Sie zuerst etwas ein.</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Entsperren</translation>
    </message>
    <message>
      <source>Until PeaksDesk closes only</source>
      <translation>Nur bis PeaksDesk schließt</translation>
    </message>
    <message>
      <source>Use this passphrase</source>
      <translation>Diese Passphrase verwenden</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <source>What %1 brings</source>
      <translation>Was %1 bringt</translation>
    </message>
    <message>
      <source>What a stream brought stays when it is switched off.</source>
      <translation>Was ein Datenstrom brachte, bleibt, wenn er abgeschaltet wird.</translation>
    </message>
    <message>
      <source>What it brings</source>
      <translation>Was es bringt</translation>
    </message>
    <message>
      <source>With a passphrase they open again after a restart. Without one you sign in anew each time.</source>
      <translation>Mit einer Passphrase öffnen sie sich nach einem Neustart wieder. Ohne melden Sie sich jedes Mal neu an.</translation>
    </message>
  </context>
  <context>
    <name>IntegrationsView</name>
    <message>
      <source>%1 connected</source>
      <translation>%1 verbunden</translation>
    </message>
    <message>
      <source>%1 need you</source>
      <translation>%1 brauchen Sie</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1: %2</translation>
    </message>
    <message>
      <source>1 needs you</source>
      <translation>1 braucht Sie</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Dateien importieren</translation>
    </message>
    <message>
      <source>Integrations</source>
      <translation>Verbindungen</translation>
    </message>
    <message>
      <source>No providers</source>
      <translation>Keine Anbieter</translation>
    </message>
    <message>
      <source>Sync all</source>
      <translation>Alle abgleichen</translation>
    </message>
    <message>
      <source>The accounts cannot be shown</source>
      <translation>Die Konten können nicht gezeigt werden</translation>
    </message>
    <message>
      <source>The accounts that training can come from stand here. Files can be imported without any of them.</source>
      <translation>Hier stehen die Konten, von denen Training kommen kann. Dateien lassen sich ohne sie importieren.</translation>
    </message>
    <message>
      <source>everything else works without any of them</source>
      <translation>alles andere geht auch ohne sie</translation>
    </message>
  </context>
  <context>
    <name>LastDays</name>
    <message>
      <source>Recovery of the last days</source>
      <translation>Erholung der letzten Tage</translation>
    </message>
  </context>
  <context>
    <name>LayeredChart</name>
    <message>
      <source>%1 mean %2</source>
      <translation>%1 Mittel %2</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 bis %2</translation>
    </message>
    <message>
      <source>%1 total %2</source>
      <translation>%1 Summe %2</translation>
    </message>
    <message>
      <source>%1. %2</source>
      <translation>%1. %2</translation>
    </message>
    <message>
      <source>%1: no values yet.</source>
      <translation>%1: noch keine Werte.</translation>
    </message>
    <message>
      <source>Chart</source>
      <translation>Diagramm</translation>
    </message>
  </context>
  <context>
    <name>Library</name>
    <message>
      <source>%1 activities</source>
      <translation>%1 Aktivitäten</translation>
    </message>
    <message>
      <source>%1 added</source>
      <translation>%1 hinzugefügt</translation>
    </message>
    <message>
      <source>%1 in use again</source>
      <translation>%1 wieder in Gebrauch</translation>
    </message>
    <message>
      <source>%1 left</source>
      <translation>%1 übrig</translation>
    </message>
    <message>
      <source>%1 merged into %2</source>
      <translation>%1 mit %2 zusammengeführt</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%1 von %2</translation>
    </message>
    <message>
      <source>%1 over</source>
      <translation>%1 darüber</translation>
    </message>
    <message>
      <source>%1 removed</source>
      <translation>%1 entfernt</translation>
    </message>
    <message>
      <source>%1 renamed to %2</source>
      <translation>%1 in %2 umbenannt</translation>
    </message>
    <message>
      <source>%1 replaced</source>
      <translation>%1 ersetzt</translation>
    </message>
    <message>
      <source>%1 retired</source>
      <translation>%1 ausgemustert</translation>
    </message>
    <message>
      <source>1 activity</source>
      <translation>1 Aktivität</translation>
    </message>
    <message>
      <source>Add a part to %1</source>
      <translation>Teil zu %1 hinzufügen</translation>
    </message>
    <message>
      <source>Add gear</source>
      <translation>Ausrüstung hinzufügen</translation>
    </message>
    <message>
      <source>Add gear…</source>
      <translation>Ausrüstung hinzufügen …</translation>
    </message>
    <message>
      <source>Add part…</source>
      <translation>Teil hinzufügen …</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Changes of %1</source>
      <translation>Änderungen an %1</translation>
    </message>
    <message>
      <source>Edit %1</source>
      <translation>%1 bearbeiten</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Bearbeiten …</translation>
    </message>
    <message>
      <source>Its activities and parts go to what you choose.</source>
      <translation>Aktivitäten und Teile gehen an das, was du wählst.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <source>Merge %1 into…</source>
      <translation>%1 zusammenführen mit …</translation>
    </message>
    <message>
      <source>Merge into…</source>
      <translation>Zusammenführen mit …</translation>
    </message>
    <message>
      <source>Merge the two?</source>
      <translation>Beide zusammenführen?</translation>
    </message>
    <message>
      <source>Not used yet</source>
      <translation>Noch nicht benutzt</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Replaced today</source>
      <translation>Heute ersetzt</translation>
    </message>
    <message>
      <source>Retire</source>
      <translation>Ausmustern</translation>
    </message>
    <message>
      <source>Retired</source>
      <translation>Ausgemustert</translation>
    </message>
    <message>
      <source>Show activities</source>
      <translation>Aktivitäten zeigen</translation>
    </message>
    <message>
      <source>There is already something called %1.</source>
      <translation>%1 gibt es schon.</translation>
    </message>
    <message>
      <source>There is already something called %1. Its activities and parts stay, and these join them.</source>
      <translation>%1 gibt es schon. Dessen Aktivitäten und Teile bleiben, und diese kommen dazu.</translation>
    </message>
    <message>
      <source>There is nothing else to merge it into.</source>
      <translation>Es gibt nichts anderes zum Zusammenführen.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Use again</source>
      <translation>Wieder benutzen</translation>
    </message>
    <message>
      <source>last %1</source>
      <translation>zuletzt %1</translation>
    </message>
    <message>
      <source>used today</source>
      <translation>heute benutzt</translation>
    </message>
  </context>
  <context>
    <name>LibraryView</name>
    <message>
      <source>%1 in use</source>
      <translation>%1 in Gebrauch</translation>
    </message>
    <message>
      <source>%1 past their limit</source>
      <translation>%1 über ihrer Grenze</translation>
    </message>
    <message>
      <source>1 in use</source>
      <translation>1 in Gebrauch</translation>
    </message>
    <message>
      <source>1 past its limit</source>
      <translation>1 über der Grenze</translation>
    </message>
    <message>
      <source>Add gear</source>
      <translation>Ausrüstung hinzufügen</translation>
    </message>
    <message>
      <source>Bikes, shoes and boats stand here with the way they went, and tell when they are worn out. Which one was used is said on an activity's page, or of many at once in the list of activities.</source>
      <translation>Hier stehen Räder, Schuhe und Boote mit ihrer Strecke und sagen, wann sie verschlissen sind. Welches davon benutzt wurde, wird auf der Seite einer Aktivität gesagt, oder für viele auf einmal in der Liste der Aktivitäten.</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>No gear yet</source>
      <translation>Noch keine Ausrüstung</translation>
    </message>
    <message>
      <source>The gear cannot be shown</source>
      <translation>Die Ausrüstung lässt sich nicht anzeigen</translation>
    </message>
  </context>
  <context>
    <name>ListTable</name>
    <message>
      <source>Activities</source>
      <translation>Aktivitäten</translation>
    </message>
  </context>
  <context>
    <name>LooksSection</name>
    <message>
      <source>%1 % of the screen's own</source>
      <translation>%1 % der Größe des Bildschirms</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Motion</source>
      <translation>Bewegung</translation>
    </message>
    <message>
      <source>Motion and size</source>
      <translation>Bewegung und Größe</translation>
    </message>
    <message>
      <source>Reduced</source>
      <translation>Weniger</translation>
    </message>
    <message>
      <source>Reduced: nothing slides or fades.</source>
      <translation>Weniger: Nichts gleitet oder blendet.</translation>
    </message>
    <message>
      <source>Set in the computer's display settings.</source>
      <translation>Wird in den Anzeigeeinstellungen des Computers gesetzt.</translation>
    </message>
    <message>
      <source>Size of text</source>
      <translation>Schriftgröße</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>System follows the computer, also when it changes at night.</source>
      <translation>System folgt dem Computer, auch wenn er nachts wechselt.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Farben</translation>
    </message>
  </context>
  <context>
    <name>MarkLegend</name>
    <message>
      <source>M goes to the next mark · Enter opens the day</source>
      <translation>M geht zur nächsten Marke · Enter öffnet den Tag</translation>
    </message>
  </context>
  <context>
    <name>MissingRow</name>
    <message>
      <source>Answer now</source>
      <translation>Jetzt antworten</translation>
    </message>
    <message>
      <source>Connect an account</source>
      <translation>Konto verbinden</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Dateien importieren</translation>
    </message>
    <message>
      <source>Not answered yet: %1</source>
      <translation>Noch nicht beantwortet: %1</translation>
    </message>
  </context>
  <context>
    <name>MoreMenu</name>
    <message>
      <source>Count in the load</source>
      <translation>Zur Belastung zählen</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Fix spikes…</source>
      <translation>Ausreißer korrigieren …</translation>
    </message>
    <message>
      <source>Leave out of the load</source>
      <translation>Nicht zur Belastung zählen</translation>
    </message>
    <message>
      <source>Merge with…</source>
      <translation>Zusammenführen mit …</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Sport…</source>
      <translation>Sport …</translation>
    </message>
    <message>
      <source>Title, sport, spikes, merge, leave out, delete</source>
      <translation>Titel, Sport, Ausreißer, zusammenführen, nicht zählen, löschen</translation>
    </message>
  </context>
  <context>
    <name>NightPanel</name>
    <message>
      <source>of %1 h</source>
      <translation>von %1 h</translation>
    </message>
  </context>
  <context>
    <name>Note</name>
    <message>
      <source>%1 activities have no load</source>
      <translation>%1 Aktivitäten haben keine Belastung</translation>
    </message>
    <message>
      <source>1 activity has no load</source>
      <translation>1 Aktivität hat keine Belastung</translation>
    </message>
    <message>
      <source>Open activities</source>
      <translation>Aktivitäten öffnen</translation>
    </message>
  </context>
  <context>
    <name>Notes</name>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Edit RPE and notes</source>
      <translation>RPE und Notizen bearbeiten</translation>
    </message>
    <message>
      <source>How it felt</source>
      <translation>Wie es war</translation>
    </message>
    <message>
      <source>No notes yet</source>
      <translation>Noch keine Notizen</translation>
    </message>
    <message>
      <source>RPE %1 of 10</source>
      <translation>RPE %1 von 10</translation>
    </message>
    <message>
      <source>RPE –</source>
      <translation>RPE –</translation>
    </message>
  </context>
  <context>
    <name>NoticeCentre</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy this text</source>
      <translation>Diesen Text kopieren</translation>
    </message>
    <message>
      <source>Nothing yet. What is said in the corner stays here until PeaksDesk closes.</source>
      <translation>Noch nichts. Was in der Ecke gesagt wird, bleibt hier, bis PeaksDesk geschlossen wird.</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>Meldungen</translation>
    </message>
  </context>
  <context>
    <name>Offers</name>
    <message>
      <source>Accept</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Accept %1</source>
      <translation>%1 übernehmen</translation>
    </message>
    <message>
      <source>Maximal heart rate</source>
      <translation>Maximale Herzfrequenz</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Not now: %1</source>
      <translation>Nicht jetzt: %1</translation>
    </message>
    <message>
      <source>Swim threshold</source>
      <translation>Schwimmschwelle</translation>
    </message>
    <message>
      <source>Threshold pace</source>
      <translation>Schwellentempo</translation>
    </message>
  </context>
  <context>
    <name>OriginsTab</name>
    <message>
      <source>Forget what you typed here: the source's value counts again (Del)</source>
      <translation>Vergisst, was du hier eingegeben hast: Der Wert der Quelle zählt wieder (Entf)</translation>
    </message>
    <message>
      <source>Give back to the source</source>
      <translation>Der Quelle zurückgeben</translation>
    </message>
    <message>
      <source>What you typed stays, whatever is imported.</source>
      <translation>Was du eingibst, bleibt, was auch importiert wird.</translation>
    </message>
    <message>
      <source>Where every field came from</source>
      <translation>Woher jedes Feld kommt</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Find a page, an action, an athlete, an activity or a day</source>
      <translation>Eine Seite, eine Aktion, eine Person, eine Aktivität oder einen Tag finden</translation>
    </message>
    <message>
      <source>Find anything</source>
      <translation>Alles finden</translation>
    </message>
    <message>
      <source>Nothing here is called that.</source>
      <translation>Nichts hier heißt so.</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Treffer</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>wählen</translation>
    </message>
    <message>
      <source>close</source>
      <translation>schließen</translation>
    </message>
    <message>
      <source>move</source>
      <translation>bewegen</translation>
    </message>
  </context>
  <context>
    <name>PrivacySection</name>
    <message>
      <source>%1 deleted activities</source>
      <translation>%1 gelöschte Aktivitäten</translation>
    </message>
    <message>
      <source>%1 of all athletes would be gone for good. Only a backup has them still.</source>
      <translation>%1 aller Personen wären endgültig weg. Nur ein Backup hat sie dann noch.</translation>
    </message>
    <message>
      <source>%1, and %2 of backups</source>
      <translation>%1, dazu %2 Backups</translation>
    </message>
    <message>
      <source>1 deleted activity</source>
      <translation>1 gelöschte Aktivität</translation>
    </message>
    <message>
      <source>A log in the data folder holds what went wrong, with secrets struck out.</source>
      <translation>Ein Protokoll im Datenordner hält fest, was schiefging; Geheimnisse sind darin gestrichen.</translation>
    </message>
    <message>
      <source>Activities and athletes lie on your own PostgreSQL server, backups on this computer.</source>
      <translation>Aktivitäten und Personen liegen auf deinem eigenen PostgreSQL-Server, Backups auf diesem Computer.</translation>
    </message>
    <message>
      <source>Activities, athletes and backups lie on this computer, in one folder.</source>
      <translation>Aktivitäten, Personen und Backups liegen auf diesem Computer, in einem Ordner.</translation>
    </message>
    <message>
      <source>All activities, thresholds and files of the athlete. A backup of everything is made first.</source>
      <translation>Alle Aktivitäten, Schwellen und Dateien der Person. Zuvor entsteht ein Backup von allem.</translation>
    </message>
    <message>
      <source>Bin</source>
      <translation>Papierkorb</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Datenordner</translation>
    </message>
    <message>
      <source>Delete this athlete…</source>
      <translation>Diese Person löschen …</translation>
    </message>
    <message>
      <source>Empty the bin</source>
      <translation>Papierkorb leeren</translation>
    </message>
    <message>
      <source>Empty the bin?</source>
      <translation>Papierkorb leeren?</translation>
    </message>
    <message>
      <source>Empty the bin…</source>
      <translation>Papierkorb leeren …</translation>
    </message>
    <message>
      <source>Keep them</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>No account, no cloud, no telemetry: nothing leaves this computer unless you export it.</source>
      <translation>Kein Konto, keine Cloud, keine Telemetrie: Nichts verlässt diesen Computer, außer du exportierst es.</translation>
    </message>
    <message>
      <source>On the disk</source>
      <translation>Auf der Festplatte</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Open the data folder</source>
      <translation>Datenordner öffnen</translation>
    </message>
    <message>
      <source>Original files are kept whole beside what was computed from them, and can be exported any time.</source>
      <translation>Originaldateien bleiben ganz, neben dem, was daraus berechnet wurde, und lassen sich jederzeit exportieren.</translation>
    </message>
    <message>
      <source>Removing for good</source>
      <translation>Wird endgültig entfernt</translation>
    </message>
    <message>
      <source>The bin is empty. Deleted activities lie in it for 30 days.</source>
      <translation>Der Papierkorb ist leer. Gelöschte Aktivitäten liegen 30 Tage darin.</translation>
    </message>
    <message>
      <source>This athlete</source>
      <translation>Diese Person</translation>
    </message>
    <message>
      <source>What is kept, and where</source>
      <translation>Was gespeichert wird, und wo</translation>
    </message>
  </context>
  <context>
    <name>Questions</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
  </context>
  <context>
    <name>ReadinessCard</name>
    <message>
      <source>%1 answers to go</source>
      <translation>noch %1 Antworten</translation>
    </message>
    <message>
      <source>1 answer to go</source>
      <translation>noch 1 Antwort</translation>
    </message>
    <message>
      <source>A number comes with %1 valid days: there are %2 so far.</source>
      <translation>Eine Zahl gibt es ab %1 gültigen Tagen: bisher sind es %2.</translation>
    </message>
    <message>
      <source>Answer the check-in</source>
      <translation>Befinden eintragen</translation>
    </message>
    <message>
      <source>Check in</source>
      <translation>Eintragen</translation>
    </message>
    <message>
      <source>Check-in</source>
      <translation>Befinden</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Edit the check-in</source>
      <translation>Das Befinden ändern</translation>
    </message>
    <message>
      <source>Provisional: the band settles with %1 days.</source>
      <translation>Vorläufig: Nach %1 Tagen steht der Bereich fest.</translation>
    </message>
    <message>
      <source>Readiness</source>
      <translation>Bereitschaft</translation>
    </message>
    <message>
      <source>Readiness score</source>
      <translation>Bereitschaft</translation>
    </message>
    <message>
      <source>The number comes with what was measured this morning.</source>
      <translation>Die Zahl kommt mit den Messwerten dieses Morgens.</translation>
    </message>
    <message>
      <source>from WHOOP</source>
      <translation>von WHOOP</translation>
    </message>
    <message>
      <source>no pain noted</source>
      <translation>kein Schmerz notiert</translation>
    </message>
    <message>
      <source>no score for this day</source>
      <translation>kein Wert für diesen Tag</translation>
    </message>
    <message>
      <source>no score yet</source>
      <translation>noch kein Wert</translation>
    </message>
    <message>
      <source>no weight</source>
      <translation>kein Gewicht</translation>
    </message>
    <message>
      <source>of %1</source>
      <translation>von %1</translation>
    </message>
    <message>
      <source>of 100 against your %1 days</source>
      <translation>von 100, gegen deine %1 Tage</translation>
    </message>
    <message>
      <source>you</source>
      <translation>du</translation>
    </message>
  </context>
  <context>
    <name>Readout</name>
    <message>
      <source>%1 on average</source>
      <translation>%1 im Schnitt</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 bis %2</translation>
    </message>
    <message>
      <source>%1 up</source>
      <translation>%1 bergauf</translation>
    </message>
    <message>
      <source>Best %1</source>
      <translation>Bestwert %1</translation>
    </message>
    <message>
      <source>IF %1</source>
      <translation>IF %1</translation>
    </message>
    <message>
      <source>Interval %1</source>
      <translation>Intervall %1</translation>
    </message>
    <message>
      <source>Lap %1</source>
      <translation>Runde %1</translation>
    </message>
    <message>
      <source>Mine %1</source>
      <translation>Eigene %1</translation>
    </message>
    <message>
      <source>NP %1</source>
      <translation>NP %1</translation>
    </message>
    <message>
      <source>heart rate %1</source>
      <translation>Herzfrequenz %1</translation>
    </message>
    <message>
      <source>max %1</source>
      <translation>max. %1</translation>
    </message>
  </context>
  <context>
    <name>Reason</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Why this number</source>
      <translation>Warum diese Zahl</translation>
    </message>
  </context>
  <context>
    <name>RecordingCard</name>
    <message>
      <source>Nothing was recorded along the way</source>
      <translation>Unterwegs wurde nichts aufgezeichnet</translation>
    </message>
    <message>
      <source>The file holds totals, but no records to draw. Its totals count all the same.</source>
      <translation>Die Datei enthält Summen, aber keine Aufzeichnung zum Zeichnen. Ihre Summen zählen trotzdem.</translation>
    </message>
    <message>
      <source>The recording ended as soon as it began: there is nothing in it to draw.</source>
      <translation>Die Aufzeichnung endete, sobald sie begann: Es gibt nichts zu zeichnen.</translation>
    </message>
    <message>
      <source>This session is a row of a Strava export without a file of its own, so there is no heart rate, power or route to draw. Its totals count all the same.</source>
      <translation>Diese Einheit ist eine Zeile eines Strava-Exports ohne eigene Datei, also gibt es weder Herzfrequenz noch Leistung oder Strecke zu zeichnen. Ihre Summen zählen trotzdem.</translation>
    </message>
    <message>
      <source>This session was entered by hand. Its numbers count all the same.</source>
      <translation>Diese Einheit wurde von Hand eingetragen. Ihre Zahlen zählen trotzdem.</translation>
    </message>
    <message>
      <source>W′bal: CP %1 W, W′ %2 kJ of 90 days</source>
      <translation>W′bal: CP %1 W, W′ %2 kJ aus 90 Tagen</translation>
    </message>
  </context>
  <context>
    <name>RecordsView</name>
    <message>
      <source>%1: %2 records of the last four weeks</source>
      <translation>%1: %2 Rekorde der letzten vier Wochen</translation>
    </message>
    <message>
      <source>%1: 1 record of the last four weeks</source>
      <translation>%1: 1 Rekord der letzten vier Wochen</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy the records</source>
      <translation>Rekorde kopieren</translation>
    </message>
    <message>
      <source>Copy the table</source>
      <translation>Tabelle kopieren</translation>
    </message>
    <message>
      <source>Enter opens the activity of the cell</source>
      <translation>Enter öffnet die Aktivität der Zelle</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Dateien importieren</translation>
    </message>
    <message>
      <source>No records yet</source>
      <translation>Noch keine Rekorde</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Rekorde</translation>
    </message>
    <message>
      <source>Records: %1</source>
      <translation>Rekorde: %1</translation>
    </message>
    <message>
      <source>Save as CSV…</source>
      <translation>Als CSV speichern …</translation>
    </message>
    <message>
      <source>Save the records</source>
      <translation>Rekorde speichern</translation>
    </message>
    <message>
      <source>Save the records as CSV</source>
      <translation>Rekorde als CSV speichern</translation>
    </message>
    <message>
      <source>Saved %1</source>
      <translation>%1 gespeichert</translation>
    </message>
    <message>
      <source>Sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <source>Table copied</source>
      <translation>Tabelle kopiert</translation>
    </message>
    <message>
      <source>The records cannot be shown</source>
      <translation>Die Rekorde lassen sich nicht anzeigen</translation>
    </message>
    <message>
      <source>What is measured</source>
      <translation>Was gemessen wird</translation>
    </message>
    <message>
      <source>Your best over every duration and distance will stand here, each with its day.</source>
      <translation>Hier steht bald dein Bestes über jede Dauer und Distanz, jeweils mit seinem Tag.</translation>
    </message>
  </context>
  <context>
    <name>ReportCard</name>
    <message>
      <source>%1 of %2 files</source>
      <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Abgebrochen</translation>
    </message>
    <message>
      <source>Close this report</source>
      <translation>Diesen Bericht schließen</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Done, %1 failed</source>
      <translation>Fertig, %1 fehlgeschlagen</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Files of this import</source>
      <translation>Dateien dieses Imports</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>Import läuft</translation>
    </message>
    <message>
      <source>Looking for training files…</source>
      <translation>Trainingsdateien werden gesucht …</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Redo this import</source>
      <translation>Diesen Import wiederholen</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>See activities</source>
      <translation>Aktivitäten ansehen</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Undo this import</source>
      <translation>Diesen Import rückgängig machen</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Zurückgenommen</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Was geschah</translation>
    </message>
    <message>
      <source>You can go on working; this goes on by itself.</source>
      <translation>Du kannst weiterarbeiten; das hier läuft von selbst.</translation>
    </message>
  </context>
  <context>
    <name>Route</name>
    <message>
      <source>Latitude</source>
      <translation>Breite</translation>
    </message>
    <message>
      <source>Longitude</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>No route.</source>
      <translation>Keine Strecke.</translation>
    </message>
    <message>
      <source>Route</source>
      <translation>Strecke</translation>
    </message>
    <message>
      <source>Route {east} km wide and {north} km high, ending {apart} km from its start.</source>
      <translation>Strecke, {east} km breit und {north} km hoch, endet {apart} km vom Start.</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Time, s</source>
      <translation>Zeit, s</translation>
    </message>
  </context>
  <context>
    <name>SearchButton</name>
    <message>
      <source>Search or go to</source>
      <translation>Suchen, springen</translation>
    </message>
  </context>
  <context>
    <name>SelectionStrip</name>
    <message>
      <source>Clear</source>
      <translation>Aufheben</translation>
    </message>
    <message>
      <source>Clear the selection</source>
      <translation>Auswahl aufheben</translation>
    </message>
    <message>
      <source>Clear the selection (Esc)</source>
      <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message>
      <source>Make a lap of the selection, or take that lap away (L)</source>
      <translation>Aus der Auswahl eine Runde machen, oder diese Runde wegnehmen (L)</translation>
    </message>
    <message>
      <source>Make the selection a lap</source>
      <translation>Auswahl zur Runde machen</translation>
    </message>
    <message>
      <source>Mark lap</source>
      <translation>Runde setzen</translation>
    </message>
    <message>
      <source>Show the selection alone (Z)</source>
      <translation>Nur die Auswahl zeigen (Z)</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoomen</translation>
    </message>
    <message>
      <source>Zoom to the selection</source>
      <translation>Auf die Auswahl zoomen</translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>%1 added to %2 activities</source>
      <translation>%1 zu %2 Aktivitäten ergänzt</translation>
    </message>
    <message>
      <source>%1 added to 1 activity</source>
      <translation>%1 zu 1 Aktivität ergänzt</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1: %2</translation>
    </message>
    <message>
      <source>%2 files from %1 could not be imported</source>
      <translation>%2 Dateien aus %1 ließen sich nicht importieren</translation>
    </message>
    <message>
      <source>%2 new activities from %1</source>
      <translation>%2 neue Aktivitäten aus %1</translation>
    </message>
    <message>
      <source>1 new activity from %1</source>
      <translation>1 neue Aktivität aus %1</translation>
    </message>
    <message>
      <source>A file from %1 could not be imported</source>
      <translation>Eine Datei aus %1 ließ sich nicht importieren</translation>
    </message>
    <message>
      <source>Invented athlete</source>
      <translation>Erfundene Person</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Erneut versuchen</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Du</translation>
    </message>
    <message>
      <source>Your data could not be opened</source>
      <translation>Deine Daten ließen sich nicht öffnen</translation>
    </message>
  </context>
  <context>
    <name>SessionRow</name>
    <message>
      <source>%1: %2, %3, load %4</source>
      <translation>%1: %2, %3, Belastung %4</translation>
    </message>
  </context>
  <context>
    <name>SettingsView</name>
    <message>
      <source>About</source>
      <translation>Über</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>Athlete</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Backups</translation>
    </message>
    <message>
      <source>Every change is kept at once; Ctrl+Z takes it back</source>
      <translation>Jede Änderung gilt sofort; Strg+Z nimmt sie zurück</translation>
    </message>
    <message>
      <source>Privacy and data</source>
      <translation>Privatsphäre und Daten</translation>
    </message>
    <message>
      <source>Sections</source>
      <translation>Abschnitte</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>The settings could not be read</source>
      <translation>Die Einstellungen ließen sich nicht lesen</translation>
    </message>
    <message>
      <source>Thresholds and zones</source>
      <translation>Schwellen und Zonen</translation>
    </message>
    <message>
      <source>Units and region</source>
      <translation>Einheiten und Region</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>Überwachte Ordner</translation>
    </message>
  </context>
  <context>
    <name>Sharing</name>
    <message>
      <source>Chart</source>
      <translation>Diagramm</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <translation>Bild kopieren</translation>
    </message>
    <message>
      <source>Drawing (SVG)</source>
      <translation>Zeichnung (SVG)</translation>
    </message>
    <message>
      <source>Page (PDF)</source>
      <translation>Seite (PDF)</translation>
    </message>
    <message>
      <source>Picture (PNG)</source>
      <translation>Bild (PNG)</translation>
    </message>
    <message>
      <source>Picture copied</source>
      <translation>Bild kopiert</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken …</translation>
    </message>
    <message>
      <source>Save as %1…</source>
      <translation>Speichern als %1 …</translation>
    </message>
    <message>
      <source>Save the chart</source>
      <translation>Diagramm speichern</translation>
    </message>
    <message>
      <source>Saved %1</source>
      <translation>%1 gespeichert</translation>
    </message>
    <message>
      <source>Sent to the printer</source>
      <translation>An den Drucker geschickt</translation>
    </message>
    <message>
      <source>Show as a table</source>
      <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
      <source>Show the chart</source>
      <translation>Diagramm zeigen</translation>
    </message>
    <message>
      <source>Table (CSV)</source>
      <translation>Tabelle (CSV)</translation>
    </message>
    <message>
      <source>The printer did not take the page.</source>
      <translation>Der Drucker nahm die Seite nicht an.</translation>
    </message>
  </context>
  <context>
    <name>Shelf</name>
    <message>
      <source>Gear</source>
      <translation>Ausrüstung</translation>
    </message>
  </context>
  <context>
    <name>ShortcutSheet</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>On every page</source>
      <translation>Auf jeder Seite</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
  </context>
  <context>
    <name>Side</name>
    <message>
      <source>%1 to %2</source>
      <translation>%1 bis %2</translation>
    </message>
    <message>
      <source>%1 zones</source>
      <translation>Zonen nach %1</translation>
    </message>
    <message>
      <source>%1, the best of 90 days</source>
      <translation>%1, das Beste aus 90 Tagen</translation>
    </message>
    <message>
      <source>%1; 90 days %2 on %3</source>
      <translation>%1; 90 Tage %2 am %3</translation>
    </message>
    <message>
      <source>Every field</source>
      <translation>Jedes Feld</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Where every field came from</source>
      <translation>Woher jedes Feld kommt</translation>
    </message>
    <message>
      <source>from %1</source>
      <translation>ab %1</translation>
    </message>
  </context>
  <context>
    <name>Sidebar</name>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Vorwärts</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>Meldungen</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
  </context>
  <context>
    <name>Skeleton</name>
    <message>
      <source>Loading</source>
      <translation>Lädt</translation>
    </message>
  </context>
  <context>
    <name>Sources</name>
    <message>
      <source>%1%2, imported %3</source>
      <translation>%1%2, importiert am %3</translation>
    </message>
    <message>
      <source>Make an activity of its own out of this source</source>
      <translation>Aus dieser Quelle eine eigene Aktivität machen</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Abtrennen</translation>
    </message>
    <message>
      <source>Split off %1</source>
      <translation>%1 abtrennen</translation>
    </message>
  </context>
  <context>
    <name>SpikePreview</name>
    <message>
      <source>The spike before and after</source>
      <translation>Der Ausreißer vorher und nachher</translation>
    </message>
  </context>
  <context>
    <name>SpikesTab</name>
    <message>
      <source>All spikes that were found are fixed. The original files stay as they are.</source>
      <translation>Alle gefundenen Ausreißer sind korrigiert. Die Originaldateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>Dashed as it came, solid as it becomes. Original files stay as they are.</source>
      <translation>Gestrichelt, wie es kam; durchgezogen, wie es wird. Originaldateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>Fix all</source>
      <translation>Alle korrigieren</translation>
    </message>
    <message>
      <source>Fix this one</source>
      <translation>Diesen korrigieren</translation>
    </message>
    <message>
      <source>Spikes; Enter shows one in the charts</source>
      <translation>Ausreißer; Enter zeigt einen in den Diagrammen</translation>
    </message>
    <message>
      <source>Take fixes back</source>
      <translation>Korrekturen zurücknehmen</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Running work</source>
      <translation>Laufende Arbeit</translation>
    </message>
    <message>
      <source>Stop this work</source>
      <translation>Diese Arbeit anhalten</translation>
    </message>
  </context>
  <context>
    <name>StepChart</name>
    <message>
      <source>%1 from %2 to %3</source>
      <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
      <source>In force since</source>
      <translation>In Kraft seit</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
  </context>
  <context>
    <name>StepsMark</name>
    <message>
      <source>Step %1 of %2: %3</source>
      <translation>Schritt %1 von %2: %3</translation>
    </message>
  </context>
  <context>
    <name>Switcher</name>
    <message>
      <source>Add an athlete…</source>
      <translation>Person hinzufügen…</translation>
    </message>
    <message>
      <source>Choose an athlete</source>
      <translation>Person wählen</translation>
    </message>
    <message>
      <source>Find an athlete</source>
      <translation>Person suchen</translation>
    </message>
    <message>
      <source>Invented athlete</source>
      <translation>Erfundene Person</translation>
    </message>
    <message>
      <source>Nobody here has this name.</source>
      <translation>Niemand hier heißt so.</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Du</translation>
    </message>
    <message>
      <source>shown now</source>
      <translation>gerade gezeigt</translation>
    </message>
  </context>
  <context>
    <name>ThresholdDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Change %1</source>
      <translation>%1 ändern</translation>
    </message>
    <message>
      <source>From the beginning: for everything before it too</source>
      <translation>Von Anfang an: auch für alles davor</translation>
    </message>
    <message>
      <source>Holds from</source>
      <translation>Gilt ab</translation>
    </message>
    <message>
      <source>New value of %1</source>
      <translation>Neuer Wert: %1</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
  </context>
  <context>
    <name>Thresholds</name>
    <message>
      <source>Critical swim speed</source>
      <translation>Kritische Schwimmgeschwindigkeit</translation>
    </message>
    <message>
      <source>FTP</source>
      <translation>FTP</translation>
    </message>
    <message>
      <source>Heart rate at that effort.</source>
      <translation>Herzfrequenz bei dieser Anstrengung.</translation>
    </message>
    <message>
      <source>I don't know</source>
      <translation>Weiß ich nicht</translation>
    </message>
    <message>
      <source>I don't know: %1</source>
      <translation>Weiß ich nicht: %1</translation>
    </message>
    <message>
      <source>LTHR</source>
      <translation>LTHR</translation>
    </message>
    <message>
      <source>Pace you can run for about an hour.</source>
      <translation>Tempo, das du etwa eine Stunde laufen kannst.</translation>
    </message>
    <message>
      <source>Pace you can swim for half an hour.</source>
      <translation>Tempo, das du eine halbe Stunde schwimmen kannst.</translation>
    </message>
    <message>
      <source>Power you can hold for about an hour on the bike.</source>
      <translation>Leistung, die du auf dem Rad etwa eine Stunde halten kannst.</translation>
    </message>
    <message>
      <source>Threshold pace</source>
      <translation>Schwellentempo</translation>
    </message>
  </context>
  <context>
    <name>Tiles</name>
    <message>
      <source>60-day mean %1 %</source>
      <translation>60-Tage-Mittel %1 %</translation>
    </message>
    <message>
      <source>7-day %1, band %2 to %3</source>
      <translation>7 Tage %1, Bereich %2 bis %3</translation>
    </message>
    <message>
      <source>7-day mean</source>
      <translation>7-Tage-Mittel</translation>
    </message>
    <message>
      <source>Band after %1 days: %2 so far</source>
      <translation>Bereich ab %1 Tagen: bisher %2</translation>
    </message>
    <message>
      <source>Deep %1, REM %2</source>
      <translation>Tief %1, REM %2</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Zählt nicht</translation>
    </message>
    <message>
      <source>Mean %1, band %2 to %3</source>
      <translation>Mittel %1, Bereich %2 bis %3</translation>
    </message>
    <message>
      <source>Mean of %2 days %1 %</source>
      <translation>Mittel von %2 Tagen %1 %</translation>
    </message>
    <message>
      <source>Never measured yet</source>
      <translation>Noch nie gemessen</translation>
    </message>
    <message>
      <source>No recovery for this day</source>
      <translation>Keine Erholung für diesen Tag</translation>
    </message>
    <message>
      <source>No strain in seven days</source>
      <translation>Kein Strain in sieben Tagen</translation>
    </message>
    <message>
      <source>No time asleep for this day</source>
      <translation>Keine Schlafzeit für diesen Tag</translation>
    </message>
    <message>
      <source>Peak %1 %2</source>
      <translation>Höchster %1 %2</translation>
    </message>
    <message>
      <source>of %1</source>
      <translation>von %1</translation>
    </message>
    <message>
      <source>of %1 h</source>
      <translation>von %1 h</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>0 shows all</source>
      <translation>0 zeigt alles</translation>
    </message>
    <message>
      <source>Distance, m</source>
      <translation>Distanz, m</translation>
    </message>
    <message>
      <source>Drag to select · scroll to zoom · T for a table</source>
      <translation>Ziehen wählt aus · Scrollen zoomt · T zeigt die Tabelle</translation>
    </message>
    <message>
      <source>Esc clears</source>
      <translation>Esc hebt auf</translation>
    </message>
    <message>
      <source>Recording</source>
      <translation>Aufzeichnung</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Time, s</source>
      <translation>Zeit, s</translation>
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Close this notice</source>
      <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy this text</source>
      <translation>Diesen Text kopieren</translation>
    </message>
  </context>
  <context>
    <name>Today</name>
    <message>
      <source>%1 to %2</source>
      <translation>%1 bis %2</translation>
    </message>
    <message>
      <source>%1: %2.</source>
      <translation>%1: %2.</translation>
    </message>
    <message>
      <source>%1: dismissed</source>
      <translation>%1: verworfen</translation>
    </message>
    <message>
      <source>%1: snoozed until %2</source>
      <translation>%1: still bis %2</translation>
    </message>
    <message>
      <source>%1: turned off</source>
      <translation>%1: abgeschaltet</translation>
    </message>
    <message>
      <source>A day to hold back a little</source>
      <translation>Ein Tag, um sich etwas zurückzuhalten</translation>
    </message>
    <message>
      <source>A day to take it easy</source>
      <translation>Ein Tag, um es leicht zu nehmen</translation>
    </message>
    <message>
      <source>Above band</source>
      <translation>Über Bereich</translation>
    </message>
    <message>
      <source>Below band</source>
      <translation>Unter Bereich</translation>
    </message>
    <message>
      <source>Blood oxygen</source>
      <translation>Blutsauerstoff</translation>
    </message>
    <message>
      <source>CTL a week</source>
      <translation>CTL je Woche</translation>
    </message>
    <message>
      <source>Check-in</source>
      <translation>Befinden</translation>
    </message>
    <message>
      <source>Check-in kept: %1 of 20, %2</source>
      <translation>Befinden gespeichert: %1 von 20, %2</translation>
    </message>
    <message>
      <source>Check-in of %1</source>
      <translation>Befinden am %1</translation>
    </message>
    <message>
      <source>Check-in of %1 removed</source>
      <translation>Befinden am %1 entfernt</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <source>Excellent</source>
      <translation>Ausgezeichnet</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>Form (TSB)</source>
      <translation>Form (TSB)</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>Good</source>
      <translation>Gut</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Grün</translation>
    </message>
    <message>
      <source>HRV</source>
      <translation>HRV</translation>
    </message>
    <message>
      <source>Hard is open</source>
      <translation>Hart geht</translation>
    </message>
    <message>
      <source>Hold back</source>
      <translation>Zurückhalten</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>Niedrig</translation>
    </message>
    <message>
      <source>Moderate</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Normal band</source>
      <translation>Normaler Bereich</translation>
    </message>
    <message>
      <source>Not above</source>
      <translation>Nicht über</translation>
    </message>
    <message>
      <source>Not below</source>
      <translation>Nicht unter</translation>
    </message>
    <message>
      <source>Peak</source>
      <translation>Höchster</translation>
    </message>
    <message>
      <source>Ramp, 7 days</source>
      <translation>Anstieg, 7 Tage</translation>
    </message>
    <message>
      <source>Readiness score</source>
      <translation>Bereitschaft</translation>
    </message>
    <message>
      <source>Ready for hard work</source>
      <translation>Bereit für harte Arbeit</translation>
    </message>
    <message>
      <source>Recovery</source>
      <translation>Erholung</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rot</translation>
    </message>
    <message>
      <source>Resting HR</source>
      <translation>Ruhepuls</translation>
    </message>
    <message>
      <source>Resting heart rate</source>
      <translation>Ruhepuls</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Seit</translation>
    </message>
    <message>
      <source>Sleep</source>
      <translation>Schlaf</translation>
    </message>
    <message>
      <source>Sleep needed</source>
      <translation>Schlafbedarf</translation>
    </message>
    <message>
      <source>Sleep performance</source>
      <translation>Schlafleistung</translation>
    </message>
    <message>
      <source>Slept</source>
      <translation>Geschlafen</translation>
    </message>
    <message>
      <source>Soreness</source>
      <translation>Muskelkater</translation>
    </message>
    <message>
      <source>Source: %1</source>
      <translation>Quelle: %1</translation>
    </message>
    <message>
      <source>SpO2</source>
      <translation>SpO2</translation>
    </message>
    <message>
      <source>Strain</source>
      <translation>Strain</translation>
    </message>
    <message>
      <source>Strain of seven days</source>
      <translation>Strain von sieben Tagen</translation>
    </message>
    <message>
      <source>Stress</source>
      <translation>Stress</translation>
    </message>
    <message>
      <source>Take it easy</source>
      <translation>Ruhig bleiben</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Time asleep</source>
      <translation>Schlafzeit</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>Training this week</source>
      <translation>Training dieser Woche</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>Üblich</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Very low</source>
      <translation>Sehr niedrig</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>Why this number</source>
      <translation>Warum diese Zahl</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Gelb</translation>
    </message>
    <message>
      <source>days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>leer</translation>
    </message>
    <message>
      <source>full</source>
      <translation>voll</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keiner</translation>
    </message>
    <message>
      <source>rules</source>
      <translation>Regeln</translation>
    </message>
    <message>
      <source>very bad</source>
      <translation>sehr schlecht</translation>
    </message>
    <message>
      <source>very good</source>
      <translation>sehr gut</translation>
    </message>
    <message>
      <source>very much</source>
      <translation>sehr viel</translation>
    </message>
    <message>
      <source>very sore</source>
      <translation>sehr stark</translation>
    </message>
  </context>
  <context>
    <name>TodayView</name>
    <message>
      <source>%1, with %2 things to watch</source>
      <translation>%1, mit %2 Dingen zu beachten</translation>
    </message>
    <message>
      <source>%1, with one thing to watch</source>
      <translation>%1, mit einer Sache zu beachten</translation>
    </message>
    <message>
      <source>A weight is between %1 and %2.</source>
      <translation>Ein Gewicht liegt zwischen %1 und %2.</translation>
    </message>
    <message>
      <source>Connect an account</source>
      <translation>Konto verbinden</translation>
    </message>
    <message>
      <source>Nothing is known of your days yet</source>
      <translation>Von deinen Tagen ist noch nichts bekannt</translation>
    </message>
    <message>
      <source>Recovery, sleep, training and how you feel stand here, with how hard to go today and why. Connect WHOOP or intervals.icu, drop their files on the window, or check in: four answers are enough to begin.</source>
      <translation>Hier stehen Erholung, Schlaf, Training und wie du dich fühlst, und wie hart es heute sein darf und warum. Verbinde WHOOP oder intervals.icu, zieh ihre Dateien auf das Fenster oder trag dein Befinden ein: Vier Antworten genügen für den Anfang.</translation>
    </message>
    <message>
      <source>The day cannot be shown</source>
      <translation>Der Tag kann nicht gezeigt werden</translation>
    </message>
  </context>
  <context>
    <name>TrainingCard</name>
    <message>
      <source>Form (TSB)</source>
      <translation>Form (TSB)</translation>
    </message>
    <message>
      <source>Form and ramp</source>
      <translation>Form und Anstieg</translation>
    </message>
    <message>
      <source>Form shows here after six weeks of training: before that it says little.</source>
      <translation>Die Form erscheint hier nach sechs Wochen Training: vorher sagt sie wenig.</translation>
    </message>
    <message>
      <source>Import training or connect an account: fitness, fatigue and form show here.</source>
      <translation>Importiere Training oder verbinde ein Konto: Fitness, Ermüdung und Form erscheinen hier.</translation>
    </message>
    <message>
      <source>Ramp, 7 days</source>
      <translation>Anstieg, 7 Tage</translation>
    </message>
    <message>
      <source>Steep</source>
      <translation>Steil</translation>
    </message>
    <message>
      <source>Very low</source>
      <translation>Sehr niedrig</translation>
    </message>
  </context>
  <context>
    <name>UnitsAndRegion</name>
    <message>
      <source>24 hours</source>
      <translation>24 Stunden</translation>
    </message>
    <message>
      <source>A week starts on</source>
      <translation>Die Woche beginnt am</translation>
    </message>
    <message>
      <source>Imperial (mi, lb)</source>
      <translation>Imperial (mi, lb)</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Metric (km, kg)</source>
      <translation>Metrisch (km, kg)</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>Montag</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>Sonntag</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>Taken from your system to begin with.</source>
      <translation>Zunächst von deinem System übernommen.</translation>
    </message>
    <message>
      <source>Time of day</source>
      <translation>Uhrzeit</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Einheiten</translation>
    </message>
  </context>
  <context>
    <name>WatchedCard</name>
    <message>
      <source>Add folder…</source>
      <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
      <source>New files in a watched folder are imported within a minute: for example the folder that your watch or bike computer syncs to.</source>
      <translation>Neue Dateien in einem überwachten Ordner werden binnen einer Minute importiert: zum Beispiel der Ordner, in den deine Uhr oder dein Radcomputer synchronisiert.</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Stop watching %1</source>
      <translation>%1 nicht mehr überwachen</translation>
    </message>
    <message>
      <source>Stop watching; what was imported stays</source>
      <translation>Nicht mehr überwachen; was importiert ist, bleibt</translation>
    </message>
    <message>
      <source>Watch a folder</source>
      <translation>Ordner überwachen</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>Überwachte Ordner</translation>
    </message>
  </context>
  <context>
    <name>WeekCard</name>
    <message>
      <source>%1 more in the calendar</source>
      <translation>%1 weitere im Kalender</translation>
    </message>
    <message>
      <source>%1 sessions</source>
      <translation>%1 Einheiten</translation>
    </message>
    <message>
      <source>1 more in the calendar</source>
      <translation>1 weitere im Kalender</translation>
    </message>
    <message>
      <source>1 session</source>
      <translation>1 Einheit</translation>
    </message>
    <message>
      <source>No session yet this week.</source>
      <translation>Noch keine Einheit in dieser Woche.</translation>
    </message>
    <message>
      <source>That week</source>
      <translation>Jene Woche</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Diese Woche</translation>
    </message>
    <message>
      <source>classes %1</source>
      <translation>Stunden %1</translation>
    </message>
    <message>
      <source>load %1</source>
      <translation>Belastung %1</translation>
    </message>
    <message>
      <source>ratio %1</source>
      <translation>Verhältnis %1</translation>
    </message>
    <message>
      <source>rolls %1</source>
      <translation>Rollen %1</translation>
    </message>
    <message>
      <source>submissions %1 for, %2 against</source>
      <translation>Submissions %1 für, %2 gegen</translation>
    </message>
  </context>
  <context>
    <name>WelcomeView</name>
    <message>
      <source>All of it can be changed later, in Settings.</source>
      <translation>Alles lässt sich später in den Einstellungen ändern.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Ordner wählen</translation>
    </message>
    <message>
      <source>Choose files</source>
      <translation>Dateien wählen</translation>
    </message>
    <message>
      <source>How do you measure?</source>
      <translation>Wie misst du?</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Skip all</source>
      <translation>Alles überspringen</translation>
    </message>
    <message>
      <source>Skip the welcome</source>
      <translation>Willkommen überspringen</translation>
    </message>
    <message>
      <source>Skip this step</source>
      <translation>Diesen Schritt überspringen</translation>
    </message>
    <message>
      <source>Start without</source>
      <translation>Ohne beginnen</translation>
    </message>
    <message>
      <source>They turn sessions into load. Nothing here needs to be known: your training will offer values.</source>
      <translation>Sie machen aus Einheiten Belastung. Nichts davon musst du wissen: Dein Training wird Werte anbieten.</translation>
    </message>
    <message>
      <source>Thresholds</source>
      <translation>Schwellen</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Training</translation>
    </message>
    <message>
      <source>Training files (*.fit *.tcx *.gpx *.fit.gz *.tcx.gz *.gpx.gz *.zip);;All files (*)</source>
      <translation>Trainingsdateien (*.fit *.tcx *.gpx *.fit.gz *.tcx.gz *.gpx.gz *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Einheiten</translation>
    </message>
    <message>
      <source>Welcome to PeaksDesk</source>
      <translation>Willkommen bei PeaksDesk</translation>
    </message>
    <message>
      <source>What are your thresholds?</source>
      <translation>Was sind deine Schwellen?</translation>
    </message>
    <message>
      <source>What shall we look at?</source>
      <translation>Was sehen wir uns an?</translation>
    </message>
    <message>
      <source>Who trains here? Every answer can wait.</source>
      <translation>Wer trainiert hier? Jede Antwort kann warten.</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Du</translation>
    </message>
    <message>
      <source>Your data could not be read</source>
      <translation>Deine Daten ließen sich nicht lesen</translation>
    </message>
    <message>
      <source>Your own training, or somebody's invented one.</source>
      <translation>Dein eigenes Training oder ein erfundenes.</translation>
    </message>
  </context>
  <context>
    <name>Who</name>
    <message>
      <source>As you want to be called here.</source>
      <translation>So, wie du hier heißen möchtest.</translation>
    </message>
    <message>
      <source>Female</source>
      <translation>Frau</translation>
    </message>
    <message>
      <source>For watts per kilogram.</source>
      <translation>Für Watt je Kilogramm.</translation>
    </message>
    <message>
      <source>Heart-rate load was measured for women and men apart.</source>
      <translation>Die Belastung aus der Herzfrequenz wurde für Frauen und Männer getrennt gemessen.</translation>
    </message>
    <message>
      <source>Male</source>
      <translation>Mann</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Not said</source>
      <translation>Keine Angabe</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Geschlecht</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>Year of birth</source>
      <translation>Geburtsjahr</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>Something went wrong: %1</source>
      <translation>Etwas ist schiefgegangen: %1</translation>
    </message>
  </context>
  <context>
    <name>WritingSection</name>
    <message>
      <source>24 hours</source>
      <translation>24 Stunden</translation>
    </message>
    <message>
      <source>A week starts on</source>
      <translation>Die Woche beginnt am</translation>
    </message>
    <message>
      <source>Belong to the athlete; everything is kept in metres.</source>
      <translation>Gehören zur Person; gespeichert wird alles in Metern.</translation>
    </message>
    <message>
      <source>How it looks</source>
      <translation>So sieht es aus</translation>
    </message>
    <message>
      <source>In the calendar and in sums by week.</source>
      <translation>Im Kalender und in Summen je Woche.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>Montag</translation>
    </message>
    <message>
      <source>Of the words. Numbers and dates follow the system where it speaks the same language.</source>
      <translation>Der Wörter. Zahlen und Daten folgen dem System, wo es dieselbe Sprache spricht.</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>Sonntag</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>Time of day</source>
      <translation>Uhrzeit</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Einheiten</translation>
    </message>
    <message>
      <source>Units and region</source>
      <translation>Einheiten und Region</translation>
    </message>
    <message>
      <source>weeks from Monday</source>
      <translation>Wochen ab Montag</translation>
    </message>
    <message>
      <source>weeks from Sunday</source>
      <translation>Wochen ab Sonntag</translation>
    </message>
  </context>
  <context>
    <name>ZoneBars</name>
    <message>
      <source>From to</source>
      <translation>Von bis</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Anteil</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Time, s</source>
      <translation>Zeit, s</translation>
    </message>
    <message>
      <source>Zone</source>
      <translation>Zone</translation>
    </message>
    <message>
      <source>{n} %</source>
      <translation>{n} %</translation>
    </message>
    <message>
      <source>{title}: most in {zone}, {share} of {total}.</source>
      <translation>{title}: am meisten in {zone}, {share} von {total}.</translation>
    </message>
    <message>
      <source>{title}: no time in any zone.</source>
      <translation>{title}: keine Zeit in einer Zone.</translation>
    </message>
  </context>
  <context>
    <name>_Banner</name>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy this text</source>
      <translation>Diesen Text kopieren</translation>
    </message>
  </context>
  <context>
    <name>_Behind</name>
    <message>
      <source>Back to the chart (T)</source>
      <translation>Zurück zum Diagramm (T)</translation>
    </message>
  </context>
  <context>
    <name>_Card</name>
    <message>
      <source>B: %1</source>
      <translation>B: %1</translation>
    </message>
    <message>
      <source>B: %1 · %2</source>
      <translation>B: %1 · %2</translation>
    </message>
  </context>
  <context>
    <name>_Day</name>
    <message>
      <source>%1: no recovery</source>
      <translation>%1: keine Erholung</translation>
    </message>
    <message>
      <source>%1: recovery %2 %, %3</source>
      <translation>%1: Erholung %2 %, %3</translation>
    </message>
  </context>
  <context>
    <name>_Filters</name>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
  </context>
  <context>
    <name>_TitleField</name>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
  </context>
  <context>
    <name>channels</name>
    <message>
      <source>Altitude</source>
      <translation>Höhe</translation>
    </message>
    <message>
      <source>Cadence</source>
      <translation>Kadenz</translation>
    </message>
    <message>
      <source>Heart rate</source>
      <translation>Herzfrequenz</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Geschwindigkeit</translation>
    </message>
    <message>
      <source>Stroke rate</source>
      <translation>Zugfrequenz</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <source>W′bal</source>
      <translation>W′bal</translation>
    </message>
    <message>
      <source>avg</source>
      <translation>Schnitt</translation>
    </message>
    <message>
      <source>gained</source>
      <translation>gewonnen</translation>
    </message>
    <message>
      <source>lowest</source>
      <translation>niedrigster</translation>
    </message>
  </context>
  <context>
    <name>chapters</name>
    <message>
      <source>Compare</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>Kurve</translation>
    </message>
    <message>
      <source>Fitness</source>
      <translation>Fitness</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Rekorde</translation>
    </message>
    <message>
      <source>Views of fitness</source>
      <translation>Ansichten der Fitness</translation>
    </message>
  </context>
  <context>
    <name>choices</name>
    <message>
      <source>at %1</source>
      <translation>bei %1</translation>
    </message>
  </context>
  <context>
    <name>commands</name>
    <message>
      <source>Count in the load</source>
      <translation>Zur Belastung zählen</translation>
    </message>
    <message>
      <source>Delete the activity</source>
      <translation>Aktivität löschen</translation>
    </message>
    <message>
      <source>Edit the activity</source>
      <translation>Aktivität bearbeiten</translation>
    </message>
    <message>
      <source>Explain the load</source>
      <translation>Belastung erklären</translation>
    </message>
    <message>
      <source>Export: %1</source>
      <translation>Export: %1</translation>
    </message>
    <message>
      <source>Export: PDF</source>
      <translation>Export: PDF</translation>
    </message>
    <message>
      <source>Fix spikes</source>
      <translation>Ausreißer korrigieren</translation>
    </message>
    <message>
      <source>Leave out of the load</source>
      <translation>Nicht zur Belastung zählen</translation>
    </message>
    <message>
      <source>Make the selection a lap</source>
      <translation>Auswahl zur Runde machen</translation>
    </message>
    <message>
      <source>Merge with another activity</source>
      <translation>Mit anderer Aktivität zusammenführen</translation>
    </message>
    <message>
      <source>Next activity</source>
      <translation>Nächste Aktivität</translation>
    </message>
    <message>
      <source>Previous activity</source>
      <translation>Vorige Aktivität</translation>
    </message>
    <message>
      <source>Print the activity</source>
      <translation>Aktivität drucken</translation>
    </message>
    <message>
      <source>Print the training report</source>
      <translation>Trainingsbericht drucken</translation>
    </message>
    <message>
      <source>Rename the activity</source>
      <translation>Aktivität umbenennen</translation>
    </message>
    <message>
      <source>Training report: PDF</source>
      <translation>Trainingsbericht: PDF</translation>
    </message>
    <message>
      <source>Walk the charts</source>
      <translation>Durch die Diagramme gehen</translation>
    </message>
    <message>
      <source>Where every field came from</source>
      <translation>Woher jedes Feld kommt</translation>
    </message>
    <message>
      <source>Zoom to the selection</source>
      <translation>Auf die Auswahl zoomen</translation>
    </message>
  </context>
  <context>
    <name>compare</name>
    <message>
      <source>%1 %</source>
      <translation>%1 %</translation>
    </message>
    <message>
      <source>%1 from the first day on</source>
      <translation>%1 vom ersten Tag an</translation>
    </message>
    <message>
      <source>A</source>
      <translation>A</translation>
    </message>
    <message>
      <source>Activities</source>
      <translation>Aktivitäten</translation>
    </message>
    <message>
      <source>All sports</source>
      <translation>Alle Sportarten</translation>
    </message>
    <message>
      <source>Ascent</source>
      <translation>Anstieg</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Day %1</source>
      <translation>Tag %1</translation>
    </message>
    <message>
      <source>Day %1 (A %2, B %3)</source>
      <translation>Tag %1 (A %2, B %3)</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>Fitness at the end (CTL)</source>
      <translation>Fitness am Ende (CTL)</translation>
    </message>
    <message>
      <source>Last 13 weeks and the 13 before</source>
      <translation>Letzte 13 Wochen und die 13 davor</translation>
    </message>
    <message>
      <source>Last 4 weeks and the 4 before</source>
      <translation>Letzte 4 Wochen und die 4 davor</translation>
    </message>
    <message>
      <source>Last season and the one before</source>
      <translation>Letzte Saison und die davor</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>Belastung</translation>
    </message>
    <message>
      <source>Own periods</source>
      <translation>Eigene Zeiträume</translation>
    </message>
    <message>
      <source>This year and last year to date</source>
      <translation>Dieses und letztes Jahr bis heute</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
  </context>
  <context>
    <name>conventions</name>
    <message>
      <source>Each day fitness moves towards the day’s load by 1 − e^(−1/42) of the way (2.35 %), fatigue by 1 − e^(−1/7) (13.3 %). Form is last night’s fitness less last night’s fatigue: what you start the day with.</source>
      <translation>Jeden Tag geht die Fitness um 1 − e^(−1/42) des Weges (2,35 %) auf die Belastung des Tages zu, die Ermüdung um 1 − e^(−1/7) (13,3 %). Form ist die Fitness von gestern Abend minus die Ermüdung von gestern Abend: womit du in den Tag gehst.</translation>
    </message>
    <message>
      <source>Each day fitness moves towards the day’s load by 1 − e^(−1/42) of the way (2.35 %), fatigue by 1 − e^(−1/7) (13.3 %). Form is tonight’s fitness less tonight’s fatigue: the day’s own training counts already.</source>
      <translation>Jeden Tag geht die Fitness um 1 − e^(−1/42) des Weges (2,35 %) auf die Belastung des Tages zu, die Ermüdung um 1 − e^(−1/7) (13,3 %). Form ist die Fitness von heute Abend minus die Ermüdung von heute Abend: Das Training des Tages zählt schon mit.</translation>
    </message>
    <message>
      <source>Each day fitness moves towards the day’s load by 1/42 of the way (2.38 %), fatigue by 1/7 (14.3 %). Form is last night’s fitness less last night’s fatigue: what you start the day with.</source>
      <translation>Jeden Tag geht die Fitness um 1/42 des Weges (2,38 %) auf die Belastung des Tages zu, die Ermüdung um 1/7 (14,3 %). Form ist die Fitness von gestern Abend minus die Ermüdung von gestern Abend: womit du in den Tag gehst.</translation>
    </message>
    <message>
      <source>Exponential</source>
      <translation>Exponentiell</translation>
    </message>
    <message>
      <source>TrainingPeaks</source>
      <translation>TrainingPeaks</translation>
    </message>
    <message>
      <source>intervals.icu</source>
      <translation>intervals.icu</translation>
    </message>
  </context>
  <context>
    <name>curves</name>
    <message>
      <source>Heart rate curve</source>
      <translation>Herzfrequenzkurve</translation>
    </message>
    <message>
      <source>Pace curve</source>
      <translation>Tempokurve</translation>
    </message>
    <message>
      <source>Power curve</source>
      <translation>Leistungskurve</translation>
    </message>
  </context>
  <context>
    <name>distances</name>
    <message>
      <source>Half marathon</source>
      <translation>Halbmarathon</translation>
    </message>
    <message>
      <source>Marathon</source>
      <translation>Marathon</translation>
    </message>
    <message>
      <source>Mile</source>
      <translation>Meile</translation>
    </message>
  </context>
  <context>
    <name>efforts</name>
    <message>
      <source>90 days</source>
      <translation>90 Tage</translation>
    </message>
    <message>
      <source>All time</source>
      <translation>Gesamte Zeit</translation>
    </message>
    <message>
      <source>At</source>
      <translation>Bei</translation>
    </message>
    <message>
      <source>Best efforts; Enter shows one in the charts</source>
      <translation>Bestwerte; Enter zeigt einen in den Diagrammen</translation>
    </message>
    <message>
      <source>Best of</source>
      <translation>Bestwerte von</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Anteil</translation>
    </message>
    <message>
      <source>This one</source>
      <translation>Diese</translation>
    </message>
    <message>
      <source>this one</source>
      <translation>diese</translation>
    </message>
  </context>
  <context>
    <name>explained</name>
    <message>
      <source>Banister’s impulse-response model as Coggan simplified it.</source>
      <translation>Banisters Impuls-Antwort-Modell in der Vereinfachung von Coggan.</translation>
    </message>
    <message>
      <source>Convention</source>
      <translation>Konvention</translation>
    </message>
    <message>
      <source>Each day it moves %1 % of the way from where it was in the evening before to the load of the day: %2 + %1 % × (%3 − %2) = %4.</source>
      <translation>Jeden Tag geht sie %1 % des Weges vom Stand des Vorabends zur Belastung des Tages: %2 + %1 % × (%3 − %2) = %4.</translation>
    </message>
    <message>
      <source>Fatigue</source>
      <translation>Ermüdung</translation>
    </message>
    <message>
      <source>Fatigue (ATL)</source>
      <translation>Ermüdung (ATL)</translation>
    </message>
    <message>
      <source>Fitness</source>
      <translation>Fitness</translation>
    </message>
    <message>
      <source>Fitness (CTL)</source>
      <translation>Fitness (CTL)</translation>
    </message>
    <message>
      <source>Fitness now</source>
      <translation>Fitness jetzt</translation>
    </message>
    <message>
      <source>Fitness now less fitness seven days before: %1 − %2 = %3.</source>
      <translation>Fitness jetzt minus Fitness vor sieben Tagen: %1 − %2 = %3.</translation>
    </message>
    <message>
      <source>Fitness on %1</source>
      <translation>Fitness am %1</translation>
    </message>
    <message>
      <source>Form (TSB)</source>
      <translation>Form (TSB)</translation>
    </message>
    <message>
      <source>Foster 1998, Med Sci Sports Exerc 30:1164; standard deviation of all seven days, never above %1.</source>
      <translation>Foster 1998, Med Sci Sports Exerc 30:1164; Standardabweichung aller sieben Tage, nie über %1.</translation>
    </message>
    <message>
      <source>From 1.5 it is worth watching, above 2 high: equal days tire most.</source>
      <translation>Ab 1,5 sollte man hinsehen, über 2 ist sie hoch: gleiche Tage ermüden am meisten.</translation>
    </message>
    <message>
      <source>It needs eight days of history.</source>
      <translation>Dafür braucht es acht Tage Verlauf.</translation>
    </message>
    <message>
      <source>It needs training in the last seven days.</source>
      <translation>Dafür braucht es Training in den letzten sieben Tagen.</translation>
    </message>
    <message>
      <source>Last night’s fitness less last night’s fatigue: %1 − %2 = %3.</source>
      <translation>Fitness von gestern Abend minus Ermüdung von gestern Abend: %1 − %2 = %3.</translation>
    </message>
    <message>
      <source>Load of the day</source>
      <translation>Belastung des Tages</translation>
    </message>
    <message>
      <source>Load of the seven days × monotony: %1 × %2 = %3. It lies above %4 % of your own days of a year.</source>
      <translation>Belastung der sieben Tage × Monotonie: %1 × %2 = %3. Das liegt über %4 % deiner eigenen Tage eines Jahres.</translation>
    </message>
    <message>
      <source>Loads from %1</source>
      <translation>Belastungen ab %1</translation>
    </message>
    <message>
      <source>Mean of the seven daily loads over their standard deviation: %1 / %2 = %3.</source>
      <translation>Mittel der sieben Tagesbelastungen durch ihre Standardabweichung: %1 / %2 = %3.</translation>
    </message>
    <message>
      <source>Monotony</source>
      <translation>Monotonie</translation>
    </message>
    <message>
      <source>Ramp, 7 days</source>
      <translation>Steigerung, 7 Tage</translation>
    </message>
    <message>
      <source>Strain</source>
      <translation>Beanspruchung</translation>
    </message>
    <message>
      <source>The change of fitness in seven days. Over 7 points a week is steep (estimate).</source>
      <translation>Die Änderung der Fitness in sieben Tagen. Über 7 Punkte pro Woche ist steil (Schätzung).</translation>
    </message>
    <message>
      <source>The evening before</source>
      <translation>Am Vorabend</translation>
    </message>
    <message>
      <source>Tonight’s fitness less tonight’s fatigue: %1 − %2 = %3.</source>
      <translation>Fitness von heute Abend minus Ermüdung von heute Abend: %1 − %2 = %3.</translation>
    </message>
    <message>
      <source>Weight of a day</source>
      <translation>Gewicht eines Tages</translation>
    </message>
    <message>
      <source>What 5, −10 and −30 mean: Friel, “Managing Training Using TSB”, 2015.</source>
      <translation>Was 5, −10 und −30 bedeuten: Friel, „Managing Training Using TSB“, 2015.</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>FIT</source>
      <translation>FIT</translation>
    </message>
    <message>
      <source>GPX</source>
      <translation>GPX</translation>
    </message>
    <message>
      <source>Original file</source>
      <translation>Originaldatei</translation>
    </message>
    <message>
      <source>PDF…</source>
      <translation>PDF …</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken …</translation>
    </message>
    <message>
      <source>Records as CSV</source>
      <translation>Aufzeichnung als CSV</translation>
    </message>
    <message>
      <source>Save as a file (Ctrl+E)</source>
      <translation>Als Datei speichern (Strg+E)</translation>
    </message>
    <message>
      <source>TCX</source>
      <translation>TCX</translation>
    </message>
  </context>
  <context>
    <name>families</name>
    <message>
      <source>Cycling</source>
      <translation>Radfahren</translation>
    </message>
    <message>
      <source>Gym</source>
      <translation>Fitnessstudio</translation>
    </message>
    <message>
      <source>Martial arts</source>
      <translation>Kampfsport</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Anderes</translation>
    </message>
    <message>
      <source>Paddling</source>
      <translation>Paddeln</translation>
    </message>
    <message>
      <source>Rowing</source>
      <translation>Rudern</translation>
    </message>
    <message>
      <source>Running</source>
      <translation>Laufen</translation>
    </message>
    <message>
      <source>Skating</source>
      <translation>Skaten</translation>
    </message>
    <message>
      <source>Skiing</source>
      <translation>Ski</translation>
    </message>
    <message>
      <source>Swimming</source>
      <translation>Schwimmen</translation>
    </message>
    <message>
      <source>Transition</source>
      <translation>Wechsel</translation>
    </message>
    <message>
      <source>Walking</source>
      <translation>Gehen</translation>
    </message>
  </context>
  <context>
    <name>figures</name>
    <message>
      <source>Ascent</source>
      <translation>Anstieg</translation>
    </message>
    <message>
      <source>Cadence</source>
      <translation>Kadenz</translation>
    </message>
    <message>
      <source>Computed from held values: the device did not write every second.</source>
      <translation>Aus gehaltenen Werten berechnet: Das Gerät schrieb nicht jede Sekunde.</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>Energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <source>Heart rate, bpm</source>
      <translation>Herzfrequenz, bpm</translation>
    </message>
    <message>
      <source>IF</source>
      <translation>IF</translation>
    </message>
    <message>
      <source>Intensity factor; VI is the variability index, NP over average power.</source>
      <translation>Intensitätsfaktor; VI ist der Variabilitätsindex, NP durch mittlere Leistung.</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>Belastung</translation>
    </message>
    <message>
      <source>NGP</source>
      <translation>NGP</translation>
    </message>
    <message>
      <source>NP</source>
      <translation>NP</translation>
    </message>
    <message>
      <source>Normalized Power; average %1</source>
      <translation>Normalized Power; Mittel %1</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <source>RPE</source>
      <translation>RPE</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Geschwindigkeit</translation>
    </message>
    <message>
      <source>Stroke rate</source>
      <translation>Zugfrequenz</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>VI %1</source>
      <translation>VI %1</translation>
    </message>
    <message>
      <source>Work</source>
      <translation>Arbeit</translation>
    </message>
    <message>
      <source>elapsed %1</source>
      <translation>vergangen %1</translation>
    </message>
    <message>
      <source>max %1</source>
      <translation>max. %1</translation>
    </message>
    <message>
      <source>moving %1</source>
      <translation>in Bewegung %1</translation>
    </message>
    <message>
      <source>of 10</source>
      <translation>von 10</translation>
    </message>
  </context>
  <context>
    <name>form</name>
    <message>
      <source>5 to 25: ready to race</source>
      <translation>5 bis 25: bereit für den Wettkampf</translation>
    </message>
    <message>
      <source>Fresh</source>
      <translation>Frisch</translation>
    </message>
    <message>
      <source>High</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <source>Neutral</source>
      <translation>Neutral</translation>
    </message>
    <message>
      <source>Rested long</source>
      <translation>Lange erholt</translation>
    </message>
    <message>
      <source>Tired</source>
      <translation>Müde</translation>
    </message>
    <message>
      <source>Varied</source>
      <translation>Vielseitig</translation>
    </message>
    <message>
      <source>Very tired</source>
      <translation>Sehr müde</translation>
    </message>
    <message>
      <source>Watch</source>
      <translation>Beobachten</translation>
    </message>
    <message>
      <source>above 25: fitness is going</source>
      <translation>über 25: Fitness geht verloren</translation>
    </message>
    <message>
      <source>below −30: take it back</source>
      <translation>unter −30: nimm dich zurück</translation>
    </message>
    <message>
      <source>−10 to 5: neither tired nor fresh</source>
      <translation>−10 bis 5: weder müde noch frisch</translation>
    </message>
    <message>
      <source>−30 to −10: a block of training</source>
      <translation>−30 bis −10: ein Trainingsblock</translation>
    </message>
  </context>
  <context>
    <name>imports</name>
    <message>
      <source>%1 already here</source>
      <translation>%1 schon da</translation>
    </message>
    <message>
      <source>%1 failed</source>
      <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
      <source>%1 imported</source>
      <translation>%1 importiert</translation>
    </message>
    <message>
      <source>%1 merged</source>
      <translation>%1 zusammengeführt</translation>
    </message>
    <message>
      <source>Already here</source>
      <translation>Schon da</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fehlgeschlagen</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importiert</translation>
    </message>
    <message>
      <source>Merged</source>
      <translation>Zusammengeführt</translation>
    </message>
    <message>
      <source>No training files in there</source>
      <translation>Keine Trainingsdateien darin</translation>
    </message>
  </context>
  <context>
    <name>inputs</name>
    <message>
      <source>Constants for</source>
      <translation>Konstanten für</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>FTP</source>
      <translation>FTP</translation>
    </message>
    <message>
      <source>Grade-adjusted pace</source>
      <translation>Steigungsbereinigtes Tempo</translation>
    </message>
    <message>
      <source>In force since</source>
      <translation>Gilt seit</translation>
    </message>
    <message>
      <source>LTHR</source>
      <translation>LTHR</translation>
    </message>
    <message>
      <source>Maximal heart rate</source>
      <translation>Maximale Herzfrequenz</translation>
    </message>
    <message>
      <source>Mean heart rate</source>
      <translation>Mittlere Herzfrequenz</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <source>Moving time</source>
      <translation>Zeit in Bewegung</translation>
    </message>
    <message>
      <source>Normalized power</source>
      <translation>Normalized Power</translation>
    </message>
    <message>
      <source>RPE</source>
      <translation>RPE</translation>
    </message>
    <message>
      <source>Recorded time</source>
      <translation>Aufgezeichnete Zeit</translation>
    </message>
    <message>
      <source>Resting heart rate</source>
      <translation>Ruhepuls</translation>
    </message>
    <message>
      <source>Swim threshold</source>
      <translation>Schwimmschwelle</translation>
    </message>
    <message>
      <source>Threshold pace</source>
      <translation>Schwellentempo</translation>
    </message>
    <message>
      <source>Time with heart rate</source>
      <translation>Zeit mit Herzfrequenz</translation>
    </message>
    <message>
      <source>Training impulse</source>
      <translation>Trainingsimpuls</translation>
    </message>
  </context>
  <context>
    <name>intervals</name>
    <message>
      <source>Anaerobic</source>
      <translation>Anaerob</translation>
    </message>
    <message>
      <source>Heart rate</source>
      <translation>Herzfrequenz</translation>
    </message>
    <message>
      <source>Intervals; Enter shows one in the charts</source>
      <translation>Intervalle; Enter zeigt eines in den Diagrammen</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>NP</source>
      <translation>NP</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Nr.</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Geschwindigkeit</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>Tempo</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>Schwelle</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>VO2max</source>
      <translation>VO2max</translation>
    </message>
    <message>
      <source>Work</source>
      <translation>Arbeit</translation>
    </message>
  </context>
  <context>
    <name>laps</name>
    <message>
      <source>Ascent</source>
      <translation>Anstieg</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>Heart rate</source>
      <translation>Herzfrequenz</translation>
    </message>
    <message>
      <source>Lap</source>
      <translation>Runde</translation>
    </message>
    <message>
      <source>Laps; Enter shows one in the charts</source>
      <translation>Runden; Enter zeigt eine in den Diagrammen</translation>
    </message>
    <message>
      <source>Max</source>
      <translation>Max.</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
  </context>
  <context>
    <name>load</name>
    <message>
      <source>Effort × time</source>
      <translation>Anstrengung × Zeit</translation>
    </message>
    <message>
      <source>Heart rate</source>
      <translation>Herzfrequenz</translation>
    </message>
    <message>
      <source>Mean heart rate</source>
      <translation>Mittlere Herzfrequenz</translation>
    </message>
    <message>
      <source>Not scored</source>
      <translation>Ohne Wertung</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <source>Run pace</source>
      <translation>Lauftempo</translation>
    </message>
    <message>
      <source>Swim pace</source>
      <translation>Schwimmtempo</translation>
    </message>
  </context>
  <context>
    <name>marks</name>
    <message>
      <source>%1 days without training</source>
      <translation>%1 Tage ohne Training</translation>
    </message>
    <message>
      <source>First activity</source>
      <translation>Erste Aktivität</translation>
    </message>
    <message>
      <source>Race</source>
      <translation>Wettkampf</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Rekord</translation>
    </message>
    <message>
      <source>Record: %1</source>
      <translation>Rekord: %1</translation>
    </message>
    <message>
      <source>Swim threshold %1</source>
      <translation>Schwimmschwelle %1</translation>
    </message>
    <message>
      <source>Threshold pace %1</source>
      <translation>Schwellentempo %1</translation>
    </message>
    <message>
      <source>Threshold set</source>
      <translation>Schwelle gesetzt</translation>
    </message>
  </context>
  <context>
    <name>origins</name>
    <message>
      <source>%1 points</source>
      <translation>%1 Punkte</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 bis %2</translation>
    </message>
    <message>
      <source>%1, as the device counts</source>
      <translation>%1, wie das Gerät zählt</translation>
    </message>
    <message>
      <source>Altitude</source>
      <translation>Höhe</translation>
    </message>
    <message>
      <source>Ascent</source>
      <translation>Anstieg</translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>Balance</translation>
    </message>
    <message>
      <source>Cadence</source>
      <translation>Trittfrequenz</translation>
    </message>
    <message>
      <source>Cadence, mean</source>
      <translation>Trittfrequenz, Mittel</translation>
    </message>
    <message>
      <source>Descent</source>
      <translation>Abstieg</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Strecke</translation>
    </message>
    <message>
      <source>Elapsed time</source>
      <translation>Gesamtzeit</translation>
    </message>
    <message>
      <source>Energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Feld</translation>
    </message>
    <message>
      <source>File and device</source>
      <translation>Datei und Gerät</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>Gear</source>
      <translation>Material</translation>
    </message>
    <message>
      <source>Heart rate</source>
      <translation>Herzfrequenz</translation>
    </message>
    <message>
      <source>Heart rate, highest</source>
      <translation>Herzfrequenz, höchste</translation>
    </message>
    <message>
      <source>Heart rate, mean</source>
      <translation>Herzfrequenz, Mittel</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importiert</translation>
    </message>
    <message>
      <source>Laps</source>
      <translation>Runden</translation>
    </message>
    <message>
      <source>Laps marked</source>
      <translation>Runden markiert</translation>
    </message>
    <message>
      <source>Left out of the load</source>
      <translation>Zählt nicht zur Belastung</translation>
    </message>
    <message>
      <source>NP</source>
      <translation>NP</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Pool</source>
      <translation>Becken</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <source>Power, highest</source>
      <translation>Leistung, höchste</translation>
    </message>
    <message>
      <source>Power, mean</source>
      <translation>Leistung, Mittel</translation>
    </message>
    <message>
      <source>RPE</source>
      <translation>RPE</translation>
    </message>
    <message>
      <source>Route</source>
      <translation>Weg</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Geschwindigkeit</translation>
    </message>
    <message>
      <source>Spikes fixed</source>
      <translation>Ausreißer korrigiert</translation>
    </message>
    <message>
      <source>Sport</source>
      <translation>Sportart</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Beginn</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <source>Timer time</source>
      <translation>Zeit der Uhr</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Du</translation>
    </message>
    <message>
      <source>mean %1</source>
      <translation>Mittel %1</translation>
    </message>
    <message>
      <source>typed by hand</source>
      <translation>von Hand eingegeben</translation>
    </message>
  </context>
  <context>
    <name>pages</name>
    <message>
      <source>Activities</source>
      <translation>Aktivitäten</translation>
    </message>
    <message>
      <source>Activity</source>
      <translation>Aktivität</translation>
    </message>
    <message>
      <source>Athletes</source>
      <translation>Personen</translation>
    </message>
    <message>
      <source>Calendar</source>
      <translation>Kalender</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>Kurve</translation>
    </message>
    <message>
      <source>Fitness</source>
      <translation>Fitness</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Import</translation>
    </message>
    <message>
      <source>Integrations</source>
      <translation>Verbindungen</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Rekorde</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Willkommen</translation>
    </message>
  </context>
  <context>
    <name>palette</name>
    <message>
      <source>Show %1 in the calendar</source>
      <translation>%1 im Kalender zeigen</translation>
    </message>
    <message>
      <source>shown now</source>
      <translation>gerade gezeigt</translation>
    </message>
  </context>
  <context>
    <name>periods</name>
    <message>
      <source>6 weeks</source>
      <translation>6 Wochen</translation>
    </message>
    <message>
      <source>90 days</source>
      <translation>90 Tage</translation>
    </message>
    <message>
      <source>All time</source>
      <translation>Gesamte Zeit</translation>
    </message>
    <message>
      <source>Custom</source>
      <translation>Eigener</translation>
    </message>
    <message>
      <source>This season</source>
      <translation>Diese Saison</translation>
    </message>
  </context>
  <context>
    <name>problems</name>
    <message>
      <source>Back to activities</source>
      <translation>Zurück zu den Aktivitäten</translation>
    </message>
    <message>
      <source>Enter the passphrase</source>
      <translation>Passphrase eingeben</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Erneut versuchen</translation>
    </message>
  </context>
  <context>
    <name>records</name>
    <message>
      <source>Activity</source>
      <translation>Aktivität</translation>
    </message>
    <message>
      <source>Best ever</source>
      <translation>Bestwert</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>Dauer</translation>
    </message>
    <message>
      <source>Last 90 days</source>
      <translation>Letzte 90 Tage</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Dieses Jahr</translation>
    </message>
    <message>
      <source>Times over distances</source>
      <translation>Zeiten über Distanzen</translation>
    </message>
  </context>
  <context>
    <name>report</name>
    <message>
      <source>%1 · %2</source>
      <translation>%1 · %2</translation>
    </message>
    <message>
      <source>+%1 more</source>
      <translation>+%1 mehr</translation>
    </message>
    <message>
      <source>Activities</source>
      <translation>Aktivitäten</translation>
    </message>
    <message>
      <source>Activity</source>
      <translation>Aktivität</translation>
    </message>
    <message>
      <source>Ascent</source>
      <translation>Anstieg</translation>
    </message>
    <message>
      <source>Best</source>
      <translation>Bestwert</translation>
    </message>
    <message>
      <source>Best pace</source>
      <translation>Bestes Tempo</translation>
    </message>
    <message>
      <source>Best power</source>
      <translation>Beste Leistung</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>Dauer</translation>
    </message>
    <message>
      <source>Fitness, fatigue, form</source>
      <translation>Fitness, Ermüdung, Form</translation>
    </message>
    <message>
      <source>Hours a week</source>
      <translation>Stunden je Woche</translation>
    </message>
    <message>
      <source>Laps</source>
      <translation>Runden</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>Belastung</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Monat</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Page %1 of %2</source>
      <translation>Seite %1 von %2</translation>
    </message>
    <message>
      <source>Page (PDF)</source>
      <translation>Seite (PDF)</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken …</translation>
    </message>
    <message>
      <source>Route</source>
      <translation>Strecke</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Als PDF speichern</translation>
    </message>
    <message>
      <source>Save as PDF or print</source>
      <translation>Als PDF speichern oder drucken</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>Als PDF speichern …</translation>
    </message>
    <message>
      <source>Saved %1</source>
      <translation>%1 gespeichert</translation>
    </message>
    <message>
      <source>Sent to the printer</source>
      <translation>An den Drucker geschickt</translation>
    </message>
    <message>
      <source>The printer did not take the pages.</source>
      <translation>Der Drucker nahm die Seiten nicht an.</translation>
    </message>
    <message>
      <source>There is nothing to print here yet.</source>
      <translation>Hier gibt es noch nichts zu drucken.</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Time, h</source>
      <translation>Zeit, h</translation>
    </message>
    <message>
      <source>Totals by month</source>
      <translation>Summen je Monat</translation>
    </message>
    <message>
      <source>Training report</source>
      <translation>Trainingsbericht</translation>
    </message>
    <message>
      <source>Training report: %1</source>
      <translation>Trainingsbericht: %1</translation>
    </message>
    <message>
      <source>Week</source>
      <translation>Woche</translation>
    </message>
  </context>
  <context>
    <name>saving</name>
    <message>
      <source>%1 was not saved: %2.</source>
      <translation>%1 wurde nicht gespeichert: %2.</translation>
    </message>
    <message>
      <source>PeaksDesk may not write there: %1 was not saved. Choose another folder.</source>
      <translation>PeaksDesk darf dort nicht schreiben: %1 wurde nicht gespeichert. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The disk is full: %1 was not saved. Make room or choose another place.</source>
      <translation>Die Festplatte ist voll: %1 wurde nicht gespeichert. Schaffe Platz oder wähle einen anderen Ort.</translation>
    </message>
    <message>
      <source>The folder is gone: %1 was not saved. Choose another one.</source>
      <translation>Den Ordner gibt es nicht mehr: %1 wurde nicht gespeichert. Wähle einen anderen.</translation>
    </message>
    <message>
      <source>The name is too long: %1 was not saved. Choose a shorter one.</source>
      <translation>Der Name ist zu lang: %1 wurde nicht gespeichert. Wähle einen kürzeren.</translation>
    </message>
  </context>
  <context>
    <name>sentences</name>
    <message>
      <source>%1 A repair sets it aside and puts back the newest good backup, made on %2 UTC (%3).</source>
      <translation>%1 Eine Reparatur legt sie beiseite und holt das neueste gute Backup zurück, vom %2 UTC (%3).</translation>
    </message>
    <message>
      <source>%1 GB are free on the disk.</source>
      <translation>Auf der Festplatte sind %1 GB frei.</translation>
    </message>
    <message>
      <source>%1 The 7-day mean of %2 lies above the normal band, %3.</source>
      <translation>%1 Das 7-Tage-Mittel von %2 liegt über dem normalen Band, %3.</translation>
    </message>
    <message>
      <source>%1 The 7-day mean of %2 lies below the normal band, %3.</source>
      <translation>%1 Das 7-Tage-Mittel von %2 liegt unter dem normalen Band, %3.</translation>
    </message>
    <message>
      <source>%1 The 7-day mean of %2 lies within the normal band, %3.</source>
      <translation>%1 Das 7-Tage-Mittel von %2 liegt im normalen Band, %3.</translation>
    </message>
    <message>
      <source>%1 There is no good backup of it: a repair sets it aside and starts empty.</source>
      <translation>%1 Es gibt kein gutes Backup davon: Eine Reparatur legt sie beiseite und beginnt leer.</translation>
    </message>
    <message>
      <source>%1 What the export's list tells of it was kept.</source>
      <translation>%1 Was die Liste des Exports dazu sagt, wurde behalten.</translation>
    </message>
    <message>
      <source>%1 at %2 bpm on average, against your LTHR of %3 bpm%4</source>
      <translation>%1 bei %2 bpm im Schnitt, gegen deine LTHR von %3 bpm%4</translation>
    </message>
    <message>
      <source>%1 cannot be edited: only %2 can.</source>
      <translation>%1 lässt sich nicht ändern: nur %2.</translation>
    </message>
    <message>
      <source>%1 cannot be read: %2.</source>
      <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
      <source>%1 cannot be written (%2). Check the folder and try again.</source>
      <translation>%1 lässt sich nicht schreiben (%2). Prüfe den Ordner und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>%1 could be minutes or metres: write %2min or %3mtr.</source>
      <translation>%1 könnten Minuten oder Meter sein: Schreibe %2min oder %3mtr.</translation>
    </message>
    <message>
      <source>%1 could not be told: %2 You can remove PeaksDesk in your settings at %3.</source>
      <translation>%1 konnte nicht benachrichtigt werden: %2 Sie können PeaksDesk in Ihren Einstellungen bei %3 entfernen.</translation>
    </message>
    <message>
      <source>%1 could not be written: %2.</source>
      <translation>%1 ließ sich nicht schreiben: %2.</translation>
    </message>
    <message>
      <source>%1 has %2 workouts; at most %3 are possible.</source>
      <translation>%1 hat %2 Trainings; höchstens %3 sind möglich.</translation>
    </message>
    <message>
      <source>%1 has no stream called %2.</source>
      <translation>%1 hat keinen Datenstrom namens %2.</translation>
    </message>
    <message>
      <source>%1 has not scored it.</source>
      <translation>%1 hat es nicht bewertet.</translation>
    </message>
    <message>
      <source>%1 is a folder. Name a file in it.</source>
      <translation>%1 ist ein Ordner. Nenne eine Datei darin.</translation>
    </message>
    <message>
      <source>%1 is a number from %2 to %3 bpm.</source>
      <translation>%1 ist eine Zahl von %2 bis %3 bpm.</translation>
    </message>
    <message>
      <source>%1 is a whole number from 0 to %2.</source>
      <translation>%1 ist eine ganze Zahl von 0 bis %2.</translation>
    </message>
    <message>
      <source>%1 is a whole number from 1 to 5; %2 is not.</source>
      <translation>%1 ist eine ganze Zahl von 1 bis 5; %2 ist keine.</translation>
    </message>
    <message>
      <source>%1 is before %2.</source>
      <translation>%1 liegt vor dem %2.</translation>
    </message>
    <message>
      <source>%1 is before %2: a mark ends on its first day or later.</source>
      <translation>%1 liegt vor dem %2: Eine Markierung endet an ihrem ersten Tag oder später.</translation>
    </message>
    <message>
      <source>%1 is connected</source>
      <translation>%1 ist verbunden</translation>
    </message>
    <message>
      <source>%1 is connected with a key.</source>
      <translation>%1 wird mit einem Schlüssel verbunden.</translation>
    </message>
    <message>
      <source>%1 is connected. Your history comes in now.</source>
      <translation>%1 ist verbunden. Ihre bisherigen Daten kommen jetzt.</translation>
    </message>
    <message>
      <source>%1 is damaged (%2).</source>
      <translation>%1 ist beschädigt (%2).</translation>
    </message>
    <message>
      <source>%1 is disconnected.</source>
      <translation>%1 ist getrennt.</translation>
    </message>
    <message>
      <source>%1 is not a PeaksDesk backup.</source>
      <translation>%1 ist kein Backup von PeaksDesk.</translation>
    </message>
    <message>
      <source>%1 is not a folder.</source>
      <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
      <source>%1 is not a sport that is known here.</source>
      <translation>%1 ist keine Sportart, die hier bekannt ist.</translation>
    </message>
    <message>
      <source>%1 is not an exercise with sets x reps x kg, like squat 3x5x100.</source>
      <translation>%1 ist keine Übung mit Sätzen x Wiederholungen x kg, wie Kniebeuge 3x5x100.</translation>
    </message>
    <message>
      <source>%1 is not connected</source>
      <translation>%1 ist nicht verbunden</translation>
    </message>
    <message>
      <source>%1 is not connected.</source>
      <translation>%1 ist nicht verbunden.</translation>
    </message>
    <message>
      <source>%1 is not understood; a target is written like 95%, 70-80% LTHR, Z2, 250w, 150bpm, 4:15/km or RPE 7, and text goes before the length or between quotation marks.</source>
      <translation>%1 ist nicht zu verstehen; eine Vorgabe sieht aus wie 95%, 70-80% LTHR, Z2, 250w, 150bpm, 4:15/km oder RPE 7, und Text steht vor der Länge oder in Anführungszeichen.</translation>
    </message>
    <message>
      <source>%1 is there already and is no PeaksDesk backup. Choose another name.</source>
      <translation>%1 ist schon da und kein Backup von PeaksDesk. Wähle einen anderen Namen.</translation>
    </message>
    <message>
      <source>%1 is too long ago: nobody has values of days before %2.</source>
      <translation>%1 liegt zu weit zurück: Vor %2 hat niemand Werte.</translation>
    </message>
    <message>
      <source>%1 is watched no longer. What was imported stays.</source>
      <translation>%1 wird nicht mehr überwacht. Was importiert ist, bleibt.</translation>
    </message>
    <message>
      <source>%1 lies in the future: a check-in says how a day was or is.</source>
      <translation>%1 liegt in der Zukunft: Ein Check-in sagt, wie ein Tag war oder ist.</translation>
    </message>
    <message>
      <source>%1 needs no API application.</source>
      <translation>%1 braucht keine API-Anwendung.</translation>
    </message>
    <message>
      <source>%1 no target; what such a step usually is was taken instead.</source>
      <translation>%1 keine Vorgabe; dafür wurde angenommen, was für einen solchen Schritt üblich ist.</translation>
    </message>
    <message>
      <source>%1 of %2 cannot be: %3 to %4 are believed.</source>
      <translation>%1 von %2 kann nicht sein: Geglaubt werden %3 bis %4.</translation>
    </message>
    <message>
      <source>%1 of %2 h cannot be: at most %3 h are believed.</source>
      <translation>%1 von %2 h kann nicht sein: Geglaubt werden höchstens %3 h.</translation>
    </message>
    <message>
      <source>%1 of 5, as you said</source>
      <translation>%1 von 5, wie du sagst</translation>
    </message>
    <message>
      <source>%1 of 5, from WHOOP</source>
      <translation>%1 von 5, von WHOOP</translation>
    </message>
    <message>
      <source>%1 on %2</source>
      <translation>%1 am %2</translation>
    </message>
    <message>
      <source>%1 original files belong to no activity; the next purge takes them.</source>
      <translation>%1 Originaldateien gehören zu keiner Aktivität; das nächste Aufräumen nimmt sie weg.</translation>
    </message>
    <message>
      <source>%1 pairs of strain and next-day recovery: too few to compare.</source>
      <translation>%1 Paare aus Belastung und Erholung am Folgetag: zu wenige für einen Vergleich.</translation>
    </message>
    <message>
      <source>%1 records %2.</source>
      <translation>%1 Einträge %2.</translation>
    </message>
    <message>
      <source>%1 rules about recovery and load agree since %2: %3.</source>
      <translation>%1 Regeln zu Erholung und Belastung stimmen seit %2 überein: %3.</translation>
    </message>
    <message>
      <source>%1 should be an object in braces.</source>
      <translation>%1 sollte ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
      <source>%1 sources lack their original file. Restore a backup.</source>
      <translation>%1 Quellen fehlt die Originaldatei. Stelle ein Backup wieder her.</translation>
    </message>
    <message>
      <source>%1 steps are</source>
      <translation>%1 Schritte sind</translation>
    </message>
    <message>
      <source>%1 steps are open and counted as no time.</source>
      <translation>%1 Schritte sind offen und zählen als keine Zeit.</translation>
    </message>
    <message>
      <source>%1 steps have</source>
      <translation>%1 Schritte haben</translation>
    </message>
    <message>
      <source>%1 takes no personal keys: connect it in the browser.</source>
      <translation>%1 nimmt keine persönlichen Schlüssel: Verbinden Sie es im Browser.</translation>
    </message>
    <message>
      <source>%1 was made by PeaksDesk %2: get that version or a newer one to use it.</source>
      <translation>%1 wurde von PeaksDesk %2 geschrieben: Hol dir diese oder eine neuere Version, um es zu verwenden.</translation>
    </message>
    <message>
      <source>%1 was still learning the person.</source>
      <translation>%1 lernte die Person noch kennen.</translation>
    </message>
    <message>
      <source>%1% pace</source>
      <translation>%1% pace</translation>
    </message>
    <message>
      <source>%1-day mean</source>
      <translation>%1-Tage-Mittel</translation>
    </message>
    <message>
      <source>%1. The original files stay as they are.</source>
      <translation>%1. Die Originaldateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>%1: %2 days, %3 h on average.</source>
      <translation>%1: %2 Tage, im Mittel %3 h.</translation>
    </message>
    <message>
      <source>%1: %2 days, %3 on average, %4.</source>
      <translation>%1: %2 Tage, im Mittel %3, %4.</translation>
    </message>
    <message>
      <source>%1: %2 is no sport that PeaksDesk knows, such as ride, run or swim.</source>
      <translation>%1: %2 ist keine Sportart, die PeaksDesk kennt, wie ride, run oder swim.</translation>
    </message>
    <message>
      <source>%1: %2 should be a list in brackets.</source>
      <translation>%1: %2 sollte eine Liste in eckigen Klammern sein.</translation>
    </message>
    <message>
      <source>%1: %2 should be a number from 0 on.</source>
      <translation>%1: %2 sollte eine Zahl ab 0 sein.</translation>
    </message>
    <message>
      <source>%1: %2 should be a text in quotation marks.</source>
      <translation>%1: %2 sollte ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
      <source>%1: a tss of %2 is beyond what anybody does in a day.</source>
      <translation>%1: Ein tss von %2 schafft niemand an einem Tag.</translation>
    </message>
    <message>
      <source>%1: duration_min is missing.</source>
      <translation>%1: duration_min fehlt.</translation>
    </message>
    <message>
      <source>%1: its type is %2; possible are %3.</source>
      <translation>%1: Der type ist %2; möglich sind %3.</translation>
    </message>
    <message>
      <source>%1: its type is missing; possible are %2.</source>
      <translation>%1: Der type fehlt; möglich sind %2.</translation>
    </message>
    <message>
      <source>%1: its weekday is %2; it should be Monday, Tuesday and so on.</source>
      <translation>%1: Der weekday ist %2; richtig sind Monday, Tuesday und so weiter.</translation>
    </message>
    <message>
      <source>%1: its weekday is missing; it should be Monday, Tuesday and so on.</source>
      <translation>%1: Der weekday fehlt; richtig sind Monday, Tuesday und so weiter.</translation>
    </message>
    <message>
      <source>%1: nothing in this range.</source>
      <translation>%1: nichts in diesem Zeitraum.</translation>
    </message>
    <message>
      <source>%1: tags should be a list of texts.</source>
      <translation>%1: tags sollte eine Liste von Texten sein.</translation>
    </message>
    <message>
      <source>%1The backup of %2 UTC is in their place: what was added or changed after it is missing, so import the files since then again.</source>
      <translation>%1Das Backup vom %2 UTC ist an ihrer Stelle: Was danach hinzukam oder geändert wurde, fehlt; importiere die Dateien seither noch einmal.</translation>
    </message>
    <message>
      <source>%1There was no good backup, so you start empty: import your files again.</source>
      <translation>%1Es gab kein gutes Backup, du beginnst also leer: Importiere deine Dateien noch einmal.</translation>
    </message>
    <message>
      <source>%1x repeats the lines below it, and there are none.</source>
      <translation>%1x wiederholt die Zeilen darunter, und da sind keine.</translation>
    </message>
    <message>
      <source>(valid from %1)</source>
      <translation>(gültig seit %1)</translation>
    </message>
    <message>
      <source>0 to 9 light, 10 to 13 moderate, 14 to 17 high, 18 to 21 all out.</source>
      <translation>0 bis 9 leicht, 10 bis 13 mäßig, 14 bis 17 hoch, 18 bis 21 am Limit.</translation>
    </message>
    <message>
      <source>0 to 9 light, 10 to 13 moderate, 14 to 17 high, 18 to 21 all out. WHOOP's own, not added to load.</source>
      <translation>0 bis 9 leicht, 10 bis 13 mäßig, 14 bis 17 hoch, 18 bis 21 am Limit. WHOOPs eigene Zahl, nicht zur Last gezählt.</translation>
    </message>
    <message>
      <source>1 50 to 60 %</source>
      <translation>1 50 bis 60 %</translation>
    </message>
    <message>
      <source>1 Active recovery</source>
      <translation>1 Aktive Erholung</translation>
    </message>
    <message>
      <source>1 Recovery</source>
      <translation>1 Erholung</translation>
    </message>
    <message>
      <source>1 record %1.</source>
      <translation>1 Eintrag %1.</translation>
    </message>
    <message>
      <source>2 60 to 70 %</source>
      <translation>2 60 bis 70 %</translation>
    </message>
    <message>
      <source>2 Aerobic</source>
      <translation>2 Aerob</translation>
    </message>
    <message>
      <source>2 Endurance</source>
      <translation>2 Ausdauer</translation>
    </message>
    <message>
      <source>3 70 to 80 %</source>
      <translation>3 70 bis 80 %</translation>
    </message>
    <message>
      <source>3 Tempo</source>
      <translation>3 Tempo</translation>
    </message>
    <message>
      <source>4 80 to 90 %</source>
      <translation>4 80 bis 90 %</translation>
    </message>
    <message>
      <source>4 Subthreshold</source>
      <translation>4 Unter der Schwelle</translation>
    </message>
    <message>
      <source>4 Threshold</source>
      <translation>4 Schwelle</translation>
    </message>
    <message>
      <source>5 90 to 100 %</source>
      <translation>5 90 bis 100 %</translation>
    </message>
    <message>
      <source>5 VO2max</source>
      <translation>5 VO2max</translation>
    </message>
    <message>
      <source>50 is an ordinary day of yours, 15 points are one standard deviation.</source>
      <translation>50 ist ein gewöhnlicher Tag von dir, 15 Punkte sind eine Standardabweichung.</translation>
    </message>
    <message>
      <source>5a Superthreshold</source>
      <translation>5a Über der Schwelle</translation>
    </message>
    <message>
      <source>5b Aerobic capacity</source>
      <translation>5b Aerobe Kapazität</translation>
    </message>
    <message>
      <source>5c Anaerobic capacity</source>
      <translation>5c Anaerobe Kapazität</translation>
    </message>
    <message>
      <source>6 Anaerobic capacity</source>
      <translation>6 Anaerobe Kapazität</translation>
    </message>
    <message>
      <source>7 Neuromuscular</source>
      <translation>7 Neuromuskulär</translation>
    </message>
    <message>
      <source>7-day mean</source>
      <translation>7-Tage-Mittel</translation>
    </message>
    <message>
      <source>A %1 file does not hold the tags.</source>
      <translation>Eine %1-Datei enthält die Schlagwörter nicht.</translation>
    </message>
    <message>
      <source>A %1 file does not hold the whole description.</source>
      <translation>Eine %1-Datei enthält nicht die ganze Beschreibung.</translation>
    </message>
    <message>
      <source>A %1 file does not hold the whole name.</source>
      <translation>Eine %1-Datei enthält nicht den ganzen Namen.</translation>
    </message>
    <message>
      <source>A %1 file does not hold these repeats: they are written out step by step.</source>
      <translation>Eine %1-Datei kennt diese Wiederholungen nicht: Sie sind Schritt für Schritt ausgeschrieben.</translation>
    </message>
    <message>
      <source>A %1 file does not tell the sport %2.</source>
      <translation>Eine %1-Datei nennt die Sportart %2 nicht.</translation>
    </message>
    <message>
      <source>A %1 file needs a threshold pace for this workout: set one for the athlete.</source>
      <translation>Eine %1-Datei braucht für dieses Training ein Schwellentempo: Setze eines für die Person.</translation>
    </message>
    <message>
      <source>A %1 file needs an FTP for this workout: set one for the athlete, or give it with --ftp.</source>
      <translation>Eine %1-Datei braucht für dieses Training eine FTP: Setze eine für die Person oder gib sie mit --ftp an.</translation>
    </message>
    <message>
      <source>A %1 of WHOOP makes no sense (%2).</source>
      <translation>Ein Eintrag von WHOOP ergibt keinen Sinn: %1 (%2).</translation>
    </message>
    <message>
      <source>A backup cannot take the place of the database itself. Choose another file.</source>
      <translation>Ein Backup kann nicht an die Stelle der Datenbank selbst treten. Wähle eine andere Datei.</translation>
    </message>
    <message>
      <source>A check-in has no %1: it asks for %2, hotspot and weight_kg.</source>
      <translation>Ein Check-in hat kein %1: Er fragt nach %2, hotspot und weight_kg.</translation>
    </message>
    <message>
      <source>A composite is between 4 and %1; %2 is not.</source>
      <translation>Eine Summe liegt zwischen 4 und %1; %2 nicht.</translation>
    </message>
    <message>
      <source>A distance is more than nothing and up to 2,000 km.</source>
      <translation>Eine Distanz ist mehr als nichts und höchstens 2.000 km.</translation>
    </message>
    <message>
      <source>A lap is at least a second long.</source>
      <translation>Eine Runde dauert mindestens eine Sekunde.</translation>
    </message>
    <message>
      <source>A load is between 0 and %1 kg.</source>
      <translation>Ein Gewicht liegt zwischen 0 und %1 kg.</translation>
    </message>
    <message>
      <source>A mark lasts up to a year.</source>
      <translation>Eine Markierung dauert höchstens ein Jahr.</translation>
    </message>
    <message>
      <source>A maximal heart rate</source>
      <translation>Eine maximale Herzfrequenz</translation>
    </message>
    <message>
      <source>A monotonous heavy week</source>
      <translation>Eine eintönige schwere Woche</translation>
    </message>
    <message>
      <source>A name has at most %1 letters.</source>
      <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
      <source>A night's ln rMSSD lies %1 SD below your 60-day mean, and resting heart rate of the same source %2 SD above its own; from %3 valid days on.</source>
      <translation>Der ln rMSSD einer Nacht liegt %1 SD unter deinem 60-Tage-Mittel und der Ruhepuls derselben Quelle %2 SD über seinem; ab %3 gültigen Tagen.</translation>
    </message>
    <message>
      <source>A note can have up to %1 characters.</source>
      <translation>Eine Notiz darf höchstens %1 Zeichen haben.</translation>
    </message>
    <message>
      <source>A pace is minutes and seconds like %1, from %2 to %3 min/%4.</source>
      <translation>Ein Tempo besteht aus Minuten und Sekunden wie %1, von %2 bis %3 min/%4.</translation>
    </message>
    <message>
      <source>A pace is minutes and seconds, such as 4:15/km.</source>
      <translation>Ein Tempo sind Minuten und Sekunden, etwa 4:15/km.</translation>
    </message>
    <message>
      <source>A part of the file is damaged and was passed over.</source>
      <translation>Ein Teil der Datei ist beschädigt und wurde übergangen.</translation>
    </message>
    <message>
      <source>A permission is missing. Connect again and leave everything ticked.</source>
      <translation>Eine Berechtigung fehlt. Neu verbinden und alle Häkchen gesetzt lassen.</translation>
    </message>
    <message>
      <source>A personal key is the quick way: open the settings of intervals.icu and scroll to Developer Settings.</source>
      <translation>Ein persönlicher Schlüssel ist der schnelle Weg: Öffnen Sie die Einstellungen von intervals.icu und blättern Sie zu den Entwicklereinstellungen.</translation>
    </message>
    <message>
      <source>A plan of %1 weeks cannot begin on %2.</source>
      <translation>Ein Plan von %1 Wochen kann nicht am %2 beginnen.</translation>
    </message>
    <message>
      <source>A ramp needs a target to ramp to, such as ramp 50-75%.</source>
      <translation>Eine Rampe braucht eine Vorgabe, etwa ramp 50-75%.</translation>
    </message>
    <message>
      <source>A record of WHOOP has no %1.</source>
      <translation>Ein Eintrag von WHOOP hat kein Feld %1.</translation>
    </message>
    <message>
      <source>A record of intervals.icu (%1) has no id.</source>
      <translation>Ein Eintrag von intervals.icu (%1) hat keine Kennung.</translation>
    </message>
    <message>
      <source>A repeat of steps that are not there is left out.</source>
      <translation>Eine Wiederholung von Schritten, die es nicht gibt, fehlt.</translation>
    </message>
    <message>
      <source>A repeat that ends by something else than a count is done once.</source>
      <translation>Eine Wiederholung, die nicht durch eine Anzahl endet, geschieht einmal.</translation>
    </message>
    <message>
      <source>A resting heart rate</source>
      <translation>Ein Ruhepuls</translation>
    </message>
    <message>
      <source>A rule about recovery and a rule about load apply on the same day.</source>
      <translation>Eine Regel zur Erholung und eine zur Belastung treffen am selben Tag zu.</translation>
    </message>
    <message>
      <source>A session has up to %1 lines of sets.</source>
      <translation>Eine Einheit hat höchstens %1 Zeilen mit Sätzen.</translation>
    </message>
    <message>
      <source>A sleep of WHOOP ends before it begins.</source>
      <translation>Ein Schlaf von WHOOP endet, bevor er beginnt.</translation>
    </message>
    <message>
      <source>A step goes by distance and such files go by time: set a threshold pace for the sport, or give the step a time.</source>
      <translation>Ein Schritt geht nach Strecke und solche Dateien nach Zeit: Setze ein Schwellentempo für die Sportart oder gib dem Schritt eine Zeit.</translation>
    </message>
    <message>
      <source>A step has one cadence.</source>
      <translation>Ein Schritt hat eine einzige Trittfrequenz.</translation>
    </message>
    <message>
      <source>A step has one target.</source>
      <translation>Ein Schritt hat eine einzige Vorgabe.</translation>
    </message>
    <message>
      <source>A step needs a length, such as 10m, 90s, 1h30m, 5km, 400mtr or open.</source>
      <translation>Ein Schritt braucht eine Länge, etwa 10m, 90s, 1h30m, 5km, 400mtr oder open.</translation>
    </message>
    <message>
      <source>A step that ends by heart rate, power or energy is read as open: the lap key ends it.</source>
      <translation>Ein Schritt, der durch Herzfrequenz, Leistung oder Energie endet, gilt als offen: Die Rundentaste beendet ihn.</translation>
    </message>
    <message>
      <source>A target in something else than power, heart rate, speed or cadence is left out.</source>
      <translation>Eine Vorgabe in etwas anderem als Leistung, Herzfrequenz, Geschwindigkeit oder Trittfrequenz fehlt.</translation>
    </message>
    <message>
      <source>A very low night</source>
      <translation>Eine sehr niedrige Nacht</translation>
    </message>
    <message>
      <source>A weight is a number from %1 to %2 kg.</source>
      <translation>Ein Gewicht ist eine Zahl von %1 bis %2 kg.</translation>
    </message>
    <message>
      <source>A weight is a number from %1 to %2 lb.</source>
      <translation>Ein Gewicht ist eine Zahl von %1 bis %2 lb.</translation>
    </message>
    <message>
      <source>A weight is a number of kg; %1 is not.</source>
      <translation>Ein Gewicht ist eine Zahl in kg; %1 ist keine.</translation>
    </message>
    <message>
      <source>A weight is between %1 and %2 kg; %3 is not.</source>
      <translation>Ein Gewicht liegt zwischen %1 und %2 kg; %3 nicht.</translation>
    </message>
    <message>
      <source>A wellness record of intervals.icu is of no day.</source>
      <translation>Ein Wellness-Eintrag von intervals.icu gehört zu keinem Tag.</translation>
    </message>
    <message>
      <source>A workout of WHOOP ends before it begins.</source>
      <translation>Ein Training von WHOOP endet, bevor es beginnt.</translation>
    </message>
    <message>
      <source>A workout of WHOOP lasts for more than two days: it was left out.</source>
      <translation>Ein Training von WHOOP dauert mehr als zwei Tage: Es wurde ausgelassen.</translation>
    </message>
    <message>
      <source>A year of birth has four digits, from %1 to %2.</source>
      <translation>Ein Geburtsjahr hat vier Ziffern, von %1 bis %2.</translation>
    </message>
    <message>
      <source>Above 7 a week for two weeks is an alert.</source>
      <translation>Über 7 pro Woche in zwei Wochen ist ein Hinweis.</translation>
    </message>
    <message>
      <source>Access was not allowed in the browser.</source>
      <translation>Der Zugriff wurde im Browser nicht erlaubt.</translation>
    </message>
    <message>
      <source>Access was not allowed. You can connect at any time.</source>
      <translation>Der Zugriff wurde nicht erlaubt. Verbinden geht jederzeit.</translation>
    </message>
    <message>
      <source>Activities</source>
      <translation>Aktivitäten</translation>
    </message>
    <message>
      <source>Activities and wellness.</source>
      <translation>Aktivitäten und Wellness.</translation>
    </message>
    <message>
      <source>Activities of two athletes cannot be merged.</source>
      <translation>Aktivitäten zweier Personen lassen sich nicht zusammenführen.</translation>
    </message>
    <message>
      <source>Activities with routes.</source>
      <translation>Aktivitäten mit Strecken.</translation>
    </message>
    <message>
      <source>All sources</source>
      <translation>Alle Quellen</translation>
    </message>
    <message>
      <source>An API application has a client ID and a client secret.</source>
      <translation>Zu einer API-Anwendung gehören Client-ID und Client-Secret.</translation>
    </message>
    <message>
      <source>An FTP is a number from %1 to %2 W.</source>
      <translation>Eine FTP ist eine Zahl von %1 bis %2 W.</translation>
    </message>
    <message>
      <source>An LTHR is a number from %1 to %2 bpm.</source>
      <translation>Eine LTHR ist eine Zahl von %1 bis %2 bpm.</translation>
    </message>
    <message>
      <source>An activity of Strava has no id.</source>
      <translation>Eine Aktivität von Strava hat keine Kennung.</translation>
    </message>
    <message>
      <source>An activity of intervals.icu does not say when it began.</source>
      <translation>Eine Aktivität von intervals.icu sagt nicht, wann sie begann.</translation>
    </message>
    <message>
      <source>An activity takes more than no time and up to 48 hours.</source>
      <translation>Eine Aktivität dauert länger als nichts und höchstens 48 Stunden.</translation>
    </message>
    <message>
      <source>An activity that was done cannot lie in the future.</source>
      <translation>Eine Aktivität, die schon war, kann nicht in der Zukunft liegen.</translation>
    </message>
    <message>
      <source>An athlete needs a name.</source>
      <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
      <source>An empty list came where records were known: nothing was removed.</source>
      <translation>Es kam eine leere Liste, wo Einträge bekannt waren: Nichts wurde entfernt.</translation>
    </message>
    <message>
      <source>An exercise has a name of up to %1 characters.</source>
      <translation>Eine Übung hat einen Namen von höchstens %1 Zeichen.</translation>
    </message>
    <message>
      <source>An import is under way: cancel it or let it end, then try again.</source>
      <translation>Ein Import läuft: brich ihn ab oder lass ihn zu Ende laufen, dann versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Another PeaksDesk is just opening or upgrading this database. Try again in a minute.</source>
      <translation>Ein anderes PeaksDesk öffnet oder aktualisiert diese Datenbank gerade. Versuche es in einer Minute noch einmal.</translation>
    </message>
    <message>
      <source>Another PeaksDesk is syncing this account.</source>
      <translation>Ein anderes PeaksDesk gleicht dieses Konto gerade ab.</translation>
    </message>
    <message>
      <source>Another program has been holding the database for ten seconds. Close it and try again.</source>
      <translation>Ein anderes Programm hält die Datenbank seit zehn Sekunden fest. Schließe es und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Another program uses the way back from the browser.</source>
      <translation>Ein anderes Programm belegt den Rückweg aus dem Browser.</translation>
    </message>
    <message>
      <source>Another program uses the way back from the browser. Close it and try again: port %1 of this computer must be free.</source>
      <translation>Ein anderes Programm belegt den Rückweg aus dem Browser. Es schließen und noch einmal versuchen: Port %1 dieses Computers muss frei sein.</translation>
    </message>
    <message>
      <source>Another program uses the way back from the browser. Close other programs and try again.</source>
      <translation>Ein anderes Programm belegt den Rückweg aus dem Browser. Andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
      <source>Another record of this day counts: the one with more sleep.</source>
      <translation>Ein anderer Eintrag dieses Tages zählt: der mit mehr Schlaf.</translation>
    </message>
    <message>
      <source>Answer four questions from 1 to 5.</source>
      <translation>Beantworte vier Fragen von 1 bis 5.</translation>
    </message>
    <message>
      <source>At most %1 repeats can lie within one another.</source>
      <translation>Höchstens %1 Wiederholungen können ineinander liegen.</translation>
    </message>
    <message>
      <source>Back to PeaksDesk</source>
      <translation>Zurück zu PeaksDesk</translation>
    </message>
    <message>
      <source>Banister, with GoldenCheetah's constants</source>
      <translation>Banister, mit den Konstanten von GoldenCheetah</translation>
    </message>
    <message>
      <source>Banister, with the papers' constants for women and men</source>
      <translation>Banister, mit den veröffentlichten Konstanten für Frauen und Männer</translation>
    </message>
    <message>
      <source>Below -30 for three days is an alert.</source>
      <translation>Unter -30 an drei Tagen ist ein Hinweis.</translation>
    </message>
    <message>
      <source>Below 50 %</source>
      <translation>Unter 50 %</translation>
    </message>
    <message>
      <source>Blood oxygen</source>
      <translation>Blutsauerstoff</translation>
    </message>
    <message>
      <source>Body measurements</source>
      <translation>Körpermaße</translation>
    </message>
    <message>
      <source>Breathing rate</source>
      <translation>Atemfrequenz</translation>
    </message>
    <message>
      <source>Bytes after the file's end were not read.</source>
      <translation>Bytes nach dem Ende der Datei wurden nicht gelesen.</translation>
    </message>
    <message>
      <source>CTL a week</source>
      <translation>CTL pro Woche</translation>
    </message>
    <message>
      <source>CTL today - CTL seven days ago = %1 - %2 = %3</source>
      <translation>CTL heute - CTL vor sieben Tagen = %1 - %2 = %3</translation>
    </message>
    <message>
      <source>Check-in %1 of 20 (%2)</source>
      <translation>Check-in %1 von 20 (%2)</translation>
    </message>
    <message>
      <source>Check-in: %1 days, %2 of 20 on average (%3).</source>
      <translation>Check-in: %1 Tage, im Mittel %2 von 20 (%3).</translation>
    </message>
    <message>
      <source>Check-in: hard from Good (14), easy below Moderate (11).</source>
      <translation>Check-in: hart ab Gut (14), locker unter Mittel (11).</translation>
    </message>
    <message>
      <source>Choose a passphrase of eight characters or more.</source>
      <translation>Wähle eine Passphrase mit mindestens acht Zeichen.</translation>
    </message>
    <message>
      <source>Choose two different pieces of gear to merge.</source>
      <translation>Wähle zwei verschiedene Ausrüstungen zum Zusammenführen.</translation>
    </message>
    <message>
      <source>Choose two or more activities to merge.</source>
      <translation>Wähle zwei oder mehr Aktivitäten zum Zusammenführen.</translation>
    </message>
    <message>
      <source>Coggan's levels of FTP %1 W</source>
      <translation>Coggans Stufen zur FTP %1 W</translation>
    </message>
    <message>
      <source>Connect WHOOP or intervals.icu, or import WHOOP's export, Elite HRV or HRV4Training.</source>
      <translation>Verbinde WHOOP oder intervals.icu, oder importiere den Export von WHOOP, Elite HRV oder HRV4Training.</translation>
    </message>
    <message>
      <source>Copy its client ID and client secret into the two fields below.</source>
      <translation>Kopieren Sie Client-ID und Client-Secret in die beiden Felder unten.</translation>
    </message>
    <message>
      <source>Copy the app's client ID and client secret into the two fields below.</source>
      <translation>Kopieren Sie Client-ID und Client-Secret der App in die beiden Felder unten.</translation>
    </message>
    <message>
      <source>Create an application with the Authorization Callback Domain 127.0.0.1.</source>
      <translation>Legen Sie eine Anwendung mit der Authorization Callback Domain 127.0.0.1 an.</translation>
    </message>
    <message>
      <source>Critical power needs best efforts of at least two lengths between 2 and 20 minutes in this period.</source>
      <translation>Critical Power braucht in diesem Zeitraum Bestwerte von mindestens zwei Dauern zwischen 2 und 20 Minuten.</translation>
    </message>
    <message>
      <source>Day strain</source>
      <translation>Tagesbelastung</translation>
    </message>
    <message>
      <source>Deleted: it stays in the bin for thirty days.</source>
      <translation>Gelöscht: Dreißig Tage lang bleibt es im Papierkorb.</translation>
    </message>
    <message>
      <source>Disconnecting removes everything that came from it.</source>
      <translation>Beim Trennen wird alles entfernt, was von dort kam.</translation>
    </message>
    <message>
      <source>Edwards, by bands of maximal heart rate</source>
      <translation>Edwards, nach Bereichen der maximalen Herzfrequenz</translation>
    </message>
    <message>
      <source>Elite HRV</source>
      <translation>Elite HRV</translation>
    </message>
    <message>
      <source>Every source has its original file.</source>
      <translation>Zu jeder Quelle gibt es die Originaldatei.</translation>
    </message>
    <message>
      <source>Excellent 17 to 20, Good 14 to 16, Moderate 11 to 13, Low 8 to 10, Very low 4 to 7.</source>
      <translation>Ausgezeichnet 17 bis 20, Gut 14 bis 16, Mittel 11 bis 13, Niedrig 8 bis 10, Sehr niedrig 4 bis 7.</translation>
    </message>
    <message>
      <source>Exponential, form of yesterday (GoldenCheetah, PeaksDesk)</source>
      <translation>Exponentiell, Form von gestern (GoldenCheetah, PeaksDesk)</translation>
    </message>
    <message>
      <source>Fatigue (ATL) tonight</source>
      <translation>Ermüdung (ATL) am Abend</translation>
    </message>
    <message>
      <source>Fitness (CTL) rises by more than %1 a week for two weeks, or form (TSB) stays below %2 for three days; from six weeks of training on, when fitness no longer climbs from nothing.</source>
      <translation>Die Fitness (CTL) steigt zwei Wochen lang um mehr als %1 pro Woche, oder die Form (TSB) bleibt drei Tage unter %2; ab sechs Wochen Training, wenn die Fitness nicht mehr aus dem Nichts steigt.</translation>
    </message>
    <message>
      <source>Fitness (CTL) tonight</source>
      <translation>Fitness (CTL) am Abend</translation>
    </message>
    <message>
      <source>Fitness could not be read: %1.</source>
      <translation>Die Fitness ließ sich nicht lesen: %1.</translation>
    </message>
    <message>
      <source>Fitness rose by %1 last week and by %2 the week before; more than %3 a week is steep.</source>
      <translation>Die Fitness stieg letzte Woche um %1 und in der Woche davor um %2; mehr als %3 pro Woche ist steil.</translation>
    </message>
    <message>
      <source>For OAuth, ask there for an application with the redirect URI shown here; people approve it by hand.</source>
      <translation>Für OAuth beantragen Sie dort eine Anwendung mit der hier gezeigten Redirect-URI; sie wird von Hand freigegeben.</translation>
    </message>
    <message>
      <source>Form has been below %1 for %2 days and is %3 today.</source>
      <translation>Die Form liegt seit %2 Tagen unter %1 und heute bei %3.</translation>
    </message>
    <message>
      <source>Form is %1 and has been below %2 for three days or more since %3.</source>
      <translation>Die Form ist %1 und liegt seit drei Tagen oder länger unter %2, gemeldet seit %3.</translation>
    </message>
    <message>
      <source>Friel's zones of LTHR %1 bpm</source>
      <translation>Friels Zonen zur LTHR %1 bpm</translation>
    </message>
    <message>
      <source>Friel's zones of threshold pace %1:%2 /km</source>
      <translation>Friels Zonen zum Schwellentempo %1:%2 /km</translation>
    </message>
    <message>
      <source>From %1 to %2 is more than a lifetime: ask for fewer years.</source>
      <translation>%1 bis %2 ist mehr als ein Leben: Frage nach weniger Jahren.</translation>
    </message>
    <message>
      <source>Gear needs a name.</source>
      <translation>Ausrüstung braucht einen Namen.</translation>
    </message>
    <message>
      <source>Green from 67 %, yellow from 34 to 66 %, red to 33 %.</source>
      <translation>Grün ab 67 %, gelb von 34 bis 66 %, rot bis 33 %.</translation>
    </message>
    <message>
      <source>HR load %1: %2; hours × (heart rate / LTHR)² × 100; %3.%4</source>
      <translation>HF-Belastung %1: %2; Stunden × (Herzfrequenz / LTHR)² × 100; %3.%4</translation>
    </message>
    <message>
      <source>HRSS %1: %2; training impulse (%3) between %4 and %5 bpm, where an hour at LTHR is 100.%6</source>
      <translation>HRSS %1: %2; Trainingsimpuls (%3) zwischen %4 und %5 bpm, wobei eine Stunde an der LTHR 100 ergibt.%6</translation>
    </message>
    <message>
      <source>HRV below your band</source>
      <translation>HRV unter deinem Band</translation>
    </message>
    <message>
      <source>HRV falling and growing uniform</source>
      <translation>HRV fällt und wird gleichförmig</translation>
    </message>
    <message>
      <source>HRV was %1 ms last night, below %2 ms, and resting heart rate %3 bpm against a mean of %4 bpm.</source>
      <translation>Die HRV war letzte Nacht %1 ms, unter %2 ms, und der Ruhepuls %3 bpm bei einem Mittel von %4 bpm.</translation>
    </message>
    <message>
      <source>Heart rate</source>
      <translation>Herzfrequenz</translation>
    </message>
    <message>
      <source>Heart rate was not recorded throughout, so its mean stands for the whole session.</source>
      <translation>Die Herzfrequenz wurde nicht durchgehend aufgezeichnet, ihr Mittel steht also für die ganze Einheit.</translation>
    </message>
    <message>
      <source>Heart rate zones</source>
      <translation>Herzfrequenzzonen</translation>
    </message>
    <message>
      <source>How long it takes cannot be told: a step has a distance, and no speed is known for it.</source>
      <translation>Wie lange es dauert, lässt sich nicht sagen: Ein Schritt hat eine Strecke, und dafür ist kein Tempo bekannt.</translation>
    </message>
    <message>
      <source>Import files, connect an account or log a session.</source>
      <translation>Importiere Dateien, verbinde ein Konto oder trage eine Einheit ein.</translation>
    </message>
    <message>
      <source>In %1 weeks the 7-day mean of your HRV fell from %2 to %3 ms and its variation from %4 to %5 %.</source>
      <translation>In %1 Wochen fiel das 7-Tage-Mittel deiner HRV von %2 auf %3 ms und seine Schwankung von %4 auf %5 %.</translation>
    </message>
    <message>
      <source>It came without a file.</source>
      <translation>Sie kam ohne Datei.</translation>
    </message>
    <message>
      <source>It comes by itself as days are added.</source>
      <translation>Es kommt von selbst, wenn Tage dazukommen.</translation>
    </message>
    <message>
      <source>It could not be kept: %1.</source>
      <translation>Es konnte nicht gespeichert werden: %1.</translation>
    </message>
    <message>
      <source>It could not be read again for %1 days. Its terms ask to remove it until it can.</source>
      <translation>Es konnte %1 Tage lang nicht neu gelesen werden. Die Bedingungen verlangen, es bis dahin zu entfernen.</translation>
    </message>
    <message>
      <source>It has no date.</source>
      <translation>Es hat kein Datum.</translation>
    </message>
    <message>
      <source>It has no positions, and GPX files hold nothing else.</source>
      <translation>Sie hat keine Positionen, und GPX-Dateien enthalten nichts anderes.</translation>
    </message>
    <message>
      <source>It has no records, only totals.</source>
      <translation>Sie hat keine Aufzeichnung, nur Summen.</translation>
    </message>
    <message>
      <source>It has no value today.</source>
      <translation>Es hat heute keinen Wert.</translation>
    </message>
    <message>
      <source>It is a link, not a file.</source>
      <translation>Es ist ein Verweis, keine Datei.</translation>
    </message>
    <message>
      <source>It is an archive inside the archive; unpack it and add what is inside.</source>
      <translation>Es ist ein Archiv im Archiv; entpacke es und füge den Inhalt hinzu.</translation>
    </message>
    <message>
      <source>It is encrypted; unpack the archive with its password and add the files.</source>
      <translation>Es ist verschlüsselt; entpacke das Archiv mit seinem Passwort und füge die Dateien hinzu.</translation>
    </message>
    <message>
      <source>It is larger than %1 MB; no activity file is.</source>
      <translation>Es ist größer als %1 MB; keine Aktivitätsdatei ist das.</translation>
    </message>
    <message>
      <source>It is packed more tightly than any activity file can be.</source>
      <translation>Es ist dichter gepackt, als es eine Aktivitätsdatei sein kann.</translation>
    </message>
    <message>
      <source>It lies in the future.</source>
      <translation>Es liegt in der Zukunft.</translation>
    </message>
    <message>
      <source>Its date cannot be read: “%1”.</source>
      <translation>Sein Datum ist nicht lesbar: „%1“.</translation>
    </message>
    <message>
      <source>Its name holds a character that no file name has.</source>
      <translation>Sein Name enthält ein Zeichen, das kein Dateiname hat.</translation>
    </message>
    <message>
      <source>Its name points outside the archive.</source>
      <translation>Sein Name zeigt aus dem Archiv hinaus.</translation>
    </message>
    <message>
      <source>Line %1: it has neither HRV (rMSSD) nor a heart rate.</source>
      <translation>Zeile %1: Darin steht weder HRV (rMSSD) noch eine Herzfrequenz.</translation>
    </message>
    <message>
      <source>Line %1: it has no recovery, no strain and no sleep.</source>
      <translation>Zeile %1: Darin steht weder Erholung noch Belastung noch Schlaf.</translation>
    </message>
    <message>
      <source>Line %1: its date cannot be read; it is written like 2026-03-29.</source>
      <translation>Zeile %1: Das Datum ist nicht lesbar; es wird wie 2026-03-29 geschrieben.</translation>
    </message>
    <message>
      <source>Line %1: its time or its time zone cannot be read.</source>
      <translation>Zeile %1: Die Zeit oder die Zeitzone ist nicht lesbar.</translation>
    </message>
    <message>
      <source>Lines that are no points of time and load are passed over.</source>
      <translation>Zeilen, die keine Punkte aus Zeit und Belastung sind, wurden übergangen.</translation>
    </message>
    <message>
      <source>Load of the last 7 days is %1, above the usual %2 to %3 a week.</source>
      <translation>Die Belastung der letzten 7 Tage ist %1 und liegt über den üblichen %2 bis %3 pro Woche.</translation>
    </message>
    <message>
      <source>Load of the last 7 days is %1, below the usual %2 to %3 a week.</source>
      <translation>Die Belastung der letzten 7 Tage ist %1 und liegt unter den üblichen %2 bis %3 pro Woche.</translation>
    </message>
    <message>
      <source>Load rising steeply</source>
      <translation>Die Last steigt steil</translation>
    </message>
    <message>
      <source>Make an app, tick all read scopes and offline, and add the redirect URI shown here.</source>
      <translation>Legen Sie eine App an, kreuzen Sie alle Leserechte und offline an und tragen Sie die hier gezeigte Redirect-URI ein.</translation>
    </message>
    <message>
      <source>Making up this session ended the worker.</source>
      <translation>Beim Erfinden dieser Einheit brach der Prozess ab.</translation>
    </message>
    <message>
      <source>Mean of %1 days = %2 of 21</source>
      <translation>Mittel von %1 Tagen = %2 von 21</translation>
    </message>
    <message>
      <source>Merged: both are one activity now.</source>
      <translation>Zusammengeführt: Beide sind jetzt eine Aktivität.</translation>
    </message>
    <message>
      <source>Messages within a step are put together at its beginning.</source>
      <translation>Nachrichten innerhalb eines Schritts stehen zusammen an seinem Anfang.</translation>
    </message>
    <message>
      <source>Monotony (mean / SD of seven daily loads) is above %1 in a week above your own %2th percentile.</source>
      <translation>Die Monotonie (Mittel / SD von sieben Tageslasten) liegt über %1 in einer Woche über deinem eigenen %2. Perzentil.</translation>
    </message>
    <message>
      <source>Monotony is %1, above %2, in a week of %3 load points; your own %4th percentile is %5. It began on %6.</source>
      <translation>Die Monotonie ist %1, über %2, in einer Woche mit %3 Lastpunkten; dein eigenes %4. Perzentil ist %5. Es begann am %6.</translation>
    </message>
    <message>
      <source>More strain goes with higher recovery on the next day: r = %1 over %2 days.</source>
      <translation>Mehr Belastung geht mit höherer Erholung am nächsten Tag einher: r = %1 über %2 Tage.</translation>
    </message>
    <message>
      <source>More strain goes with lower recovery on the next day: r = %1 over %2 days.</source>
      <translation>Mehr Belastung geht mit niedrigerer Erholung am nächsten Tag einher: r = %1 über %2 Tage.</translation>
    </message>
    <message>
      <source>No AI feature may see it.</source>
      <translation>Keine KI-Funktion darf es sehen.</translation>
    </message>
    <message>
      <source>No HRV for this day.</source>
      <translation>Keine HRV für diesen Tag.</translation>
    </message>
    <message>
      <source>No activity for %1 days, since %2.</source>
      <translation>Keine Aktivität seit %1 Tagen, seit dem %2.</translation>
    </message>
    <message>
      <source>No activity yet.</source>
      <translation>Noch keine Aktivität.</translation>
    </message>
    <message>
      <source>No band before %1 valid days: there are %2.</source>
      <translation>Kein Band vor %1 gültigen Tagen: Es gibt %2.</translation>
    </message>
    <message>
      <source>No complete check-in in this range.</source>
      <translation>Kein vollständiger Check-in in diesem Zeitraum.</translation>
    </message>
    <message>
      <source>No data</source>
      <translation>Keine Daten</translation>
    </message>
    <message>
      <source>No load can be told for this sport without targets.</source>
      <translation>Ohne Vorgaben lässt sich für diese Sportart keine Belastung sagen.</translation>
    </message>
    <message>
      <source>No load can be told: a target in %1 needs %2, and none is known for the day.</source>
      <translation>Es lässt sich keine Belastung sagen: Eine Vorgabe in %1 braucht %2, und für den Tag ist nichts davon bekannt.</translation>
    </message>
    <message>
      <source>No load: %1. You can also say how hard it felt (RPE 1 to 10).</source>
      <translation>Keine Belastung: %1. Du kannst auch angeben, wie hart es war (RPE 1 bis 10).</translation>
    </message>
    <message>
      <source>No load: this session has no duration.</source>
      <translation>Keine Belastung: Diese Einheit hat keine Dauer.</translation>
    </message>
    <message>
      <source>No number before %1 valid days of the %2 before; provisional until all are known.</source>
      <translation>Keine Zahl vor %1 gültigen Tagen der %2 davor; vorläufig, bis alle bekannt sind.</translation>
    </message>
    <message>
      <source>No score before %1 valid days: there are %2 so far.</source>
      <translation>Kein Wert vor %1 gültigen Tagen: Bisher gibt es %2.</translation>
    </message>
    <message>
      <source>No score yet.</source>
      <translation>Noch kein Wert.</translation>
    </message>
    <message>
      <source>No score: nothing was measured or told today.</source>
      <translation>Kein Wert: Heute wurde nichts gemessen oder gesagt.</translation>
    </message>
    <message>
      <source>No score: today's HRV has not come yet.</source>
      <translation>Kein Wert: Die heutige HRV ist noch nicht da.</translation>
    </message>
    <message>
      <source>No session, night or check-in for %1 days, since %2.</source>
      <translation>Keine Einheit, keine Nacht, kein Check-in seit %1 Tagen, seit %2.</translation>
    </message>
    <message>
      <source>No session, night or check-in for %1 days.</source>
      <translation>Keine Einheit, keine Nacht, kein Check-in seit %1 Tagen.</translation>
    </message>
    <message>
      <source>No spikes were found in this activity.</source>
      <translation>In dieser Aktivität wurden keine Ausreißer gefunden.</translation>
    </message>
    <message>
      <source>No training in the last weeks.</source>
      <translation>Kein Training in den letzten Wochen.</translation>
    </message>
    <message>
      <source>Normal band: %1 of %2 days = %3 to %4</source>
      <translation>Normaler Bereich: %1 aus %2 Tagen = %3 bis %4</translation>
    </message>
    <message>
      <source>Not answered yet: %1.</source>
      <translation>Noch nicht beantwortet: %1.</translation>
    </message>
    <message>
      <source>Nothing can be a part of itself.</source>
      <translation>Nichts kann Teil von sich selbst sein.</translation>
    </message>
    <message>
      <source>Nothing could be read: %1.</source>
      <translation>Es ließ sich nichts lesen: %1.</translation>
    </message>
    <message>
      <source>Nothing in this range.</source>
      <translation>Nichts in diesem Zeitraum.</translation>
    </message>
    <message>
      <source>Nothing is known of today yet: check in, or import a night.</source>
      <translation>Von heute ist noch nichts bekannt: Mach einen Check-in oder importiere eine Nacht.</translation>
    </message>
    <message>
      <source>Nothing of it is known.</source>
      <translation>Davon ist nichts bekannt.</translation>
    </message>
    <message>
      <source>Nothing was connected</source>
      <translation>Nichts wurde verbunden</translation>
    </message>
    <message>
      <source>One athlete has to stay.</source>
      <translation>Eine Person muss bleiben.</translation>
    </message>
    <message>
      <source>One hour at threshold is 100.</source>
      <translation>Eine Stunde an der Schwelle ist 100.</translation>
    </message>
    <message>
      <source>One import at a time: bring these files again when this one is done.</source>
      <translation>Immer nur ein Import: Bring diese Dateien noch einmal, wenn dieser fertig ist.</translation>
    </message>
    <message>
      <source>One step easier, because an alert is open: %1</source>
      <translation>Eine Stufe lockerer, weil ein Hinweis offen ist: %1</translation>
    </message>
    <message>
      <source>One step has</source>
      <translation>Ein Schritt hat</translation>
    </message>
    <message>
      <source>One step is</source>
      <translation>Ein Schritt ist</translation>
    </message>
    <message>
      <source>One step is open and counted as no time.</source>
      <translation>Ein Schritt ist offen und zählt als keine Zeit.</translation>
    </message>
    <message>
      <source>Only %1 MB are free on the disk. Make room.</source>
      <translation>Auf der Festplatte sind nur %1 MB frei. Schaffe Platz.</translation>
    </message>
    <message>
      <source>Only %1 of %2 valid days so far.</source>
      <translation>Bisher nur %1 von %2 gültigen Tagen.</translation>
    </message>
    <message>
      <source>Only the athlete it belongs to may see it: no coach and no other athlete.</source>
      <translation>Nur die Person, der es gehört, darf es sehen: kein Coach und keine anderen Athleten.</translation>
    </message>
    <message>
      <source>Open Strava's API settings. Strava asks the owner of an application for a paid subscription.</source>
      <translation>Öffnen Sie die API-Einstellungen von Strava. Strava verlangt vom Eigentümer einer Anwendung ein bezahltes Abonnement.</translation>
    </message>
    <message>
      <source>Open your settings at intervals.icu, scroll to Developer Settings and copy the API key.</source>
      <translation>Öffnen Sie Ihre Einstellungen bei intervals.icu, blättern Sie zu den Entwicklereinstellungen und kopieren Sie den API-Schlüssel.</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Part of the file is damaged; the records that are whole were kept.</source>
      <translation>Ein Teil der Datei ist beschädigt; die Einträge, die ganz sind, wurden behalten.</translation>
    </message>
    <message>
      <source>Passed over, as PeaksDesk has no place for it: %1.</source>
      <translation>Übergangen, weil PeaksDesk keinen Platz dafür hat: %1.</translation>
    </message>
    <message>
      <source>PeaksDesk has the answer and goes on by itself.</source>
      <translation>PeaksDesk hat die Antwort und macht von selbst weiter.</translation>
    </message>
    <message>
      <source>PeaksDesk has this database open. Close its window first, then repair.</source>
      <translation>PeaksDesk hat diese Datenbank geöffnet. Schließe zuerst sein Fenster, dann repariere.</translation>
    </message>
    <message>
      <source>PeaksDesk says what went wrong and how to go on.</source>
      <translation>PeaksDesk sagt, was schiefging und wie es weitergeht.</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <source>Powered by Strava</source>
      <translation>Powered by Strava</translation>
    </message>
    <message>
      <source>RPE goes from 0 (rest) to 10 (all out).</source>
      <translation>RPE geht von 0 (Ruhe) bis 10 (alles gegeben).</translation>
    </message>
    <message>
      <source>Readiness %1 of 100</source>
      <translation>Bereitschaft %1 von 100</translation>
    </message>
    <message>
      <source>Readiness score</source>
      <translation>Bereitschaft</translation>
    </message>
    <message>
      <source>Readiness score: hard from %1, easy below %2; 50 is an ordinary day.</source>
      <translation>Bereitschaftswert: hart ab %1, locker unter %2; 50 ist ein gewöhnlicher Tag.</translation>
    </message>
    <message>
      <source>Readiness: %1 days, %2 on average.</source>
      <translation>Bereitschaft: %1 Tage, im Mittel %2.</translation>
    </message>
    <message>
      <source>Reading this file ended the reader: it is damaged in a way we did not foresee.</source>
      <translation>Beim Lesen dieser Datei brach der Leser ab: Sie ist auf eine Weise beschädigt, die wir nicht vorhergesehen haben.</translation>
    </message>
    <message>
      <source>Reading this file takes more memory than this computer has free.</source>
      <translation>Diese Datei zu lesen braucht mehr Arbeitsspeicher, als dieser Computer frei hat.</translation>
    </message>
    <message>
      <source>Records with an impossible time were passed over.</source>
      <translation>Einträge mit einer unmöglichen Zeit wurden übergangen.</translation>
    </message>
    <message>
      <source>Recovery %1 %</source>
      <translation>Erholung %1 %</translation>
    </message>
    <message>
      <source>Recovery and training</source>
      <translation>Erholung und Training</translation>
    </message>
    <message>
      <source>Recovery, sleep and strain.</source>
      <translation>Erholung, Schlaf und Belastung.</translation>
    </message>
    <message>
      <source>Recovery: fills in your morning readiness</source>
      <translation>Erholung: trägt Ihre Bereitschaft am Morgen ein</translation>
    </message>
    <message>
      <source>Recovery: green from %1 %, yellow from %2 %, red below.</source>
      <translation>Erholung: grün ab %1 %, gelb ab %2 %, darunter rot.</translation>
    </message>
    <message>
      <source>Repeats lie %1 deep within one another; at most %2 are possible.</source>
      <translation>Wiederholungen liegen %1-fach ineinander; höchstens %2-fach ist möglich.</translation>
    </message>
    <message>
      <source>Resting heart rate</source>
      <translation>Ruhepuls</translation>
    </message>
    <message>
      <source>SQLite %1 has a rare fault when two programs write at one moment (fixed in 3.51.3): do not run imports from the command line while the window imports.</source>
      <translation>SQLite %1 hat einen seltenen Fehler, wenn zwei Programme im selben Moment schreiben (behoben in 3.51.3): Importiere nicht von der Kommandozeile, während das Fenster importiert.</translation>
    </message>
    <message>
      <source>SQLite %1 has no known fault that matters here.</source>
      <translation>SQLite %1 hat keinen bekannten Fehler, der hier stört.</translation>
    </message>
    <message>
      <source>Session RPE load %1: %2 min felt like %3 of 10; RPE × minutes, scaled so that an hour at %4 is 100. Nothing better could be computed from this session.</source>
      <translation>Session-RPE-Belastung %1: %2 min fühlten sich an wie %3 von 10; RPE × Minuten, so skaliert, dass eine Stunde bei %4 den Wert 100 hat. Besseres lässt sich aus dieser Einheit nicht berechnen.</translation>
    </message>
    <message>
      <source>Set up your API application with %1 first.</source>
      <translation>Richten Sie zuerst Ihre API-Anwendung bei %1 ein.</translation>
    </message>
    <message>
      <source>Sets go from 1 to %1 and repetitions from 1 to %2.</source>
      <translation>Sätze gehen von 1 bis %1 und Wiederholungen von 1 bis %2.</translation>
    </message>
    <message>
      <source>Sign in to the WHOOP developer dashboard with your WHOOP account and make a team.</source>
      <translation>Melden Sie sich mit Ihrem WHOOP-Konto im Entwicklerbereich von WHOOP an und legen Sie ein Team an.</translation>
    </message>
    <message>
      <source>Signs of overreaching</source>
      <translation>Anzeichen von Überlastung</translation>
    </message>
    <message>
      <source>Skin temperature</source>
      <translation>Hauttemperatur</translation>
    </message>
    <message>
      <source>Sleep</source>
      <translation>Schlaf</translation>
    </message>
    <message>
      <source>Sleep needed</source>
      <translation>Benötigter Schlaf</translation>
    </message>
    <message>
      <source>Sleep performance</source>
      <translation>Schlafleistung</translation>
    </message>
    <message>
      <source>Somebody of this name is here already.</source>
      <translation>Diesen Namen gibt es hier schon.</translation>
    </message>
    <message>
      <source>Something was changed after this: undo that first, with Ctrl+Z.</source>
      <translation>Danach wurde etwas geändert: Nimm das zuerst zurück, mit Strg+Z.</translation>
    </message>
    <message>
      <source>Split: there are two activities now.</source>
      <translation>Abgetrennt: Jetzt sind es zwei Aktivitäten.</translation>
    </message>
    <message>
      <source>Step %1 (%2): %3</source>
      <translation>Schritt %1 (%2): %3</translation>
    </message>
    <message>
      <source>Step %1: %2</source>
      <translation>Schritt %1: %2</translation>
    </message>
    <message>
      <source>Strain of seven days</source>
      <translation>Strain von sieben Tagen</translation>
    </message>
    <message>
      <source>Strain says little about recovery on the next day: r = %1 over %2 days.</source>
      <translation>Die Belastung sagt wenig über die Erholung am nächsten Tag: r = %1 über %2 Tage.</translation>
    </message>
    <message>
      <source>Strava does not let intervals.icu pass its activities on. Connect Strava here too, or connect your device to intervals.icu directly.</source>
      <translation>Strava lässt intervals.icu seine Aktivitäten nicht weitergeben. Verbinden Sie auch hier Strava oder verbinden Sie Ihr Gerät direkt mit intervals.icu.</translation>
    </message>
    <message>
      <source>Strava does not say whose account this is.</source>
      <translation>Strava sagt nicht, wessen Konto das ist.</translation>
    </message>
    <message>
      <source>Strava has switched the API application off: it asks the application's owner for a paid Strava subscription. You can import your Strava archive instead: it needs no application and may be kept for good.</source>
      <translation>Strava hat die API-Anwendung abgeschaltet: Es verlangt von ihrem Eigentümer ein bezahltes Strava-Abonnement. Sie können stattdessen Ihr Strava-Archiv importieren: Das braucht keine Anwendung und darf für immer bleiben.</translation>
    </message>
    <message>
      <source>Strava's %1 makes no sense (%2).</source>
      <translation>Eine Angabe von Strava ergibt keinen Sinn: %1 (%2).</translation>
    </message>
    <message>
      <source>Strava's reply about an activity makes no sense.</source>
      <translation>Stravas Antwort über eine Aktivität ergibt keinen Sinn.</translation>
    </message>
    <message>
      <source>Strava's reply about the athlete makes no sense.</source>
      <translation>Stravas Antwort über den Athleten ergibt keinen Sinn.</translation>
    </message>
    <message>
      <source>Strava's reply is not a list of activities.</source>
      <translation>Stravas Antwort ist keine Liste von Aktivitäten.</translation>
    </message>
    <message>
      <source>Strava's webhook makes no sense.</source>
      <translation>Stravas Webhook ergibt keinen Sinn.</translation>
    </message>
    <message>
      <source>Sum of the load of %1 sessions = %2</source>
      <translation>Summe der Belastung von %1 Einheiten = %2</translation>
    </message>
    <message>
      <source>TSB = CTL - ATL (fitness less fatigue) = %1, as the convention chosen in the settings says</source>
      <translation>TSB = CTL - ATL (Fitness weniger Ermüdung) = %1, nach der in den Einstellungen gewählten Rechenweise</translation>
    </message>
    <message>
      <source>TSS %1: %2 at a normalized power of %3 W against your FTP of %4 W%5 is an intensity of %6, and hours × intensity² × 100.</source>
      <translation>TSS %1: %2 mit einer Normalized Power von %3 W gegen deine FTP von %4 W%5 ergeben eine Intensität von %6; Stunden × Intensität² × 100.</translation>
    </message>
    <message>
      <source>That is no API key.</source>
      <translation>Das ist kein API-Schlüssel.</translation>
    </message>
    <message>
      <source>That is not the address of this sign-in. Copy all of it from the browser once more.</source>
      <translation>Das ist nicht die Adresse dieser Anmeldung. Sie noch einmal vollständig aus dem Browser kopieren.</translation>
    </message>
    <message>
      <source>That is not the passphrase.</source>
      <translation>Das ist nicht die Passphrase.</translation>
    </message>
    <message>
      <source>The %1 of an activity can have up to %2 characters.</source>
      <translation>%1 einer Aktivität darf höchstens %2 Zeichen haben.</translation>
    </message>
    <message>
      <source>The %1 of an activity is text.</source>
      <translation>%1 einer Aktivität ist Text.</translation>
    </message>
    <message>
      <source>The %1 of intervals.icu makes no sense (%2).</source>
      <translation>Eine Angabe von intervals.icu ergibt keinen Sinn: %1 (%2).</translation>
    </message>
    <message>
      <source>The %1. week: week_number should be a whole number from 1 to %2.</source>
      <translation>Die %1. Woche: week_number sollte eine ganze Zahl von 1 bis %2 sein.</translation>
    </message>
    <message>
      <source>The 7-day mean of ln rMSSD and its day-to-day variation (CV) both fell in each of %1 weeks, the mean by at least 0.5 SD (Plews 2012).</source>
      <translation>Das 7-Tage-Mittel von ln rMSSD und seine Schwankung von Tag zu Tag (CV) fielen beide in jeder von %1 Wochen, das Mittel um mindestens 0,5 SD (Plews 2012).</translation>
    </message>
    <message>
      <source>The 7-day mean of ln rMSSD lies below your normal band (mean - 0.5 SD of the 60 days before) on two days running; from %1 valid days of one source on.</source>
      <translation>Das 7-Tage-Mittel von ln rMSSD liegt an zwei Tagen hintereinander unter deinem normalen Band (Mittel - 0,5 SD der 60 Tage davor); ab %1 gültigen Tagen einer Quelle.</translation>
    </message>
    <message>
      <source>The 7-day mean of your HRV is %1 ms, below your band of %2 to %3 ms since %4.</source>
      <translation>Das 7-Tage-Mittel deiner HRV ist %1 ms, seit %4 unter deinem Band von %2 bis %3 ms.</translation>
    </message>
    <message>
      <source>The PostgreSQL server does not answer. Check the network and try again.</source>
      <translation>Der PostgreSQL-Server antwortet nicht. Prüfe das Netzwerk und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>The PostgreSQL server has no room left. Ask whoever looks after it.</source>
      <translation>Auf dem PostgreSQL-Server ist kein Platz mehr. Frage die Person, die ihn betreut.</translation>
    </message>
    <message>
      <source>The PostgreSQL server refused to let PeaksDesk in. Check the address, name and password.</source>
      <translation>Der PostgreSQL-Server lässt PeaksDesk nicht hinein. Prüfe Adresse, Name und Passwort.</translation>
    </message>
    <message>
      <source>The PostgreSQL server says that its data is damaged. Ask whoever looks after it.</source>
      <translation>Der PostgreSQL-Server meldet, dass seine Daten beschädigt sind. Frage die Person, die ihn betreut.</translation>
    </message>
    <message>
      <source>The PostgreSQL server takes no changes at present. Try again later.</source>
      <translation>Der PostgreSQL-Server nimmt zurzeit keine Änderungen an. Versuche es später noch einmal.</translation>
    </message>
    <message>
      <source>The account of %1 tells the same day.</source>
      <translation>Das Konto von %1 sagt denselben Tag.</translation>
    </message>
    <message>
      <source>The accounts could not be read: %1.</source>
      <translation>Die Konten konnten nicht gelesen werden: %1.</translation>
    </message>
    <message>
      <source>The activities could not be read: %1.</source>
      <translation>Die Aktivitäten ließen sich nicht lesen: %1.</translation>
    </message>
    <message>
      <source>The activity could not be read: %1.</source>
      <translation>Die Aktivität ließ sich nicht lesen: %1.</translation>
    </message>
    <message>
      <source>The activity was not kept.</source>
      <translation>Die Aktivität wurde nicht gespeichert.</translation>
    </message>
    <message>
      <source>The answer came from a different service than the one asked.</source>
      <translation>Die Antwort kam von einem anderen Dienst als dem gefragten.</translation>
    </message>
    <message>
      <source>The archive holds another file of this name, and that one was read.</source>
      <translation>Das Archiv enthält noch eine Datei dieses Namens, und die wurde gelesen.</translation>
    </message>
    <message>
      <source>The athletes could not be read: %1.</source>
      <translation>Die Personen ließen sich nicht lesen: %1.</translation>
    </message>
    <message>
      <source>The calendar could not be read: %1.</source>
      <translation>Der Kalender ließ sich nicht lesen: %1.</translation>
    </message>
    <message>
      <source>The constants for men were taken, as your sex is not set.</source>
      <translation>Es gelten die Konstanten für Männer, da dein Geschlecht nicht angegeben ist.</translation>
    </message>
    <message>
      <source>The constants for men were taken, as your sex is not set.%1</source>
      <translation>Es gelten die Konstanten für Männer, da dein Geschlecht nicht angegeben ist.%1</translation>
    </message>
    <message>
      <source>The convention could not be changed.</source>
      <translation>Die Konvention ließ sich nicht ändern.</translation>
    </message>
    <message>
      <source>The curves could not be read: %1.</source>
      <translation>Die Kurven ließen sich nicht lesen: %1.</translation>
    </message>
    <message>
      <source>The damaged files are kept as %1 in %2.</source>
      <translation>Die beschädigten Dateien liegen als %1 in %2.</translation>
    </message>
    <message>
      <source>The database cannot be changed.</source>
      <translation>Die Datenbank lässt sich nicht ändern.</translation>
    </message>
    <message>
      <source>The database cannot be opened or written. Check that its folder and file may be changed.</source>
      <translation>Die Datenbank lässt sich nicht öffnen oder schreiben. Prüfe, ob Ordner und Datei geändert werden dürfen.</translation>
    </message>
    <message>
      <source>The database file is damaged (%1).</source>
      <translation>Die Datenbankdatei ist beschädigt (%1).</translation>
    </message>
    <message>
      <source>The database file is damaged.</source>
      <translation>Die Datenbankdatei ist beschädigt.</translation>
    </message>
    <message>
      <source>The database file is damaged: it does not say which version it has.</source>
      <translation>Die Datenbankdatei ist beschädigt: Sie sagt nicht, welche Version sie hat.</translation>
    </message>
    <message>
      <source>The database file is damaged: it holds a value that makes no sense (%1).</source>
      <translation>Die Datenbankdatei ist beschädigt: Sie enthält einen Wert, der keinen Sinn ergibt (%1).</translation>
    </message>
    <message>
      <source>The database file is empty, but there was data in it.</source>
      <translation>Die Datenbankdatei ist leer, aber es waren Daten darin.</translation>
    </message>
    <message>
      <source>The database file is not a PeaksDesk database.</source>
      <translation>Die Datenbankdatei ist keine von PeaksDesk.</translation>
    </message>
    <message>
      <source>The database is closed.</source>
      <translation>Die Datenbank ist geschlossen.</translation>
    </message>
    <message>
      <source>The database is damaged: %1. Repair it.</source>
      <translation>Die Datenbank ist beschädigt: %1. Repariere sie.</translation>
    </message>
    <message>
      <source>The database is too busy to answer. Try again in a moment.</source>
      <translation>Die Datenbank ist zu beschäftigt, um zu antworten. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
      <source>The database is whole, and every row belongs to something.</source>
      <translation>Die Datenbank ist ganz, und jede Zeile gehört zu etwas.</translation>
    </message>
    <message>
      <source>The database refused: %1.</source>
      <translation>Die Datenbank weigerte sich: %1.</translation>
    </message>
    <message>
      <source>The database's address is not one of PostgreSQL's: write it like postgresql://user@server/database (PEAKSDESK_DATABASE_URL), or leave it out to keep everything on this computer.</source>
      <translation>Die Adresse der Datenbank ist keine von PostgreSQL: Schreibe sie wie postgresql://user@server/database (PEAKSDESK_DATABASE_URL), oder lass sie weg, um alles auf diesem Computer zu behalten.</translation>
    </message>
    <message>
      <source>The day could not be read: %1.</source>
      <translation>Der Tag konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
      <source>The description has %1 letters; at most %2 are possible.</source>
      <translation>Die Beschreibung hat %1 Zeichen; höchstens %2 sind möglich.</translation>
    </message>
    <message>
      <source>The device did not finish the file: what it holds was kept.</source>
      <translation>Das Gerät hat die Datei nicht abgeschlossen: Was sie enthält, wurde behalten.</translation>
    </message>
    <message>
      <source>The device's clock was not set: the date of this session is not known.</source>
      <translation>Die Uhr des Geräts war nicht gestellt: Das Datum dieser Einheit ist nicht bekannt.</translation>
    </message>
    <message>
      <source>The disk could not give this: %1.</source>
      <translation>Die Festplatte konnte das nicht liefern: %1.</translation>
    </message>
    <message>
      <source>The disk failed while the database was read or written. Check the drive, then try again.</source>
      <translation>Die Festplatte versagte, während die Datenbank gelesen oder geschrieben wurde. Prüfe das Laufwerk und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>The disk takes no more data: it is full or over its quota. Make room and try again; what was there before is whole.</source>
      <translation>Die Festplatte nimmt keine Daten mehr an: Sie ist voll oder über ihrem Kontingent. Schaffe Platz und versuche es noch einmal; was vorher da war, ist unversehrt.</translation>
    </message>
    <message>
      <source>The distance before is a number from 0 on.</source>
      <translation>Die Distanz zuvor ist eine Zahl ab 0.</translation>
    </message>
    <message>
      <source>The export stopped: %1. What was written is whole.</source>
      <translation>Der Export brach ab: %1. Was geschrieben wurde, ist ganz.</translation>
    </message>
    <message>
      <source>The export was stopped. Files that were written are whole.</source>
      <translation>Der Export wurde angehalten. Geschriebene Dateien sind ganz.</translation>
    </message>
    <message>
      <source>The file declares a document type, which activity files have no use for and attacks do.</source>
      <translation>Die Datei erklärt einen Dokumenttyp, den Aktivitätsdateien nicht brauchen, Angriffe aber schon.</translation>
    </message>
    <message>
      <source>The file holds a single tag or comment of many megabytes; no activity file does.</source>
      <translation>Die Datei enthält ein einziges Tag oder einen Kommentar von vielen Megabyte; das tut keine Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>The file holds more than PeaksDesk reads of one file: the rest was left out.</source>
      <translation>Die Datei enthält mehr, als PeaksDesk aus einer Datei liest: Der Rest wurde weggelassen.</translation>
    </message>
    <message>
      <source>The file holds nothing but blanks; it was probably not saved completely.</source>
      <translation>Die Datei enthält nichts als Leerzeichen; vermutlich wurde sie nicht vollständig gespeichert.</translation>
    </message>
    <message>
      <source>The file is built of a mass of tags that are no records; no activity file is.</source>
      <translation>Die Datei besteht aus einer Masse von Tags, die keine Einträge sind; das tut keine Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>The file is cut off: what it holds up to there was kept.</source>
      <translation>Die Datei ist abgeschnitten: Was sie bis dahin enthält, wurde behalten.</translation>
    </message>
    <message>
      <source>The file is cut off; what was recorded up to there was kept.</source>
      <translation>Die Datei ist abgeschnitten; was bis dahin aufgezeichnet war, wurde behalten.</translation>
    </message>
    <message>
      <source>The file is damaged inside the zip file.</source>
      <translation>Die Datei ist innerhalb der Zip-Datei beschädigt.</translation>
    </message>
    <message>
      <source>The file is damaged: what it holds up to there was kept.</source>
      <translation>Die Datei ist beschädigt: Was sie bis dahin enthält, wurde behalten.</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>Die Datei ist leer.</translation>
    </message>
    <message>
      <source>The file is larger than %1 MB; no activity file is.</source>
      <translation>Die Datei ist größer als %1 MB; keine Aktivitätsdatei ist das.</translation>
    </message>
    <message>
      <source>The file is packed twice; unpack it once and add it again.</source>
      <translation>Die Datei ist doppelt gepackt; entpacke sie einmal und füge sie wieder hinzu.</translation>
    </message>
    <message>
      <source>The file nests its tags deeper than any activity file does.</source>
      <translation>Die Datei verschachtelt ihre Tags tiefer als jede Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>The file of recent changes beside the database (-wal) belongs to another one.</source>
      <translation>Die Datei der letzten Änderungen neben der Datenbank (-wal) gehört zu einer anderen.</translation>
    </message>
    <message>
      <source>The file was written.</source>
      <translation>Die Datei wurde geschrieben.</translation>
    </message>
    <message>
      <source>The file's checksum is wrong: some of its values may be damaged.</source>
      <translation>Die Prüfsumme der Datei ist falsch: Einige ihrer Werte können beschädigt sein.</translation>
    </message>
    <message>
      <source>The formula is WHOOP's own; it is shown as it came, never recomputed.</source>
      <translation>Die Formel ist WHOOPs eigene; die Zahl steht da, wie sie kam, nie neu gerechnet.</translation>
    </message>
    <message>
      <source>The gear could not be read: %1.</source>
      <translation>Die Ausrüstung ließ sich nicht lesen: %1.</translation>
    </message>
    <message>
      <source>The import stopped: %1.</source>
      <translation>Der Import brach ab: %1.</translation>
    </message>
    <message>
      <source>The key to this sign-in is gone. Sign in again.</source>
      <translation>Der Schlüssel zu dieser Anmeldung ist weg. Bitte neu anmelden.</translation>
    </message>
    <message>
      <source>The keyring of this computer did not keep the key.</source>
      <translation>Der Schlüsselbund dieses Computers hat den Schlüssel nicht behalten.</translation>
    </message>
    <message>
      <source>The keyring of this computer does not answer. Unlock it and try again.</source>
      <translation>Der Schlüsselbund dieses Computers antwortet nicht. Entsperre ihn und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>The keyring of this computer does not open. Unlock it and try again.</source>
      <translation>Der Schlüsselbund dieses Computers lässt sich nicht öffnen. Entsperre ihn und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>The limit is a distance, or left empty.</source>
      <translation>Die Grenze ist eine Distanz oder bleibt leer.</translation>
    </message>
    <message>
      <source>The link is on the clipboard. Open it in any browser on this computer.</source>
      <translation>Der Link ist in der Zwischenablage. Öffnen Sie ihn in einem Browser auf diesem Computer.</translation>
    </message>
    <message>
      <source>The list of activities is larger than any athlete's.</source>
      <translation>Die Liste der Aktivitäten ist größer als die irgendeines Menschen.</translation>
    </message>
    <message>
      <source>The name has %1 letters; at most %2 are possible.</source>
      <translation>Der Name hat %1 Zeichen; höchstens %2 sind möglich.</translation>
    </message>
    <message>
      <source>The name of gear can have up to %1 characters.</source>
      <translation>Der Name einer Ausrüstung darf höchstens %1 Zeichen haben.</translation>
    </message>
    <message>
      <source>The newest good backup was made on %1 UTC.</source>
      <translation>Das neueste gute Backup ist vom %1 UTC.</translation>
    </message>
    <message>
      <source>The note on a hotspot has up to %1 characters; this has %2.</source>
      <translation>Die Notiz zu einer Schmerzstelle hat höchstens %1 Zeichen; diese hat %2.</translation>
    </message>
    <message>
      <source>The packed file is cut off; what could be unpacked was read.</source>
      <translation>Die gepackte Datei ist abgeschnitten; was sich entpacken ließ, wurde gelesen.</translation>
    </message>
    <message>
      <source>The packed file is damaged; nothing in it can be read.</source>
      <translation>Die gepackte Datei ist beschädigt; nichts darin lässt sich lesen.</translation>
    </message>
    <message>
      <source>The packed file is damaged; what could be unpacked was read.</source>
      <translation>Die gepackte Datei ist beschädigt; was sich entpacken ließ, wurde gelesen.</translation>
    </message>
    <message>
      <source>The packed file is empty.</source>
      <translation>Die gepackte Datei ist leer.</translation>
    </message>
    <message>
      <source>The partners take up to %1 characters.</source>
      <translation>Die Partner nehmen höchstens %1 Zeichen ein.</translation>
    </message>
    <message>
      <source>The passphrase for your sign-ins is needed.</source>
      <translation>Die Passphrase für deine Anmeldungen wird gebraucht.</translation>
    </message>
    <message>
      <source>The periods could not be read: %1.</source>
      <translation>Die Zeiträume ließen sich nicht lesen: %1.</translation>
    </message>
    <message>
      <source>The proxy of this network did not let PeaksDesk through.</source>
      <translation>Der Proxy dieses Netzwerks hat PeaksDesk nicht durchgelassen.</translation>
    </message>
    <message>
      <source>The records could not be read: %1.</source>
      <translation>Die Rekorde ließen sich nicht lesen: %1.</translation>
    </message>
    <message>
      <source>The records of this FIT file have no time.</source>
      <translation>Die Einträge dieser FIT-Datei haben keine Zeit.</translation>
    </message>
    <message>
      <source>The repeat at step %1 is done %2 times; from 1 to %3 are possible.</source>
      <translation>Die Wiederholung bei Schritt %1 geschieht %2-mal; möglich ist 1 bis %3.</translation>
    </message>
    <message>
      <source>The repeat before step %1 has no steps.</source>
      <translation>Die Wiederholung vor Schritt %1 hat keine Schritte.</translation>
    </message>
    <message>
      <source>The reply of intervals.icu is not a list of %1 records.</source>
      <translation>Die Antwort von intervals.icu ist keine Liste von Einträgen (%1).</translation>
    </message>
    <message>
      <source>The resting heart rate (%1 bpm) must be below the maximum (%2 bpm).</source>
      <translation>Der Ruhepuls (%1 bpm) muss unter der maximalen Herzfrequenz (%2 bpm) liegen.</translation>
    </message>
    <message>
      <source>The sample athlete could not be made.</source>
      <translation>Die Beispielperson ließ sich nicht erfinden.</translation>
    </message>
    <message>
      <source>The server holds no PeaksDesk database that this version can copy.</source>
      <translation>Auf dem Server liegt keine PeaksDesk-Datenbank, die diese Version kopieren kann.</translation>
    </message>
    <message>
      <source>The service answered the sign-in in a way that cannot be used.</source>
      <translation>Der Dienst hat die Anmeldung auf unbrauchbare Weise beantwortet.</translation>
    </message>
    <message>
      <source>The service could not prove who it is. This computer's clock may be wrong, or its network may interfere.</source>
      <translation>Der Dienst konnte sich nicht ausweisen. Vielleicht geht die Uhr dieses Computers falsch oder das Netzwerk mischt sich ein.</translation>
    </message>
    <message>
      <source>The service did not accept the answer of the browser. Try again.</source>
      <translation>Der Dienst hat die Antwort des Browsers nicht angenommen. Noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The service did not accept the request.</source>
      <translation>Der Dienst hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
      <source>The service did not renew the sign-in.</source>
      <translation>Der Dienst hat die Anmeldung nicht erneuert.</translation>
    </message>
    <message>
      <source>The service did not take the permission back.</source>
      <translation>Der Dienst hat die Berechtigung nicht zurückgenommen.</translation>
    </message>
    <message>
      <source>The service does not accept the key any more.</source>
      <translation>Der Dienst nimmt den Schlüssel nicht mehr an.</translation>
    </message>
    <message>
      <source>The service does not answer. It may have trouble of its own.</source>
      <translation>Der Dienst antwortet nicht. Vielleicht hat er selbst eine Störung.</translation>
    </message>
    <message>
      <source>The service does not have this any more.</source>
      <translation>Der Dienst hat das nicht mehr.</translation>
    </message>
    <message>
      <source>The service does not know the application. Check its id and secret in the set-up.</source>
      <translation>Der Dienst kennt die Anwendung nicht. Ihre ID und ihr Geheimnis in der Einrichtung prüfen.</translation>
    </message>
    <message>
      <source>The service gives the same page of its list again and again.</source>
      <translation>Der Dienst gibt dieselbe Seite seiner Liste immer wieder.</translation>
    </message>
    <message>
      <source>The service pointed to an address that is not its own.</source>
      <translation>Der Dienst hat auf eine Adresse verwiesen, die nicht seine ist.</translation>
    </message>
    <message>
      <source>The service refuses access to this data.</source>
      <translation>Der Dienst verweigert den Zugriff auf diese Daten.</translation>
    </message>
    <message>
      <source>The service sent a web page in place of data. The network may ask for a sign-in of its own.</source>
      <translation>Der Dienst hat statt Daten eine Webseite gesendet. Vielleicht verlangt das Netzwerk eine eigene Anmeldung.</translation>
    </message>
    <message>
      <source>The service sent an answer that cannot be read.</source>
      <translation>Der Dienst hat eine unlesbare Antwort gesendet.</translation>
    </message>
    <message>
      <source>The service sent an answer that unpacks to far too much.</source>
      <translation>Der Dienst hat eine Antwort gesendet, die entpackt viel zu groß ist.</translation>
    </message>
    <message>
      <source>The service sent more data than one answer should hold.</source>
      <translation>Der Dienst hat mehr Daten gesendet, als eine Antwort haben sollte.</translation>
    </message>
    <message>
      <source>The service takes no more requests for now. It goes on by itself.</source>
      <translation>Der Dienst nimmt im Moment keine weiteren Anfragen an. Es geht von selbst weiter.</translation>
    </message>
    <message>
      <source>The service takes too long to answer.</source>
      <translation>Der Dienst braucht zu lange für eine Antwort.</translation>
    </message>
    <message>
      <source>The service's address is not encrypted.</source>
      <translation>Die Adresse des Dienstes ist nicht verschlüsselt.</translation>
    </message>
    <message>
      <source>The service's answer holds no permission that can be used.</source>
      <translation>Die Antwort des Dienstes enthält keine brauchbare Berechtigung.</translation>
    </message>
    <message>
      <source>The service's answer was cut short.</source>
      <translation>Die Antwort des Dienstes brach ab.</translation>
    </message>
    <message>
      <source>The settings could not be read: %1.</source>
      <translation>Die Einstellungen ließen sich nicht lesen: %1.</translation>
    </message>
    <message>
      <source>The sign-in has ended. Connect again to go on.</source>
      <translation>Die Anmeldung ist abgelaufen. Zum Weitermachen neu verbinden.</translation>
    </message>
    <message>
      <source>The sign-in took longer than five minutes. Try again.</source>
      <translation>Die Anmeldung hat länger als fünf Minuten gedauert. Noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The table has no day.</source>
      <translation>Die Tabelle enthält keinen Tag.</translation>
    </message>
    <message>
      <source>The table has no morning reading.</source>
      <translation>Die Tabelle enthält keine Morgenmessung.</translation>
    </message>
    <message>
      <source>The table is larger than %1 MB; no table of days is.</source>
      <translation>Die Tabelle ist größer als %1 MB; so groß ist keine Tabelle von Tagen.</translation>
    </message>
    <message>
      <source>The text is too long: at most %1 lines are possible.</source>
      <translation>Der Text ist zu lang: Höchstens %1 Zeilen sind möglich.</translation>
    </message>
    <message>
      <source>The threshold could not be set.</source>
      <translation>Die Schwelle ließ sich nicht setzen.</translation>
    </message>
    <message>
      <source>The times of this course go backwards.</source>
      <translation>Die Zeiten dieses Kurses laufen rückwärts.</translation>
    </message>
    <message>
      <source>The title of a mark has up to %1 characters.</source>
      <translation>Der Titel einer Markierung hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
      <source>The workout has no steps.</source>
      <translation>Das Training hat keine Schritte.</translation>
    </message>
    <message>
      <source>The workout lasts %1 hours; at most 24 are possible.</source>
      <translation>Das Training dauert %1 Stunden; höchstens 24 sind möglich.</translation>
    </message>
    <message>
      <source>The zip changed while it was read: import it again.</source>
      <translation>Die Zip-Datei änderte sich beim Lesen: Importiere sie noch einmal.</translation>
    </message>
    <message>
      <source>The zip file cannot be read.</source>
      <translation>Die Zip-Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>The zip file has more than %1 entries; no collection of activities has.</source>
      <translation>Die Zip-Datei hat mehr als %1 Einträge; so viele hat keine Sammlung von Aktivitäten.</translation>
    </message>
    <message>
      <source>The zip file is cut off or damaged: its list of contents is missing.</source>
      <translation>Die Zip-Datei ist abgeschnitten oder beschädigt: Ihr Inhaltsverzeichnis fehlt.</translation>
    </message>
    <message>
      <source>The zip file is damaged: its list of contents cannot be read.</source>
      <translation>Die Zip-Datei ist beschädigt: Ihr Inhaltsverzeichnis lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>The zip file unpacks to more than any collection of activities.</source>
      <translation>Die Zip-Datei entpackt zu mehr als jede Sammlung von Aktivitäten.</translation>
    </message>
    <message>
      <source>The zip file's list of contents is larger than any collection of activities needs.</source>
      <translation>Das Inhaltsverzeichnis der Zip-Datei ist größer, als es eine Sammlung von Aktivitäten braucht.</translation>
    </message>
    <message>
      <source>There are no activity files (FIT, TCX, GPX) in this zip.</source>
      <translation>In dieser Zip-Datei sind keine Aktivitätsdateien (FIT, TCX, GPX).</translation>
    </message>
    <message>
      <source>There are no day records of the kind %1.</source>
      <translation>Es gibt keine Tageseinträge der Art %1.</translation>
    </message>
    <message>
      <source>There are no plans yet: bring one in with `peaksdesk plan import FILE`.</source>
      <translation>Es gibt noch keine Pläne: Importiere einen mit `peaksdesk plan import FILE`.</translation>
    </message>
    <message>
      <source>There is already something called %1.</source>
      <translation>%1 gibt es schon.</translation>
    </message>
    <message>
      <source>There is no activity with the number %1.</source>
      <translation>Es gibt keine Aktivität mit der Nummer %1.</translation>
    </message>
    <message>
      <source>There is no athlete with the number %1.</source>
      <translation>Es gibt keine Person mit der Nummer %1.</translation>
    </message>
    <message>
      <source>There is no connection to the internet.</source>
      <translation>Es besteht keine Verbindung zum Internet.</translation>
    </message>
    <message>
      <source>There is no connection with the number %1.</source>
      <translation>Es gibt keine Verbindung mit der Nummer %1.</translation>
    </message>
    <message>
      <source>There is no good backup. Make one.</source>
      <translation>Es gibt kein gutes Backup. Mach eines.</translation>
    </message>
    <message>
      <source>There is no import to take back.</source>
      <translation>Es gibt keinen Import zurückzunehmen.</translation>
    </message>
    <message>
      <source>There is no import with the number %1.</source>
      <translation>Es gibt keinen Import mit der Nummer %1.</translation>
    </message>
    <message>
      <source>There is no mark with the number %1.</source>
      <translation>Es gibt keine Markierung mit der Nummer %1.</translation>
    </message>
    <message>
      <source>There is no other activity on this day to merge with.</source>
      <translation>An diesem Tag gibt es keine andere Aktivität zum Zusammenführen.</translation>
    </message>
    <message>
      <source>There is no plan called %1. There are: %2.</source>
      <translation>Es gibt keinen Plan namens %1. Es gibt: %2.</translation>
    </message>
    <message>
      <source>There is no provider called %1. There are: %2.</source>
      <translation>Es gibt keinen Anbieter namens %1. Es gibt: %2.</translation>
    </message>
    <message>
      <source>There is no recovery, no score and no check-in for this day.</source>
      <translation>Für diesen Tag gibt es keine Erholung, keinen Wert und keinen Check-in.</translation>
    </message>
    <message>
      <source>There is no room for %1 in %2. Make room and try again.</source>
      <translation>Für %1 ist in %2 kein Platz. Schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>There is no scheduled plan with the number %1.</source>
      <translation>Es gibt keinen geplanten Plan mit der Nummer %1.</translation>
    </message>
    <message>
      <source>There is no source with the number %1.</source>
      <translation>Es gibt keine Quelle mit der Nummer %1.</translation>
    </message>
    <message>
      <source>There is no such file.</source>
      <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
      <source>There is no trend called %1. It is one of %2.</source>
      <translation>Es gibt keinen Verlauf namens %1. Möglich sind %2.</translation>
    </message>
    <message>
      <source>These activities are not here any more.</source>
      <translation>Diese Aktivitäten sind nicht mehr hier.</translation>
    </message>
    <message>
      <source>These are different sports: only recordings of one session can be merged.</source>
      <translation>Das sind verschiedene Sportarten: Nur Aufzeichnungen derselben Einheit lassen sich zusammenführen.</translation>
    </message>
    <message>
      <source>These are patterns in your numbers, not medical advice.</source>
      <translation>Das sind Muster in deinen Zahlen, kein medizinischer Rat.</translation>
    </message>
    <message>
      <source>These do not overlap in time: only recordings of one session can be merged.</source>
      <translation>Diese überschneiden sich zeitlich nicht: Nur Aufzeichnungen derselben Einheit lassen sich zusammenführen.</translation>
    </message>
    <message>
      <source>These efforts give no critical power: the longer ones are as hard as the shorter ones, or harder.</source>
      <translation>Diese Bestwerte ergeben keine Critical Power: Die längeren sind so hart wie die kürzeren oder härter.</translation>
    </message>
    <message>
      <source>This FIT file holds no records.</source>
      <translation>Diese FIT-Datei enthält keine Einträge.</translation>
    </message>
    <message>
      <source>This FIT file holds no steps.</source>
      <translation>Diese FIT-Datei enthält keine Schritte.</translation>
    </message>
    <message>
      <source>This FIT file is %1 MB; none is larger than %2 MB.</source>
      <translation>Diese FIT-Datei hat %1 MB; keine ist größer als %2 MB.</translation>
    </message>
    <message>
      <source>This GPX file holds a single point with a time; it is not an activity.</source>
      <translation>Diese GPX-Datei enthält einen einzigen Punkt mit Zeit; das ist keine Aktivität.</translation>
    </message>
    <message>
      <source>This GPX file holds only waypoints; it is not an activity.</source>
      <translation>Diese GPX-Datei enthält nur Wegpunkte; das ist keine Aktivität.</translation>
    </message>
    <message>
      <source>This GPX file is a route without times; it is not an activity.</source>
      <translation>Diese GPX-Datei ist eine Route ohne Zeiten; das ist keine Aktivität.</translation>
    </message>
    <message>
      <source>This GPX file is a track without times; it is not an activity.</source>
      <translation>Diese GPX-Datei ist ein Track ohne Zeiten; das ist keine Aktivität.</translation>
    </message>
    <message>
      <source>This GPX file is damaged and holds no whole record with a time.</source>
      <translation>Diese GPX-Datei ist beschädigt und enthält keinen ganzen Eintrag mit Zeit.</translation>
    </message>
    <message>
      <source>This GPX file is empty: it holds no track.</source>
      <translation>Diese GPX-Datei ist leer: Sie enthält keinen Track.</translation>
    </message>
    <message>
      <source>This JSON file holds no plan: weekly_plan is missing.</source>
      <translation>Diese JSON-Datei enthält keinen Plan: weekly_plan fehlt.</translation>
    </message>
    <message>
      <source>This JSON file holds no workout: segments are missing.</source>
      <translation>Diese JSON-Datei enthält kein Training: segments fehlt.</translation>
    </message>
    <message>
      <source>This JSON file is too large.</source>
      <translation>Diese JSON-Datei ist zu groß.</translation>
    </message>
    <message>
      <source>This TCX file holds %1, not an activity.</source>
      <translation>Diese TCX-Datei enthält %1, keine Aktivität.</translation>
    </message>
    <message>
      <source>This TCX file holds no recorded activity.</source>
      <translation>Diese TCX-Datei enthält keine aufgezeichnete Aktivität.</translation>
    </message>
    <message>
      <source>This TCX file is damaged and holds no whole record.</source>
      <translation>Diese TCX-Datei ist beschädigt und enthält keinen ganzen Eintrag.</translation>
    </message>
    <message>
      <source>This Zwift file declares entities, which no workout needs; it was not read.</source>
      <translation>Diese Zwift-Datei deklariert Entitäten, die kein Training braucht; sie wurde nicht gelesen.</translation>
    </message>
    <message>
      <source>This Zwift file holds no workout.</source>
      <translation>Diese Zwift-Datei enthält kein Training.</translation>
    </message>
    <message>
      <source>This Zwift file is damaged.</source>
      <translation>Diese Zwift-Datei ist beschädigt.</translation>
    </message>
    <message>
      <source>This Zwift file is damaged: line %1 is no XML.</source>
      <translation>Diese Zwift-Datei ist beschädigt: Zeile %1 ist kein XML.</translation>
    </message>
    <message>
      <source>This account is being synced already.</source>
      <translation>Dieses Konto wird schon abgeglichen.</translation>
    </message>
    <message>
      <source>This account is not connected any more.</source>
      <translation>Dieses Konto ist nicht mehr verbunden.</translation>
    </message>
    <message>
      <source>This activity has no original file.</source>
      <translation>Diese Aktivität hat keine Originaldatei.</translation>
    </message>
    <message>
      <source>This activity has no positions, and GPX files hold nothing else: export it as FIT or TCX.</source>
      <translation>Diese Aktivität hat keine Positionen, und GPX-Dateien enthalten nichts anderes: Exportiere sie als FIT oder TCX.</translation>
    </message>
    <message>
      <source>This activity has only one source: there is nothing to split off.</source>
      <translation>Diese Aktivität hat nur eine Quelle: Es gibt nichts abzutrennen.</translation>
    </message>
    <message>
      <source>This athlete has activities by now and stays.</source>
      <translation>Diese Person hat inzwischen Aktivitäten und bleibt.</translation>
    </message>
    <message>
      <source>This computer has no keyring that keeps your sign-ins safe.</source>
      <translation>Dieser Computer hat keinen Schlüsselbund, der deine Anmeldungen sicher aufbewahrt.</translation>
    </message>
    <message>
      <source>This could not be kept.</source>
      <translation>Das ließ sich nicht speichern.</translation>
    </message>
    <message>
      <source>This course does not say whether it goes by watts or by percent (MINUTES WATTS, MINUTES PERCENT).</source>
      <translation>Dieser Kurs sagt nicht, ob er nach Watt oder nach Prozent geht (MINUTES WATTS, MINUTES PERCENT).</translation>
    </message>
    <message>
      <source>This course has more than %1 points.</source>
      <translation>Dieser Kurs hat mehr als %1 Punkte.</translation>
    </message>
    <message>
      <source>This course holds no points of time and load.</source>
      <translation>Dieser Kurs enthält keine Punkte aus Zeit und Belastung.</translation>
    </message>
    <message>
      <source>This data was last changed by PeaksDesk %1. You can look at everything; to change anything, get PeaksDesk %2 or newer.</source>
      <translation>Diese Daten wurden zuletzt von PeaksDesk %1 geändert. Du kannst alles ansehen; um etwas zu ändern, hol dir PeaksDesk %2 oder neuer.</translation>
    </message>
    <message>
      <source>This day</source>
      <translation>Dieser Tag</translation>
    </message>
    <message>
      <source>This file is %1 MB; no activity file is larger than %2 MB.</source>
      <translation>Diese Datei hat %1 MB; keine Aktivitätsdatei ist größer als %2 MB.</translation>
    </message>
    <message>
      <source>This file is no JSON.</source>
      <translation>Diese Datei ist kein JSON.</translation>
    </message>
    <message>
      <source>This file is no JSON: its text is not UTF-8.</source>
      <translation>Diese Datei ist kein JSON: Ihr Text ist nicht UTF-8.</translation>
    </message>
    <message>
      <source>This file is no JSON: see line %1.</source>
      <translation>Diese Datei ist kein JSON: siehe Zeile %1.</translation>
    </message>
    <message>
      <source>This file is packed with bzip2; unpack it and add what is inside.</source>
      <translation>Diese Datei ist mit bzip2 gepackt; entpacke sie und füge den Inhalt hinzu.</translation>
    </message>
    <message>
      <source>This file is packed with xz; unpack it and add what is inside.</source>
      <translation>Diese Datei ist mit xz gepackt; entpacke sie und füge den Inhalt hinzu.</translation>
    </message>
    <message>
      <source>This file is packed with zstd; unpack it and add what is inside.</source>
      <translation>Diese Datei ist mit zstd gepackt; entpacke sie und füge den Inhalt hinzu.</translation>
    </message>
    <message>
      <source>This file is too large for a workout.</source>
      <translation>Diese Datei ist zu groß für ein Training.</translation>
    </message>
    <message>
      <source>This is a 7-Zip archive; unpack it and add what is inside.</source>
      <translation>Das ist ein 7-Zip-Archiv; entpacke es und füge den Inhalt hinzu.</translation>
    </message>
    <message>
      <source>This is a FIT %1 file; it holds no activity.</source>
      <translation>Das ist eine FIT-Datei (%1); sie enthält keine Aktivität.</translation>
    </message>
    <message>
      <source>This is a FIT %1 file; it holds no workout.</source>
      <translation>Das ist eine FIT-Datei (%1); sie enthält kein Training.</translation>
    </message>
    <message>
      <source>This is a JSON file, not an activity file.</source>
      <translation>Das ist eine JSON-Datei, keine Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>This is a KML map file, which has no times; export the activity as FIT, TCX or GPX.</source>
      <translation>Das ist eine KML-Kartendatei ohne Zeiten; exportiere die Aktivität als FIT, TCX oder GPX.</translation>
    </message>
    <message>
      <source>This is a PDF document, not an activity file.</source>
      <translation>Das ist ein PDF-Dokument, keine Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>This is a RAR archive; unpack it and add what is inside.</source>
      <translation>Das ist ein RAR-Archiv; entpacke es und füge den Inhalt hinzu.</translation>
    </message>
    <message>
      <source>This is a Zwift workout, not a recorded activity.</source>
      <translation>Das ist ein Zwift-Workout, keine aufgezeichnete Aktivität.</translation>
    </message>
    <message>
      <source>This is a database file, not an activity file.</source>
      <translation>Das ist eine Datenbankdatei, keine Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>This is a photo, not an activity file.</source>
      <translation>Das ist ein Foto, keine Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>This is a picture, not an activity file.</source>
      <translation>Das ist ein Bild, keine Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>This is a plan, not a workout: bring it in with `peaksdesk plan import`.</source>
      <translation>Das ist ein Plan, kein Training: Importiere ihn mit `peaksdesk plan import`.</translation>
    </message>
    <message>
      <source>This is a program, not an activity file.</source>
      <translation>Das ist ein Programm, keine Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>This is a settings file, not an activity file.</source>
      <translation>Das ist eine Datei mit Einstellungen, keine Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>This is a table (CSV), but not Strava's list of activities.</source>
      <translation>Das ist eine Tabelle (CSV), aber nicht Stravas Liste der Aktivitäten.</translation>
    </message>
    <message>
      <source>This is a text file, not an activity file.</source>
      <translation>Das ist eine Textdatei, keine Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>This is a video or photo, not an activity file.</source>
      <translation>Das ist ein Video oder Foto, keine Aktivitätsdatei.</translation>
    </message>
    <message>
      <source>This is a web page, not an activity file; perhaps the download failed or asked to sign in.</source>
      <translation>Das ist eine Webseite, keine Aktivitätsdatei; vielleicht schlug das Herunterladen fehl oder verlangte eine Anmeldung.</translation>
    </message>
    <message>
      <source>This is a workout or calendar file, not a recorded activity.</source>
      <translation>Das ist eine Workout- oder Kalenderdatei, keine aufgezeichnete Aktivität.</translation>
    </message>
    <message>
      <source>This is an Apple Health export, which PeaksDesk does not read.</source>
      <translation>Das ist ein Export von Apple Health, den PeaksDesk nicht liest.</translation>
    </message>
    <message>
      <source>This is an XML file of another kind, not a Zwift workout.</source>
      <translation>Das ist eine XML-Datei anderer Art, kein Zwift-Training.</translation>
    </message>
    <message>
      <source>This is an XML file of another kind, not an activity.</source>
      <translation>Das ist eine XML-Datei anderer Art, keine Aktivität.</translation>
    </message>
    <message>
      <source>This is another %1 account. Disconnect the one that is connected first.</source>
      <translation>Das ist ein anderes %1-Konto. Trennen Sie zuerst das verbundene.</translation>
    </message>
    <message>
      <source>This is no workout file that PeaksDesk knows.</source>
      <translation>Das ist keine Trainingsdatei, die PeaksDesk kennt.</translation>
    </message>
    <message>
      <source>This is not a FIT file, or it is cut off inside its header.</source>
      <translation>Das ist keine FIT-Datei, oder sie ist schon im Kopf abgeschnitten.</translation>
    </message>
    <message>
      <source>This is not a Strava export: it has no activities.csv.</source>
      <translation>Das ist kein Strava-Export: Es fehlt activities.csv.</translation>
    </message>
    <message>
      <source>This is not a file.</source>
      <translation>Das ist keine Datei.</translation>
    </message>
    <message>
      <source>This is not a readable GPX file.</source>
      <translation>Das ist keine lesbare GPX-Datei.</translation>
    </message>
    <message>
      <source>This is not a readable TCX file.</source>
      <translation>Das ist keine lesbare TCX-Datei.</translation>
    </message>
    <message>
      <source>This is not an activity file that PeaksDesk reads (FIT, TCX, GPX, or one of these as .gz or .zip).</source>
      <translation>Das ist keine Aktivitätsdatei, die PeaksDesk liest (FIT, TCX, GPX, oder eine davon als .gz oder .zip).</translation>
    </message>
    <message>
      <source>This link leads to no file.</source>
      <translation>Dieser Verweis führt zu keiner Datei.</translation>
    </message>
    <message>
      <source>This plan has no workouts.</source>
      <translation>Dieser Plan hat keine Trainings.</translation>
    </message>
    <message>
      <source>This sign-in was kept only until PeaksDesk closed. Sign in again.</source>
      <translation>Diese Anmeldung galt nur, bis PeaksDesk geschlossen wurde. Bitte neu anmelden.</translation>
    </message>
    <message>
      <source>This table is not Strava's list of activities.</source>
      <translation>Diese Tabelle ist nicht Stravas Liste der Aktivitäten.</translation>
    </message>
    <message>
      <source>This was taken out while the import ran: import it again.</source>
      <translation>Das wurde während des Imports herausgenommen: Importiere es noch einmal.</translation>
    </message>
    <message>
      <source>This workout has no steps, so there is nothing to write.</source>
      <translation>Dieses Training hat keine Schritte; es gibt nichts zu schreiben.</translation>
    </message>
    <message>
      <source>Time asleep</source>
      <translation>Schlafdauer</translation>
    </message>
    <message>
      <source>Title and gear were added from the Strava export.</source>
      <translation>Titel und Ausrüstung wurden aus dem Strava-Export ergänzt.</translation>
    </message>
    <message>
      <source>Training this week</source>
      <translation>Training dieser Woche</translation>
    </message>
    <message>
      <source>TrainingPeaks: simple 1/42 and 1/7, form of yesterday</source>
      <translation>TrainingPeaks: einfach 1/42 und 1/7, Form von gestern</translation>
    </message>
    <message>
      <source>Two different activities of one athlete can be merged.</source>
      <translation>Zusammenführen lassen sich zwei verschiedene Aktivitäten einer Person.</translation>
    </message>
    <message>
      <source>Unpacked, the file is larger than %1 MB; no activity file is.</source>
      <translation>Entpackt ist die Datei größer als %1 MB; keine Aktivitätsdatei ist das.</translation>
    </message>
    <message>
      <source>Valid days of the %1 before</source>
      <translation>Gültige der %1 Tage davor</translation>
    </message>
    <message>
      <source>Very low</source>
      <translation>Sehr niedrig</translation>
    </message>
    <message>
      <source>View on Strava</source>
      <translation>View on Strava</translation>
    </message>
    <message>
      <source>View on intervals.icu</source>
      <translation>Auf intervals.icu ansehen</translation>
    </message>
    <message>
      <source>WHOOP's recovery fills in sleep and energy: from 90 % 5, from 67 % 4, from 50 % 3, from 34 % 2, below 1.</source>
      <translation>WHOOPs Erholung füllt Schlaf und Energie aus: ab 90 % 5, ab 67 % 4, ab 50 % 3, ab 34 % 2, darunter 1.</translation>
    </message>
    <message>
      <source>WHOOP's reply about the body makes no sense.</source>
      <translation>Die Antwort von WHOOP über den Körper ergibt keinen Sinn.</translation>
    </message>
    <message>
      <source>WHOOP's reply is not a page of records.</source>
      <translation>Die Antwort von WHOOP ist keine Seite mit Einträgen.</translation>
    </message>
    <message>
      <source>WHOOP's webhook makes no sense.</source>
      <translation>Der Webhook von WHOOP ergibt keinen Sinn.</translation>
    </message>
    <message>
      <source>Week %1 is in the plan twice.</source>
      <translation>Woche %1 steht zweimal im Plan.</translation>
    </message>
    <message>
      <source>Weight and FTP</source>
      <translation>Gewicht und FTP</translation>
    </message>
    <message>
      <source>Weights: HRV %1, resting heart rate %2, sleep %3, form %4, check-in %5.</source>
      <translation>Gewichte: HRV %1, Ruhepuls %2, Schlaf %3, Form %4, Befinden %5.</translation>
    </message>
    <message>
      <source>Wellness</source>
      <translation>Wellness</translation>
    </message>
    <message>
      <source>What a %1 device recorded is marked with the device's name.</source>
      <translation>Was ein Gerät von %1 aufgezeichnet hat, trägt den Namen des Geräts.</translation>
    </message>
    <message>
      <source>What came from it stays when you disconnect.</source>
      <translation>Was von dort kam, bleibt, wenn Sie die Verbindung trennen.</translation>
    </message>
    <message>
      <source>What is kept of this sign-in does not open. Sign in again.</source>
      <translation>Was von dieser Anmeldung aufbewahrt ist, lässt sich nicht öffnen. Bitte neu anmelden.</translation>
    </message>
    <message>
      <source>What it sends is kept for at most %1 days without being read again; a session that also came from a file of yours stays.</source>
      <translation>Was es schickt, bleibt höchstens %1 Tage, ohne neu gelesen zu werden; eine Einheit, die auch aus einer deiner Dateien kam, bleibt.</translation>
    </message>
    <message>
      <source>What the export's list tells of it was kept.</source>
      <translation>Was die Liste des Exports dazu sagt, wurde behalten.</translation>
    </message>
    <message>
      <source>What you delete there disappears here too.</source>
      <translation>Was Sie dort löschen, verschwindet auch hier.</translation>
    </message>
    <message>
      <source>What you typed is gone: the source's value counts again.</source>
      <translation>Deine Eingabe ist weg: Der Wert der Quelle zählt wieder.</translation>
    </message>
    <message>
      <source>Workouts are written as %1: end the file's name with one of these.</source>
      <translation>Trainings werden als %1 geschrieben: Der Dateiname muss so enden.</translation>
    </message>
    <message>
      <source>Workouts: strain, heart rate and calories</source>
      <translation>Trainings: Belastung, Puls und Kalorien</translation>
    </message>
    <message>
      <source>Written out, this workout has %1 steps; at most %2 are possible.</source>
      <translation>Ausgeschrieben hat dieses Training %1 Schritte; höchstens %2 sind möglich.</translation>
    </message>
    <message>
      <source>You can close this tab and go back to PeaksDesk.</source>
      <translation>Du kannst diesen Tab schließen und zu PeaksDesk zurückkehren.</translation>
    </message>
    <message>
      <source>You left this activity out of the load.</source>
      <translation>Du zählst diese Aktivität nicht zur Belastung.</translation>
    </message>
    <message>
      <source>You may not read this: give yourself permission and import it again.</source>
      <translation>Das darfst du nicht lesen: Gib dir die Erlaubnis und importiere es noch einmal.</translation>
    </message>
    <message>
      <source>You noted: %1. Choose what leaves it alone.</source>
      <translation>Du hast notiert: %1. Wähle, was sie in Ruhe lässt.</translation>
    </message>
    <message>
      <source>Your best 20 minutes of the last %1 days were %2 W, on %3; 95 % of it is %4 W.</source>
      <translation>Deine besten 20 Minuten der letzten %1 Tage waren %2 W, am %3; 95 % davon sind %4 W.</translation>
    </message>
    <message>
      <source>Your check-in</source>
      <translation>Dein Befinden</translation>
    </message>
    <message>
      <source>Your data could not be brought to this version of PeaksDesk (%1). It is as it was before, and %2 is a checked copy of it: keep using the version you had, and report this.</source>
      <translation>Deine Daten ließen sich nicht auf diese Version von PeaksDesk bringen (%1). Sie sind wie zuvor, und %2 ist eine geprüfte Kopie davon: Benutze die bisherige Version weiter und melde dies.</translation>
    </message>
    <message>
      <source>Your data could not be brought to this version of PeaksDesk, nor put back. %1 is a checked copy of it: use `restore` with that file.</source>
      <translation>Deine Daten ließen sich nicht auf diese Version von PeaksDesk bringen und auch nicht zurücksetzen. %1 ist eine geprüfte Kopie davon: Benutze `restore` mit dieser Datei.</translation>
    </message>
    <message>
      <source>Your data lies in a folder that %1 syncs. Syncing a database while it is open can damage it: move the data folder elsewhere and keep only backups there.</source>
      <translation>Deine Daten liegen in einem Ordner, den %1 synchronisiert. Eine offene Datenbank zu synchronisieren kann sie beschädigen: Verlege den Datenordner woandershin und behalte dort nur Backups.</translation>
    </message>
    <message>
      <source>Your data lies on a network drive, where a database can be damaged when the network fails. Move the data folder to a drive of this computer and keep only backups there.</source>
      <translation>Deine Daten liegen auf einem Netzlaufwerk, wo eine Datenbank bei Netzausfall beschädigt werden kann. Verlege den Datenordner auf ein Laufwerk dieses Computers und behalte dort nur Backups.</translation>
    </message>
    <message>
      <source>Your fastest 30 minutes of the last %1 days were run at %2:%3 /km, on %4; on flat ground that is close to your threshold pace.</source>
      <translation>Deine schnellsten 30 Minuten der letzten %1 Tage liefst du mit %2:%3 /km, am %4; auf flachem Gelände ist das nahe an deinem Schwellentempo.</translation>
    </message>
    <message>
      <source>Your heart rate stayed at %1 bpm for %2 seconds on %3, the highest of the last year; if you went all out, it is close to your maximum.</source>
      <translation>Deine Herzfrequenz lag am %3 für %2 Sekunden bei %1 bpm, so hoch wie sonst nie im letzten Jahr; wenn du alles gegeben hast, ist das nahe an deinem Maximum.</translation>
    </message>
    <message>
      <source>Your highest heart rate over 20 minutes of the last %1 days was %2 bpm, on %3; if that was an all-out effort, it is close to your threshold.</source>
      <translation>Deine höchste Herzfrequenz über 20 Minuten der letzten %1 Tage war %2 bpm, am %3; wenn du dabei alles gegeben hast, ist das nahe an deiner Schwelle.</translation>
    </message>
    <message>
      <source>Your sessions</source>
      <translation>Deine Einheiten</translation>
    </message>
    <message>
      <source>Your training load</source>
      <translation>Deine Trainingslast</translation>
    </message>
    <message>
      <source>a cadence goes from %1 to %2 a minute, the lower first.</source>
      <translation>eine Trittfrequenz geht von %1 bis %2 je Minute, die niedrigere zuerst.</translation>
    </message>
    <message>
      <source>a course</source>
      <translation>eine Strecke</translation>
    </message>
    <message>
      <source>a day for hard pieces</source>
      <translation>ein Tag für harte Stücke</translation>
    </message>
    <message>
      <source>a day for hard work</source>
      <translation>ein Tag für harte Arbeit</translation>
    </message>
    <message>
      <source>a day for heavy sets</source>
      <translation>ein Tag für schwere Sätze</translation>
    </message>
    <message>
      <source>a day for intervals</source>
      <translation>ein Tag für Intervalle</translation>
    </message>
    <message>
      <source>a day for threshold sets</source>
      <translation>ein Tag für Schwellenserien</translation>
    </message>
    <message>
      <source>a maximal heart rate and an LTHR</source>
      <translation>eine maximale Herzfrequenz und eine LTHR</translation>
    </message>
    <message>
      <source>a planned workout</source>
      <translation>ein geplantes Workout</translation>
    </message>
    <message>
      <source>a ramp needs a time or a distance to ramp over.</source>
      <translation>eine Rampe braucht eine Zeit oder eine Strecke.</translation>
    </message>
    <message>
      <source>a short easy run or a day off</source>
      <translation>ein kurzer lockerer Lauf oder ein freier Tag</translation>
    </message>
    <message>
      <source>a step goes further than nothing and at most 1000 km.</source>
      <translation>ein Schritt geht über mehr als nichts und höchstens 1000 km.</translation>
    </message>
    <message>
      <source>a step lasts more than nothing and at most 24 hours.</source>
      <translation>ein Schritt dauert länger als nichts und höchstens 24 Stunden.</translation>
    </message>
    <message>
      <source>a target goes from %1 to %2 %3.</source>
      <translation>eine Vorgabe geht von %1 bis %2 %3.</translation>
    </message>
    <message>
      <source>a threshold pace</source>
      <translation>ein Schwellentempo</translation>
    </message>
    <message>
      <source>a zone is a whole number.</source>
      <translation>eine Zone ist eine ganze Zahl.</translation>
    </message>
    <message>
      <source>a zone that %1 has</source>
      <translation>eine Zone, die es für %1 gibt</translation>
    </message>
    <message>
      <source>activity summary</source>
      <translation>Aktivitätsübersicht</translation>
    </message>
    <message>
      <source>all out</source>
      <translation>alles gegeben</translation>
    </message>
    <message>
      <source>an FTP</source>
      <translation>eine FTP</translation>
    </message>
    <message>
      <source>an LTHR</source>
      <translation>eine LTHR</translation>
    </message>
    <message>
      <source>an easy spin or a day off rather than training load</source>
      <translation>locker rollen oder ein freier Tag statt Trainingslast</translation>
    </message>
    <message>
      <source>an open step has no length.</source>
      <translation>ein offener Schritt hat keine Länge.</translation>
    </message>
    <message>
      <source>and %1 more</source>
      <translation>und %1 mehr</translation>
    </message>
    <message>
      <source>as a heart rate zone</source>
      <translation>als Herzfrequenzzone</translation>
    </message>
    <message>
      <source>as a pace zone</source>
      <translation>als Tempozone</translation>
    </message>
    <message>
      <source>as a power zone</source>
      <translation>als Leistungszone</translation>
    </message>
    <message>
      <source>as the service passes it on</source>
      <translation>wie der Dienst es weitergibt</translation>
    </message>
    <message>
      <source>blood pressure</source>
      <translation>Blutdruck</translation>
    </message>
    <message>
      <source>course</source>
      <translation>Strecke</translation>
    </message>
    <message>
      <source>device</source>
      <translation>Gerät</translation>
    </message>
    <message>
      <source>device configuration</source>
      <translation>Gerätekonfiguration</translation>
    </message>
    <message>
      <source>device description</source>
      <translation>Gerätebeschreibung</translation>
    </message>
    <message>
      <source>drilling rather than live rolling</source>
      <translation>Technik-Drills statt Sparring</translation>
    </message>
    <message>
      <source>easy technique swimming or a day off</source>
      <translation>lockeres Technikschwimmen oder ein freier Tag</translation>
    </message>
    <message>
      <source>endurance rather than intervals</source>
      <translation>Grundlagenausdauer statt Intervalle</translation>
    </message>
    <message>
      <source>energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <source>exp(mean of ln ± 0.5 SD)</source>
      <translation>exp(Mittel der ln ± 0,5 SD)</translation>
    </message>
    <message>
      <source>goals</source>
      <translation>Ziele</translation>
    </message>
    <message>
      <source>has no readable time and was left out</source>
      <translation>hat keine lesbare Zeit und wurde weggelassen</translation>
    </message>
    <message>
      <source>have no readable time and were left out</source>
      <translation>haben keine lesbare Zeit und wurden weggelassen</translation>
    </message>
    <message>
      <source>heart rate</source>
      <translation>Herzfrequenz</translation>
    </message>
    <message>
      <source>in sleep</source>
      <translation>im Schlaf</translation>
    </message>
    <message>
      <source>in the morning</source>
      <translation>am Morgen</translation>
    </message>
    <message>
      <source>intervals.icu: exponential, form of the same day</source>
      <translation>intervals.icu: exponentiell, Form desselben Tages</translation>
    </message>
    <message>
      <source>it has %1, but no %2 holds on its day (add one valid from that day or before)</source>
      <translation>Es gibt %1, aber an diesem Tag gilt keine Schwelle dafür: %2 (trage einen Wert ein, der seit diesem Tag oder früher gilt)</translation>
    </message>
    <message>
      <source>it has neither %1 nor heart rate</source>
      <translation>Es gibt weder %1 noch Herzfrequenz</translation>
    </message>
    <message>
      <source>it has no heart rate</source>
      <translation>Es gibt keine Herzfrequenz</translation>
    </message>
    <message>
      <source>it has no target, and what such a step usually is is written.</source>
      <translation>er hat keine Vorgabe, und geschrieben ist, was für einen solchen Schritt üblich ist.</translation>
    </message>
    <message>
      <source>it is open, and five minutes are written instead.</source>
      <translation>er ist offen, und stattdessen sind fünf Minuten geschrieben.</translation>
    </message>
    <message>
      <source>its distance is written as the time it takes.</source>
      <translation>seine Strecke ist als die Zeit geschrieben, die sie dauert.</translation>
    </message>
    <message>
      <source>its ramp is written as a range.</source>
      <translation>seine Rampe ist als Bereich geschrieben.</translation>
    </message>
    <message>
      <source>its ramp is written as one value.</source>
      <translation>seine Rampe ist als ein Wert geschrieben.</translation>
    </message>
    <message>
      <source>its range is written as a ramp.</source>
      <translation>sein Bereich ist als Rampe geschrieben.</translation>
    </message>
    <message>
      <source>its range is written as its middle.</source>
      <translation>sein Bereich ist als dessen Mitte geschrieben.</translation>
    </message>
    <message>
      <source>its target in %1 is left out.</source>
      <translation>seine Vorgabe in %1 fehlt.</translation>
    </message>
    <message>
      <source>its target in %1 is replaced by what such a step usually is.</source>
      <translation>seine Vorgabe in %1 ist durch das ersetzt, was für einen solchen Schritt üblich ist.</translation>
    </message>
    <message>
      <source>its target is rounded.</source>
      <translation>seine Vorgabe ist gerundet.</translation>
    </message>
    <message>
      <source>its target is written as it comes to for the athlete today.</source>
      <translation>seine Vorgabe ist so geschrieben, wie sie heute für die Person ausfällt.</translation>
    </message>
    <message>
      <source>its text has %1 letters; at most %2 are possible.</source>
      <translation>sein Text hat %1 Zeichen; höchstens %2 sind möglich.</translation>
    </message>
    <message>
      <source>lie days away from their neighbours and were left out</source>
      <translation>liegen Tage von ihren Nachbarn entfernt und wurden weggelassen</translation>
    </message>
    <message>
      <source>lies days away from its neighbours and was left out</source>
      <translation>liegt Tage von seinen Nachbarn entfernt und wurde weggelassen</translation>
    </message>
    <message>
      <source>light movement or a day off</source>
      <translation>leichte Bewegung oder ein freier Tag</translation>
    </message>
    <message>
      <source>light paddling or a day off</source>
      <translation>leichtes Rudern oder ein freier Tag</translation>
    </message>
    <message>
      <source>live rolling is open to you</source>
      <translation>Sparring steht dir offen</translation>
    </message>
    <message>
      <source>male (sex is not set)</source>
      <translation>Mann (Geschlecht nicht angegeben)</translation>
    </message>
    <message>
      <source>mean ± 0.5 SD</source>
      <translation>Mittel ± 0,5 SD</translation>
    </message>
    <message>
      <source>mobility or technique at walking pace, no rolling</source>
      <translation>Mobilität oder Technik im Schritttempo, kein Sparring</translation>
    </message>
    <message>
      <source>mobility or very light work rather than loaded sets</source>
      <translation>Mobilität oder sehr leichte Arbeit statt schwerer Sätze</translation>
    </message>
    <message>
      <source>monitoring</source>
      <translation>Überwachung</translation>
    </message>
    <message>
      <source>of RPE</source>
      <translation>RPE</translation>
    </message>
    <message>
      <source>pace</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <source>rTSS %1: %2 at a grade-adjusted pace of %3 /km against your threshold pace of %4 /km%5 is an intensity of %6, and hours × intensity² × 100.</source>
      <translation>rTSS %1: %2 mit einem steigungsbereinigten Tempo von %3 /km gegen dein Schwellentempo von %4 /km%5 ergeben eine Intensität von %6; Stunden × Intensität² × 100.</translation>
    </message>
    <message>
      <source>sTSS %1: %2 m in %3 is %4 /100 m, against your threshold of %5 /100 m%6 an intensity of %7, and hours × intensity³ × 100.</source>
      <translation>sTSS %1: %2 m in %3 sind %4 /100 m, gegen deine Schwelle von %5 /100 m%6 eine Intensität von %7; Stunden × Intensität³ × 100.</translation>
    </message>
    <message>
      <source>schedule</source>
      <translation>Zeitplan</translation>
    </message>
    <message>
      <source>segment</source>
      <translation>Segment</translation>
    </message>
    <message>
      <source>segment list</source>
      <translation>Segmentliste</translation>
    </message>
    <message>
      <source>settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>sleep</source>
      <translation>Schlaf</translation>
    </message>
    <message>
      <source>sleep + (6 - stress) + (6 - soreness) + energy = %1 = %2 of %3</source>
      <translation>Schlaf + (6 - Stress) + (6 - Muskelkater) + Energie = %1 = %2 von %3</translation>
    </message>
    <message>
      <source>sleep + (6 - stress) + (6 - soreness) + energy; still missing: %1</source>
      <translation>Schlaf + (6 - Stress) + (6 - Muskelkater) + Energie; noch offen: %1</translation>
    </message>
    <message>
      <source>soreness</source>
      <translation>Muskelkater</translation>
    </message>
    <message>
      <source>sport settings</source>
      <translation>Sporteinstellungen</translation>
    </message>
    <message>
      <source>steady aerobic swimming rather than threshold sets</source>
      <translation>gleichmäßiges aerobes Schwimmen statt Schwellenserien</translation>
    </message>
    <message>
      <source>steady state rather than hard pieces</source>
      <translation>gleichmäßiges Rudern statt harter Stücke</translation>
    </message>
    <message>
      <source>steady work rather than hard efforts</source>
      <translation>gleichmäßige Arbeit statt harter Belastungen</translation>
    </message>
    <message>
      <source>stress</source>
      <translation>Stress</translation>
    </message>
    <message>
      <source>swim threshold</source>
      <translation>Schwimmschwelle</translation>
    </message>
    <message>
      <source>technique and moderate loads rather than heavy sets</source>
      <translation>Technik und mäßige Gewichte statt schwerer Sätze</translation>
    </message>
    <message>
      <source>tenths of maximal heart rate %1 bpm</source>
      <translation>Zehntel der maximalen Herzfrequenz %1 bpm</translation>
    </message>
    <message>
      <source>the cadence is left out.</source>
      <translation>die Trittfrequenz fehlt.</translation>
    </message>
    <message>
      <source>the cadence is not written exactly.</source>
      <translation>die Trittfrequenz ist nicht genau geschrieben.</translation>
    </message>
    <message>
      <source>the length is rounded.</source>
      <translation>die Länge ist gerundet.</translation>
    </message>
    <message>
      <source>the lower end of a range comes first; only a ramp goes down.</source>
      <translation>das untere Ende eines Bereichs steht zuerst; nur eine Rampe geht abwärts.</translation>
    </message>
    <message>
      <source>the text is left out.</source>
      <translation>der Text fehlt.</translation>
    </message>
    <message>
      <source>the text is shortened.</source>
      <translation>der Text ist gekürzt.</translation>
    </message>
    <message>
      <source>threshold pace</source>
      <translation>Schwellentempo</translation>
    </message>
    <message>
      <source>totals</source>
      <translation>Summen</translation>
    </message>
    <message>
      <source>typed in</source>
      <translation>eingetippt</translation>
    </message>
    <message>
      <source>weight scale</source>
      <translation>Waage</translation>
    </message>
    <message>
      <source>what it is for is told by its place and target alone.</source>
      <translation>wofür er ist, sagen nur sein Platz und seine Vorgabe.</translation>
    </message>
    <message>
      <source>with your resting and maximal heart rate set, HRSS would be used</source>
      <translation>mit Ruhepuls und maximaler Herzfrequenz ergäbe sich HRSS</translation>
    </message>
    <message>
      <source>workout</source>
      <translation>Workout</translation>
    </message>
    <message>
      <source>your resting, threshold and maximal heart rates contradict each other, or HRSS would be used</source>
      <translation>Ruhepuls, Schwellenpuls und maximale Herzfrequenz widersprechen einander, sonst ergäbe sich HRSS</translation>
    </message>
  </context>
  <context>
    <name>settings</name>
    <message>
      <source>%1 activities · %2</source>
      <translation>%1 Aktivitäten · %2</translation>
    </message>
    <message>
      <source>%1 older backups in the folder</source>
      <translation>%1 ältere Backups im Ordner</translation>
    </message>
    <message>
      <source>1 activity · %2</source>
      <translation>1 Aktivität · %2</translation>
    </message>
    <message>
      <source>1 older backup in the folder</source>
      <translation>1 älteres Backup im Ordner</translation>
    </message>
    <message>
      <source>About PeaksDesk</source>
      <translation>Über PeaksDesk</translation>
    </message>
    <message>
      <source>Add a value of %1</source>
      <translation>Wert hinzufügen: %1</translation>
    </message>
    <message>
      <source>Add value…</source>
      <translation>Wert hinzufügen …</translation>
    </message>
    <message>
      <source>Change %1</source>
      <translation>%1 ändern</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern …</translation>
    </message>
    <message>
      <source>Choose a time zone from the list.</source>
      <translation>Wähle eine Zeitzone aus der Liste.</translation>
    </message>
    <message>
      <source>Critical swim speed</source>
      <translation>Kritische Schwimmgeschwindigkeit</translation>
    </message>
    <message>
      <source>Damaged</source>
      <translation>Beschädigt</translation>
    </message>
    <message>
      <source>Deleted. A backup with everything is kept: %1.</source>
      <translation>Gelöscht. Eine Sicherung mit allem ist aufgehoben: %1.</translation>
    </message>
    <message>
      <source>FTP</source>
      <translation>FTP</translation>
    </message>
    <message>
      <source>From the beginning</source>
      <translation>Von Anfang an</translation>
    </message>
    <message>
      <source>Heart rate at that effort. Sessions without power or pace are scored by it.</source>
      <translation>Herzfrequenz bei dieser Anstrengung. Einheiten ohne Leistung oder Tempo werden danach gewertet.</translation>
    </message>
    <message>
      <source>Heart rate zones (Friel), bpm</source>
      <translation>Herzfrequenzzonen (Friel), bpm</translation>
    </message>
    <message>
      <source>Heart rate zones (tenths of the maximum), bpm</source>
      <translation>Herzfrequenzzonen (Zehntel des Maximums), bpm</translation>
    </message>
    <message>
      <source>Imperial (mi, lb)</source>
      <translation>Imperial (mi, lb)</translation>
    </message>
    <message>
      <source>LTHR</source>
      <translation>LTHR</translation>
    </message>
    <message>
      <source>Last import %1: %2 activities</source>
      <translation>Letzter Import %1: %2 Aktivitäten</translation>
    </message>
    <message>
      <source>Last import %1: 1 activity</source>
      <translation>Letzter Import %1: 1 Aktivität</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Sucht …</translation>
    </message>
    <message>
      <source>Maximal heart rate</source>
      <translation>Maximale Herzfrequenz</translation>
    </message>
    <message>
      <source>Metric (km, kg)</source>
      <translation>Metrisch (km, kg)</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>No backup yet. The first is made when something changed.</source>
      <translation>Noch kein Backup. Das erste entsteht, wenn sich etwas geändert hat.</translation>
    </message>
    <message>
      <source>Nothing new came yet</source>
      <translation>Noch kam nichts Neues</translation>
    </message>
    <message>
      <source>Pace you can run for about an hour. Runs are scored by it.</source>
      <translation>Tempo, das du etwa eine Stunde laufen kannst. Läufe werden danach gewertet.</translation>
    </message>
    <message>
      <source>Pace you can swim for about half an hour. Swims are scored by it.</source>
      <translation>Tempo, das du etwa eine halbe Stunde schwimmen kannst. Schwimmen wird danach gewertet.</translation>
    </message>
    <message>
      <source>Pace zones (Friel), %1</source>
      <translation>Tempozonen (Friel), %1</translation>
    </message>
    <message>
      <source>Pace zones (Skiba), %1</source>
      <translation>Tempozonen (Skiba), %1</translation>
    </message>
    <message>
      <source>Power you can hold for about an hour. Rides are scored by it.</source>
      <translation>Leistung, die du etwa eine Stunde halten kannst. Fahrten werden danach gewertet.</translation>
    </message>
    <message>
      <source>Power zones (Coggan), W</source>
      <translation>Leistungszonen (Coggan), W</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove %1</source>
      <translation>%1 entfernen</translation>
    </message>
    <message>
      <source>Resting heart rate</source>
      <translation>Ruheherzfrequenz</translation>
    </message>
    <message>
      <source>Restore the backup of %1</source>
      <translation>Backup vom %1 wiederherstellen</translation>
    </message>
    <message>
      <source>Restored. What was here before is kept in the backup %1.</source>
      <translation>Wiederhergestellt. Was vorher hier war, liegt in der Sicherung %1.</translation>
    </message>
    <message>
      <source>Restore…</source>
      <translation>Wiederherstellen …</translation>
    </message>
    <message>
      <source>Rides</source>
      <translation>Fahrten</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>Läufe</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Gespeichert</translation>
    </message>
    <message>
      <source>Saved; %1 activities were scored anew</source>
      <translation>Gespeichert; %1 Aktivitäten neu gewertet</translation>
    </message>
    <message>
      <source>Saved; 1 activity was scored anew</source>
      <translation>Gespeichert; 1 Aktivität neu gewertet</translation>
    </message>
    <message>
      <source>Settings: appearance</source>
      <translation>Einstellungen: Aussehen</translation>
    </message>
    <message>
      <source>Settings: athlete</source>
      <translation>Einstellungen: Person</translation>
    </message>
    <message>
      <source>Settings: backups</source>
      <translation>Einstellungen: Backups</translation>
    </message>
    <message>
      <source>Settings: privacy and data</source>
      <translation>Einstellungen: Privatsphäre und Daten</translation>
    </message>
    <message>
      <source>Settings: thresholds and zones</source>
      <translation>Einstellungen: Schwellen und Zonen</translation>
    </message>
    <message>
      <source>Settings: units and region</source>
      <translation>Einstellungen: Einheiten und Region</translation>
    </message>
    <message>
      <source>Settings: watched folders</source>
      <translation>Einstellungen: überwachte Ordner</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Geschlecht</translation>
    </message>
    <message>
      <source>Stop watching</source>
      <translation>Nicht mehr überwachen</translation>
    </message>
    <message>
      <source>Stop watching %1</source>
      <translation>%1 nicht mehr überwachen</translation>
    </message>
    <message>
      <source>The bin is empty.</source>
      <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
      <source>Threshold pace</source>
      <translation>Schwellentempo</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zeitzone</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Einheiten</translation>
    </message>
    <message>
      <source>Use %1</source>
      <translation>%1 verwenden</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Verify the backup of %1</source>
      <translation>Backup vom %1 prüfen</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>Überwachte Ordner</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>Whole</source>
      <translation>Ganz</translation>
    </message>
    <message>
      <source>Year of birth</source>
      <translation>Geburtsjahr</translation>
    </message>
    <message>
      <source>You need not know it. A hard half hour with a heart rate strap brings an offer here.</source>
      <translation>Du musst ihn nicht kennen. Eine harte halbe Stunde mit Brustgurt bringt hier ein Angebot.</translation>
    </message>
    <message>
      <source>You need not know it. Rides are scored by heart rate until then, and an all-out 20 minutes brings an offer.</source>
      <translation>Du musst ihn nicht kennen. Bis dahin werden Fahrten nach Herzfrequenz gewertet, und 20 Minuten mit vollem Einsatz bringen ein Angebot.</translation>
    </message>
    <message>
      <source>You need not know it. Runs are scored by heart rate until then, and a hard half hour brings an offer.</source>
      <translation>Du musst es nicht kennen. Bis dahin werden Läufe nach Herzfrequenz gewertet, und eine harte halbe Stunde bringt ein Angebot.</translation>
    </message>
    <message>
      <source>You need not know it. Swim 400 m and 200 m all out: 200 divided by the difference of both times is the speed.</source>
      <translation>Du musst sie nicht kennen. Schwimm 400 m und 200 m mit vollem Einsatz: 200 geteilt durch die Differenz beider Zeiten ist die Geschwindigkeit.</translation>
    </message>
  </context>
  <context>
    <name>sources</name>
    <message>
      <source>Account</source>
      <translation>Konto</translation>
    </message>
    <message>
      <source>By hand</source>
      <translation>Von Hand</translation>
    </message>
    <message>
      <source>FIT file</source>
      <translation>FIT-Datei</translation>
    </message>
    <message>
      <source>GPX file</source>
      <translation>GPX-Datei</translation>
    </message>
    <message>
      <source>Invented</source>
      <translation>Erfunden</translation>
    </message>
    <message>
      <source>RPE</source>
      <translation>RPE</translation>
    </message>
    <message>
      <source>Strava export</source>
      <translation>Strava-Export</translation>
    </message>
    <message>
      <source>TCX file</source>
      <translation>TCX-Datei</translation>
    </message>
    <message>
      <source>Wrist band</source>
      <translation>Armband</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Du</translation>
    </message>
    <message>
      <source>altitude</source>
      <translation>Höhe</translation>
    </message>
    <message>
      <source>balance</source>
      <translation>Balance</translation>
    </message>
    <message>
      <source>cadence</source>
      <translation>Kadenz</translation>
    </message>
    <message>
      <source>distance</source>
      <translation>Distanz</translation>
    </message>
    <message>
      <source>gear</source>
      <translation>Ausrüstung</translation>
    </message>
    <message>
      <source>heart rate</source>
      <translation>Herzfrequenz</translation>
    </message>
    <message>
      <source>laps</source>
      <translation>Runden</translation>
    </message>
    <message>
      <source>laps marked</source>
      <translation>Runden gesetzt</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>weggelassen</translation>
    </message>
    <message>
      <source>notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <source>route</source>
      <translation>Strecke</translation>
    </message>
    <message>
      <source>speed</source>
      <translation>Geschwindigkeit</translation>
    </message>
    <message>
      <source>spikes fixed</source>
      <translation>Ausreißer korrigiert</translation>
    </message>
    <message>
      <source>sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <source>title</source>
      <translation>Titel</translation>
    </message>
  </context>
  <context>
    <name>spans</name>
    <message>
      <source>%1 h</source>
      <translation>%1 h</translation>
    </message>
    <message>
      <source>%1 min</source>
      <translation>%1 min</translation>
    </message>
    <message>
      <source>%1 s</source>
      <translation>%1 s</translation>
    </message>
    <message>
      <source>1 year</source>
      <translation>1 Jahr</translation>
    </message>
    <message>
      <source>2 years</source>
      <translation>2 Jahre</translation>
    </message>
    <message>
      <source>3 months</source>
      <translation>3 Monate</translation>
    </message>
    <message>
      <source>6 months</source>
      <translation>6 Monate</translation>
    </message>
    <message>
      <source>6 weeks</source>
      <translation>6 Wochen</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alles</translation>
    </message>
  </context>
  <context>
    <name>spikes</name>
    <message>
      <source>At</source>
      <translation>Bei</translation>
    </message>
    <message>
      <source>Becomes</source>
      <translation>Wird zu</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Kanal</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Einträge</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
  </context>
  <context>
    <name>spoken</name>
    <message>
      <source>%1: %2 (%3) to %4 (%5), falling; lowest %6 (%7), highest %8 (%9).</source>
      <translation>%1: %2 (%3) bis %4 (%5), fallend; am niedrigsten %6 (%7), am höchsten %8 (%9).</translation>
    </message>
    <message>
      <source>%1: %2 (%3) to %4 (%5), rising; lowest %6 (%7), highest %8 (%9).</source>
      <translation>%1: %2 (%3) bis %4 (%5), steigend; am niedrigsten %6 (%7), am höchsten %8 (%9).</translation>
    </message>
    <message>
      <source>%1: %2 (%3) to %4 (%5), steady; lowest %6 (%7), highest %8 (%9).</source>
      <translation>%1: %2 (%3) bis %4 (%5), gleichbleibend; am niedrigsten %6 (%7), am höchsten %8 (%9).</translation>
    </message>
    <message>
      <source>%1: %2 on %3.</source>
      <translation>%1: %2 am %3.</translation>
    </message>
    <message>
      <source>%1: no values.</source>
      <translation>%1: keine Werte.</translation>
    </message>
  </context>
  <context>
    <name>sports</name>
    <message>
      <source>Activity</source>
      <translation>Aktivität</translation>
    </message>
    <message>
      <source>Alpine ski</source>
      <translation>Ski alpin</translation>
    </message>
    <message>
      <source>Backcountry ski</source>
      <translation>Skitour</translation>
    </message>
    <message>
      <source>Cardio</source>
      <translation>Cardio</translation>
    </message>
    <message>
      <source>Climb</source>
      <translation>Klettern</translation>
    </message>
    <message>
      <source>Cross-country ski</source>
      <translation>Langlauf</translation>
    </message>
    <message>
      <source>Cross-training</source>
      <translation>Crosstraining</translation>
    </message>
    <message>
      <source>Cycling</source>
      <translation>Radfahren</translation>
    </message>
    <message>
      <source>E-bike ride</source>
      <translation>E-Bike-Fahrt</translation>
    </message>
    <message>
      <source>Elliptical</source>
      <translation>Ellipsentrainer</translation>
    </message>
    <message>
      <source>Gravel ride</source>
      <translation>Gravelfahrt</translation>
    </message>
    <message>
      <source>Gym</source>
      <translation>Fitnessstudio</translation>
    </message>
    <message>
      <source>Handcycle</source>
      <translation>Handbike</translation>
    </message>
    <message>
      <source>Hike</source>
      <translation>Wanderung</translation>
    </message>
    <message>
      <source>Indoor ride</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>Indoor row</source>
      <translation>Ruderergometer</translation>
    </message>
    <message>
      <source>Kayak</source>
      <translation>Kajak</translation>
    </message>
    <message>
      <source>Martial arts</source>
      <translation>Kampfsport</translation>
    </message>
    <message>
      <source>Mountain bike ride</source>
      <translation>Mountainbike-Fahrt</translation>
    </message>
    <message>
      <source>Open water swim</source>
      <translation>Freiwasserschwimmen</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Anderes</translation>
    </message>
    <message>
      <source>Paddling</source>
      <translation>Paddeln</translation>
    </message>
    <message>
      <source>Ride</source>
      <translation>Radfahrt</translation>
    </message>
    <message>
      <source>Roller ski</source>
      <translation>Skiroller</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Rudern</translation>
    </message>
    <message>
      <source>Rowing</source>
      <translation>Rudern</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>Lauf</translation>
    </message>
    <message>
      <source>Running</source>
      <translation>Laufen</translation>
    </message>
    <message>
      <source>Skate</source>
      <translation>Skaten</translation>
    </message>
    <message>
      <source>Skating</source>
      <translation>Skaten</translation>
    </message>
    <message>
      <source>Skiing</source>
      <translation>Ski</translation>
    </message>
    <message>
      <source>Snowboard</source>
      <translation>Snowboard</translation>
    </message>
    <message>
      <source>Snowshoe</source>
      <translation>Schneeschuhtour</translation>
    </message>
    <message>
      <source>Stairs</source>
      <translation>Treppen</translation>
    </message>
    <message>
      <source>Stand-up paddle</source>
      <translation>Stand-up-Paddling</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>Krafttraining</translation>
    </message>
    <message>
      <source>Swim</source>
      <translation>Schwimmen</translation>
    </message>
    <message>
      <source>Swimming</source>
      <translation>Schwimmen</translation>
    </message>
    <message>
      <source>Track run</source>
      <translation>Bahnlauf</translation>
    </message>
    <message>
      <source>Trail run</source>
      <translation>Traillauf</translation>
    </message>
    <message>
      <source>Transition</source>
      <translation>Wechsel</translation>
    </message>
    <message>
      <source>Transitions</source>
      <translation>Wechsel</translation>
    </message>
    <message>
      <source>Treadmill run</source>
      <translation>Laufband</translation>
    </message>
    <message>
      <source>Unknown sport</source>
      <translation>Unbekannter Sport</translation>
    </message>
    <message>
      <source>Walk</source>
      <translation>Spaziergang</translation>
    </message>
    <message>
      <source>Walking</source>
      <translation>Gehen</translation>
    </message>
    <message>
      <source>Yoga</source>
      <translation>Yoga</translation>
    </message>
  </context>
  <context>
    <name>typed days</name>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
  </context>
</TS>
