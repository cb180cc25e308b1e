"""Training plans: weeks of workouts as templates, and what becomes of them on a calendar."""
