"""How well crosswire reads and collates, measured against annotations, with floors that hold.

- `python -m evals score`: the tables
- `python -m evals gate`: the tables against their floors; fails when one is under its floor
- `python -m evals pin`: raise the floors to what is reached now
- `python -m evals predict TASK FILE`: predictions for a benchmark file, for scorers of others
- `python -m evals check`: is the gold itself sound
- `python -m evals golden`: write the golden files of the tests anew
"""
