"""Charts painted by PeaksDesk itself: arrays in, one picture out, with crosshair, keyboard, a table and a sentence."""
