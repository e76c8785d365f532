"""The formats that come with the library."""

from __future__ import annotations

from bilateral_corpus.formats.registry import ENTRY_POINT_GROUP, FormatRegistry

__all__ = ["formats"]

#: All formats that are known; printing it shows them, and ``formats.register(…)`` adds one.
formats: FormatRegistry = FormatRegistry(entry_point_group=ENTRY_POINT_GROUP)

_HERE = __package__
formats.declare("text", f"{_HERE}.text", suffixes=(".txt",), media_type="text/plain")
formats.declare("markdown", f"{_HERE}.markdown", suffixes=(".md", ".markdown"), media_type="text/markdown")
formats.declare("html", f"{_HERE}.html", suffixes=(".html", ".htm", ".xhtml"), media_type="text/html")
formats.declare(
    "docx",
    f"{_HERE}.docx",
    suffixes=(".docx",),
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)
formats.declare("json", f"{_HERE}.json", suffixes=(".json",), media_type="application/json")
formats.declare("jsonl", f"{_HERE}.jsonl", suffixes=(".jsonl", ".ndjson"), media_type="application/jsonl")
formats.declare("tei", f"{_HERE}.tei", suffixes=(".xml", ".tei", ".tei.xml"), media_type="application/tei+xml")
formats.declare("webvtt", f"{_HERE}.webvtt", suffixes=(".vtt",), media_type="text/vtt")
formats.declare("srt", f"{_HERE}.srt", suffixes=(".srt",), media_type="application/x-subrip")
formats.declare("csv", f"{_HERE}.csv", suffixes=(".csv.zip",), media_type="application/vnd.datapackage+zip")
formats.declare("convokit", f"{_HERE}.convokit", suffixes=(".convokit.zip",), media_type="application/vnd.convokit+zip")
formats.declare(
    "parquet", f"{_HERE}.parquet", suffixes=(".parquet.zip",), media_type="application/vnd.apache.parquet+zip"
)
formats.declare(
    "parquet-dataset",
    f"{_HERE}.parquet_dataset",
    suffixes=(".dataset.zip",),
    media_type="application/vnd.apache.parquet.dataset+zip",
)
formats.declare("graphml", f"{_HERE}.graphml", suffixes=(".graphml",), media_type="application/graphml+xml")
formats.declare("icalendar", f"{_HERE}.icalendar", suffixes=(".ics",), media_type="text/calendar")
formats.declare(
    "web-annotation",
    f"{_HERE}.web_annotation",
    suffixes=(".anno.jsonld",),
    media_type='application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
)
formats.declare("qdpx", f"{_HERE}.qdpx", suffixes=(".qdpx",), media_type="application/vnd.qdasoftware.project+zip")
formats.declare("json-ld", f"{_HERE}.json_ld", suffixes=(".jsonld",), media_type="application/ld+json")
