"""`python -m crosswire.cli`, where the executable is not on the path."""

from crosswire.cli import main

main()
