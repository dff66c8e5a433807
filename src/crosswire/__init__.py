"""Every report of one story in, one sourced record out.

    import crosswire
    brief = crosswire.brief(["reports/*.txt"])

Nothing heavy is imported before a function is called.
"""

__version__ = "0.1.0"
