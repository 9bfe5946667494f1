"""Make the pictures of the window that the README shows, from the sample documents, for real.

    python build_spec/screenshots.py [FOLDER]      default: resources/screenshots

Needs no display (the offscreen platform is used when there is none); writes nothing of the user's: settings,
dossiers and logs go to a temporary folder. Takes about a minute: models are loaded, samples analysed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1440, 900)  # logical pixels
PATIENCE = 240  # seconds for reading and analysing a sample

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> int:
    """Take the pictures; 1 when a sample was not analysed in time."""
    from lutrin import paths
    from lutrin.services.settings import Settings
    from lutrin.ui.application import Application, make_application
    from lutrin.ui.preferences import Preferences

    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "screenshots"
    out.mkdir(parents=True, exist_ok=True)
    qt = make_application(["lutrin"])

    def wait(until: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        end = time.monotonic() + seconds
        while not until() and time.monotonic() < end:
            qt.processEvents()
            time.sleep(0.01)
        return until()

    with tempfile.TemporaryDirectory(prefix="lutrin-screenshots-") as home:
        for name in ("settings_folder", "state_folder", "documents_folder"):
            setattr(paths, name, lambda: Path(home))
        for language, theme, sample in (
            ("en", "light", "valdrenne-summit.md"),
            ("fr", "dark", "sommet-valdrenne.md"),
        ):
            preferences = Preferences()
            preferences.settings = Settings(language=language, theme=theme)
            application = Application(qt, preferences)
            window = application.window
            window.resize(*SIZE)
            window.show()
            wait(lambda: False, 0.3)
            window.grab().save(str(out / f"welcome-{language}.png"))
            window.opening.open_files([ROOT / "resources" / "samples" / sample])
            session = window.session
            if not wait(session.is_analysed):
                print(f"{sample} was not analysed", file=sys.stderr)
                return 1
            decided = 0
            window.marking.review()
            while decided < 6 and session.queue():
                (window.marking.accept if decided % 3 else window.marking.later)()
                decided += 1
            wait(lambda: False, 1.0)  # the page's picture
            window.grab().save(str(out / f"review-{theme}-{language}.png"))
            window.commands.show_right("actors")
            window.commands.show_left("outline")
            wait(lambda: False, 0.5)
            window.grab().save(str(out / f"actors-{theme}-{language}.png"))
            application.leave()
    for path in sorted(out.glob("*.png")):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
