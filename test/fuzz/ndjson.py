"""Teaches Schemathesis lines of JSON: it sends a request body as one line, and reads the first line of an answer.

Schemathesis imports this by the name in SCHEMATHESIS_HOOKS. Every line of an answer is held against the document by
the project's own property test.
"""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def regel(context, value):
    return value if isinstance(value, bytes) else json.dumps(value).encode() + b"\n"


@schemathesis.deserializer("application/x-ndjson")
def eerste_regel(context, response):
    regels = response.text.splitlines()
    return json.loads(regels[0]) if regels else {}
