"""Small widgets, one idea each; they are given values and emit what a person did."""
