"""Feeds, polled; what they bring, read, grouped and kept current.

    feeds | due and leased | polled (robots, one request at a time a host) -> entries, due
    entries | due and leased | fetched | read -> a version of a report, or nothing new
    report | its story | brief of the story | what changed

The two queues are tables of the store: what is due when, and who holds it until when. A worker that dies lets
go when its lease ends; whoever comes next goes on from there.
"""
