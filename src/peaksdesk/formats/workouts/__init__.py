"""Structured workouts and plans as files: Zwift, ERG and MRC, FIT, the documented JSON, text and calendar feeds."""
