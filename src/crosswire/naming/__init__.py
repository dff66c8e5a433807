"""Names as words: how they are folded to be compared, and which offices and bodies they spell out."""
