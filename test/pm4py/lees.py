"""Reads a log as PM4Py does and tells what it saw.

Usage: lees.py xes|ocel <log> <out.json>

The answer is {"<reader>": [[case, activity, milliseconds, resource, event id], ...]}, one entry per reader of PM4Py that
is there: its own readers of XES, the Rust one when it is installed, and the default. Null where a reader gives nothing.
It goes to a file because PM4Py prints a banner.
"""

import json
import sys

import pandas
import pm4py


def milliseconden(moment):
    return round(pandas.Timestamp(moment).timestamp() * 1000)


def tekst(waarde):
    return None if waarde is None or pandas.isna(waarde) else str(waarde)


def rijen(tabel):
    def kolom(naam):
        return tabel[naam] if naam in tabel.columns else [None] * len(tabel)

    return [
        [tekst(zaak), tekst(naam), milliseconden(tijd), tekst(wie), tekst(event)]
        for zaak, naam, tijd, wie, event in zip(
            tabel["case:concept:name"],
            tabel["concept:name"],
            tabel["time:timestamp"],
            kolom("org:resource"),
            kolom("identity:id"),
        )
    ]


def lees_xes(bestand):
    lezers = {"standaard": None, "iterparse": "iterparse", "chunk_regex": "chunk_regex", "line_by_line": "line_by_line"}
    try:
        import r4pm  # noqa: F401

        lezers["r4pm"] = "r4pm"
    except ImportError:
        pass
    return {naam: rijen(pm4py.read_xes(bestand, variant=variant)) for naam, variant in lezers.items()}


def lees_ocel(bestand):
    from pm4py.objects.ocel.importer.jsonocel import importer

    logs = {"standaard": pm4py.read_ocel2_json(bestand)}
    logs["ocel20"] = importer.apply(bestand, variant=importer.Variants.OCEL20_STANDARD)
    return {naam: rijen_van_ocel(ocel) for naam, ocel in logs.items()}


def rijen_van_ocel(ocel):
    soort = dict(zip(ocel.objects["ocel:oid"], ocel.objects["ocel:type"]))
    zaak, wie = {}, {}
    for event, objekt in zip(ocel.relations["ocel:eid"], ocel.relations["ocel:oid"]):
        (wie if soort[objekt] == "medewerker" else zaak)[event] = objekt
    return [
        [zaak[event], str(naam), milliseconden(tijd), wie.get(event), str(event)]
        for event, naam, tijd in zip(ocel.events["ocel:eid"], ocel.events["ocel:activity"], ocel.events["ocel:timestamp"])
    ]


if __name__ == "__main__":
    vorm, bestand, uit = sys.argv[1:]
    gelezen = lees_xes(bestand) if vorm == "xes" else lees_ocel(bestand)
    with open(uit, "w", encoding="utf-8") as f:
        json.dump(gelezen, f)
