"""Work away from the window: the only room that knows threads and processes.

``Jobs`` runs functions in worker processes, one long-lived process a kind of work:

    jobs = Jobs(window)
    job = jobs.run("lutrin.services.detecting:findings", document, knowledge, kind="analyse",
                   title=document.title, on_progress=…, on_done=…, on_error=…, on_cancelled=…)
    job.cancel()        # at once; the worker is asked to stop, and killed when it does not
    jobs.shutdown()     # leaves no process behind

Errors of the ``LutrinError`` family arrive as themselves, a worker's death as ``WorkerDied``, anything else
as ``JobBug`` with its traceback. ``RenderService`` gives pictures of pages, from a process of its own.
"""

from __future__ import annotations

from .page_key import TILE, PageKey, Palette, keys_of
from .queue import KINDS, Job, JobBug, Jobs, Kind, State
from .rendering import RenderService
from .warming import in_background

__all__ = [
    "KINDS",
    "TILE",
    "Job",
    "JobBug",
    "Jobs",
    "Kind",
    "PageKey",
    "Palette",
    "RenderService",
    "State",
    "in_background",
    "keys_of",
]
