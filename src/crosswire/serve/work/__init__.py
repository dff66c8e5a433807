"""Work that takes longer than a page: reading, collating, replaying corrections, in a process of its own.

    page -> job -> office (this process) | process: read, group, collate; corrections | store
                                         | what is done so far, and what came of it, back to the job

A report that hangs or brings the process down costs its own job: a new process is started for the next.
"""

from crosswire.serve.work.jobs import Input, Job, Jobs, State
from crosswire.serve.work.office import Office

__all__ = ["Input", "Job", "Jobs", "Office", "State"]
