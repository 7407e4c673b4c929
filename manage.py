#!/usr/bin/env python3
"""`python3 manage.py up` runs Shouzhan, `python3 manage.py test` checks it; any other verb goes to Django."""

import sys

if sys.version_info < (3, 11):  # parsed even by Python 2, to say this and not a traceback
    sys.exit("Shouzhan needs Python 3.11 or newer. This is Python %d.%d." % sys.version_info[:2])

from config.bootstrap import main

if __name__ == "__main__":
    main(sys.argv)
