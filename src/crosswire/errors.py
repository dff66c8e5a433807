"""Every error that crosswire raises on purpose, under one root.

CrosswireError
├── UsageError            the call was wrong: exit status 2
│   └── SettingError      a setting has a value it cannot have
├── InputError            one input cannot be used: it is skipped and named, the rest goes on
│   ├── EmptyInput        nothing to read
│   ├── BinaryInput       not text in any form that is known
│   ├── EncodingTrouble   text, but in no encoding that fits
│   ├── OversizeInput     larger than the limit in the settings
│   ├── OutOfTime         takes longer than the limit in the settings
│   ├── MalformedInput    of a known form, but broken (a truncated JSON line)
│   ├── LanguageUnknown   no language model for the language of the report
│   └── FetchFailed       a URL that could not be read, or may not be
│       ├── RedirectLoop  it redirects more often than anybody follows
│       ├── RobotsForbid  its site asks robots to leave it alone
│       └── HostBusy      its host has to be left alone for now
├── NothingRead           every input was skipped: exit status 3
├── RecordError           a record does not have the shape of the contract
├── ResourceError         a model or a table of the package is missing or damaged
│   ├── ExtraMissing      a library of an extra is not installed; an ImportError too
│   └── ServiceError      a store or a service cannot be reached: exit status 4
├── OutputError           the result could not be written: exit status 74
└── Fault                 crosswire itself is at fault, and nothing came of the run: exit status 70
"""

from __future__ import annotations

from datetime import datetime


class CrosswireError(Exception):
    """Root of all errors of crosswire."""


class UsageError(CrosswireError):
    """The call was wrong: an option, a format or a combination that does not exist."""


class SettingError(UsageError):
    """A setting has a value it cannot have."""


class InputError(CrosswireError):
    """One input cannot be used.

    The run goes on without it: the input and the reason are named on standard error and in
    `skipped`, because a desk must know which report is not in its brief.

    Args:
        source: What was given: a path, a URL, or "path:line" for a record inside a file.
        reason: What is wrong with it and what to do about it, in one sentence.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class EmptyInput(InputError):
    """The input holds no text."""


class BinaryInput(InputError):
    """The input is not text in any form that is known."""


class EncodingTrouble(InputError):
    """The input is text, but no encoding fits it."""


class OversizeInput(InputError):
    """The input is larger than the limit in the settings."""


class OutOfTime(InputError):
    """The report takes longer than the limit in the settings."""


class MalformedInput(InputError):
    """The input is of a known form, but broken."""


class LanguageUnknown(InputError):
    """No language model is installed for the language of the report."""


class FetchFailed(InputError):
    """A URL could not be read, or points where crosswire does not go."""


class RedirectLoop(FetchFailed):
    """A URL redirects more often than anybody follows."""


class RobotsForbid(FetchFailed):
    """The site of a URL asks robots to leave it alone, or could not be asked.

    Args:
        source: The URL.
        reason: Which of the two.
        lasting: Whether it asks so: then it will do so tomorrow.
    """

    def __init__(self, source: str, reason: str, *, lasting: bool) -> None:
        super().__init__(source, reason)
        self.lasting = lasting


class HostBusy(FetchFailed):
    """The host of a URL is not to be asked before a moment that is too far off to be waited for.

    Args:
        source: The URL.
        until: That moment.
    """

    def __init__(self, source: str, until: datetime) -> None:
        super().__init__(
            source, f"its host asks to be left alone until {until.isoformat(timespec='seconds')}"
        )
        self.until = until


class NothingRead(CrosswireError):
    """Every input was skipped, so there is nothing to collate."""


class RecordError(CrosswireError):
    """A record (a brief read back from JSON, say) does not have the shape of the contract."""


class ResourceError(CrosswireError):
    """A model or a table that the package ships is missing or damaged."""


class ExtraMissing(ResourceError, ImportError):
    """A library is not installed that only an extra of the package brings."""


class ServiceError(ResourceError):
    """A store or a service cannot be reached."""


class OutputError(CrosswireError):
    """The result could not be written: a full disk, a closed standard output."""


class Fault(CrosswireError):
    """Crosswire itself is at fault: every report that could be read was lost to it."""


FAULT = "a fault of crosswire"


def fault(problem: BaseException) -> str:
    """The reason that is given where crosswire itself is at fault; it starts with `FAULT`.

    >>> fault(ZeroDivisionError("division by zero"))
    'a fault of crosswire (ZeroDivisionError: division by zero); please report it, --debug shows where'
    """
    told = " ".join(str(problem).split())
    shown = f"{told[:200]}…" if len(told) > 200 else told
    name = type(problem).__name__
    return f"{FAULT} ({name}: {shown}); please report it, --debug shows where"
