"""Mutants: small faults planted in the code, one at a time, to see whether a test of behaviour notices.

`python -m evals.mutants` draws a random sample, runs for each mutant the tests that execute its line, fastest
first, until one fails, and prints what was killed, what survived and what no test reaches. The parts:

- `operators`: what is changed, by kind of expression
- `sites`: where in a file, and what is left out because no behaviour hangs on it
- `names`: who uses what a module defines when it is imported
- `tracking`, `cover`: which test executes which line
- `warm`, `cold`, `planting`: a mutant in a process of its own
- `report`: the numbers
"""
