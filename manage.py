#!/usr/bin/env python3
"""`python3 manage.py up` runs Shouzhan, `python3 manage.py test` checks it; any other verb goes to Django."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  a person on an older Python must get this sentence, not a traceback
    sys.exit(
        "Shouzhan needs Python 3.11 or newer, and this is Python %d.%d (%s)."
        % (sys.version_info[:2] + (sys.executable,))
    )  # noqa: UP031, RUF005, E501  also parsed by Python 2.7

from config.bootstrap import main

if __name__ == "__main__":
    main(sys.argv)
