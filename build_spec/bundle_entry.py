"""Where the bundled program starts: worker processes come through here too."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from lutrin.__main__ import main

    sys.exit(main())
