"""What was done to activities and saved filters, in the person's language."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.ui.widgets.cells import plain_line


class Words:
    """Names changes, for the notice and for undo."""

    def change(self, what: str, count: int) -> str:
        """Return what was done to how many."""
        one, several = {
            "edit": (_tr("Changed 1 activity"), _tr("Changed %1 activities")),
            "delete": (_tr("Deleted 1 activity"), _tr("Deleted %1 activities")),
            "merge": (_tr("Merged 1 activity"), _tr("Merged %1 activities into one")),
            "split": (_tr("Split 1 activity"), _tr("Split %1 activities")),
        }[what]
        return one if count == 1 else several.replace("%1", QLocale().toString(count))

    def filter(self, what: str, name: str) -> str:
        """Return what was done to which saved filter."""
        text = {
            "save": _tr("Saved the filter “%1”"),
            "rename": _tr("Renamed the filter “%1”"),
            "forget": _tr("Deleted the filter “%1”"),
        }[what]
        return text.replace("%1", plain_line(name)[:80])

    def exported(self, count: int, path: str) -> str:
        """Return how many activities were written where."""
        if not count:
            return _tr("Nothing could be exported.")
        one, several = _tr("Exported 1 activity to %2"), _tr("Exported %1 activities to %2")
        text = one if count == 1 else several.replace("%1", QLocale().toString(count))
        return text.replace("%2", plain_line(path))


def commands() -> Callable[[str], str]:
    """Return the names of the page's commands by what they do."""
    names = {
        "search": _tr("Search activities"),
        "filter": _tr("Add a filter"),
        "saved": _tr("Saved filters"),
        "clear": _tr("Clear filters"),
        "save": _tr("Save this filter"),
        "group": _tr("Group by the next period"),
        "open_all": _tr("Open all groups"),
        "close_all": _tr("Close all groups"),
        "columns": _tr("Choose columns"),
        "all": _tr("Choose all activities"),
        "edit": _tr("Edit the chosen activities"),
        "merge": _tr("Merge the chosen activities"),
        "split": _tr("Split the chosen activity"),
        "export": _tr("Export the chosen activities"),
        "delete": _tr("Delete the chosen activities"),
        "rename": _tr("Rename the activity"),
    }
    return names.__getitem__


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActivitiesWords", text)
