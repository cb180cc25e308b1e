"""Charts that move together: one view, one crosshair."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from peaksdesk.ui.charts.plot import Plot


class Link(QObject):
    """Keeps the view and the crosshair of charts with the same axis the same, and the selection if asked to."""

    def __init__(self, plots: Sequence[Plot], *, selection: bool = True) -> None:
        """Join charts; the first one's view holds."""
        super().__init__(plots[0])
        self._plots = tuple(plots)
        self._selection = selection
        self._moving = False
        for plot in self._plots:
            plot.view_changed.connect(lambda _, moved=plot: self._follow(moved))
            plot.cursor_moved.connect(lambda _, moved=plot: self._follow(moved))
            if selection:
                plot.selection_changed.connect(lambda _, moved=plot: self._follow(moved))
        self._follow(self._plots[0])

    def _follow(self, moved: Plot) -> None:
        if self._moving:
            return
        self._moving = True
        try:
            for plot in self._plots:
                if plot is moved:
                    continue
                view = plot.view.shown(moved.view.lo, moved.view.hi).point(moved.view.cursor)
                if self._selection:
                    a, b = moved.view.selection or (view.lo, view.lo)
                    view = view.select(a, b)
                plot.set_view(view)
        finally:
            self._moving = False


def link(*plots: Plot, selection: bool = True) -> Link:
    """Join charts with the same axis: zoom, pan and crosshair of one are those of all."""
    return Link(plots, selection=selection)
