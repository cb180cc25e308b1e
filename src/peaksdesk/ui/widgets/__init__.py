"""Parts that pages are made of. Each paints from the theme in force and says its name to a screen reader."""
