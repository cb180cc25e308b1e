"""Structured workouts: steps and repeats, what they ask for, what they come to, and how they are written as text."""
