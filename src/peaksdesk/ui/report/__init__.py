"""Pages to print or to save as PDF: blocks laid out on paper, white whatever the screen is, text that stays text."""
