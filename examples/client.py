"""Hands two reports to a crosswire that is served and prints how they stand: client.py ADDRESS TOKEN."""

import sys

import httpx

REPORTS = [
    {"outlet": "Orrin Post", "text": "Five ferries were held at Orrin on Tuesday, the harbour office said."},
    {"outlet": "Radio Orrin", "text": "Police said that eight ferries were held at Orrin on Tuesday."},
]
api = httpx.Client(
    base_url=f"{sys.argv[1]}/api/v1", headers={"Authorization": f"Bearer {sys.argv[2]}"}, timeout=90
)
job = api.post("/collate", json={"reports": REPORTS}).raise_for_status().json()
for story in job["result"]["stories"]:
    for question in api.get(f"/stories/{story}/questions?key=true").raise_for_status().json()["items"]:
        values = [answer["value"] for answer in question["answers"]]
        print(question["standing"], question["label"], values, question["reason"], sep=" | ")
