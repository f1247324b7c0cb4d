"""Judges calendar files given as arguments; prints one JSON object: file to list of problems."""
import datetime
import json
import sys

from icalendar import Calendar


def problems_of(raw):
    found = []
    if raw.replace(b"\r\n", b"").count(b"\n") or raw.replace(b"\r\n", b"").count(b"\r"):
        found.append("a line does not end with CRLF (RFC 5545, 3.1)")
    if not raw.endswith(b"\r\n"):
        found.append("the last line has no end")
    for number, line in enumerate(raw.split(b"\r\n"), 1):
        if len(line) > 75:
            found.append(f"line {number} has {len(line)} octets (RFC 5545, 3.1)")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"line {number} is cut inside a character")
    calendar = Calendar.from_ical(raw)
    for key in ("VERSION", "PRODID"):
        if key not in calendar:
            found.append(f"no {key} (RFC 5545, 3.6)")
    events = calendar.walk("VEVENT")
    if not events:
        found.append("no events")
    uids = [str(event.get("UID", "")) for event in events]
    if len(set(uids)) != len(uids) or "" in uids:
        found.append("the UIDs are not all there and different")
    for component in calendar.walk():
        found.extend(f"{component.name}: {error}" for error in component.errors)
    for event, uid in zip(events, uids):
        start, end = event.get("DTSTART"), event.get("DTEND")
        stamp = event.get("DTSTAMP")
        if start is None or end is None or stamp is None or not str(event.get("SUMMARY", "")):
            found.append(f"{uid}: DTSTART, DTEND, DTSTAMP or SUMMARY is missing")
            continue
        days = [start.dt, end.dt]
        if any(isinstance(day, datetime.datetime) for day in days):
            found.append(f"{uid}: not a whole day")
        elif days[1] - days[0] != datetime.timedelta(days=1):
            found.append(f"{uid}: {days[0]} to {days[1]} is not one day")
        if not isinstance(stamp.dt, datetime.datetime) or stamp.dt.utcoffset() != datetime.timedelta(0):
            found.append(f"{uid}: DTSTAMP is not in UTC")
    again = Calendar.from_ical(calendar.to_ical()).walk("VEVENT")
    if [facts_of(event) for event in events] != [facts_of(event) for event in again]:
        found.append("written again by icalendar it says something else")
    return found


def facts_of(event):
    start = event.get("DTSTART")
    texts = [str(event.get(key, "")) for key in ("UID", "SUMMARY", "DESCRIPTION")]
    return texts, None if start is None else start.dt


def judge(path):
    with open(path, "rb") as file:
        raw = file.read()
    try:
        return problems_of(raw)
    except Exception as error:  # a file that cannot be parsed is a verdict, not a failure of the judge
        return [f"cannot be parsed: {error}"]


print(json.dumps({path: judge(path) for path in sys.argv[1:]}))
