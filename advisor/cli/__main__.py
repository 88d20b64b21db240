"""Start the command line: ``python -m advisor.cli``."""

import sys

from advisor.cli.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
