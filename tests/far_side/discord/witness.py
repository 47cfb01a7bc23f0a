"""Holds what goes over the wire against Discord's own description of its API, where it is there.

The folder with `discord_openapi_v10.json.gz` is named by ALONGSIDE_SPECS.
"""

import gzip
import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

from tests.far_side.discord.model import Value
from tests.far_side.discord.schema import Schemas

FOLDER = "ALONGSIDE_SPECS"
FILE = "discord_openapi_v10.json.gz"
_NAME = re.compile(r"\{[^}]+\}")


@cache
def description() -> Value:
    """Discord's description; None where no folder is named."""
    folder = os.environ.get(FOLDER)
    path = Path(folder) / FILE if folder else None
    if path is None or not path.is_file():
        return None
    return json.loads(gzip.decompress(path.read_bytes()))


class Witness:
    """`complaints` say what does not fit; `seen` is how much was held against it."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self.seen = 0
        self.unknown: set[str] = set()
        self._paths: dict[str, Any] = {}
        self._schemas: Schemas | None = None
        if (spec := description()) is not None:
            self._schemas = Schemas(spec["components"]["schemas"])
            self._paths = {_NAME.sub("{}", path): item for path, item in spec["paths"].items()}

    def request(self, method: str, path: str, body: Value, *, multipart: bool) -> None:
        operation = self._operation(method, path)
        content = ((operation or {}).get("requestBody") or {}).get("content") or {}
        schema = (content.get("application/json") or {}).get("schema")
        if schema is not None:
            self._check(f"request {method} {path}", schema, body)

    def response(self, method: str, path: str, status: int, body: Value) -> None:
        operation = self._operation(method, path)
        responses = (operation or {}).get("responses") or {}
        content = (responses.get(str(status)) or {}).get("content") or {}
        schema = (content.get("application/json") or {}).get("schema")
        if schema is not None and body is not None:
            self._check(f"response {method} {path}", schema, body)

    def event(self, name: str, schema: str, body: Value) -> None:
        """A payload of the gateway that is one of the API's objects."""
        self._check(f"event {name}", {"$ref": f"#/components/schemas/{schema}"}, body)

    def _operation(self, method: str, path: str) -> Value:
        item = self._paths.get(_NAME.sub("{}", path.replace("/{message}/@", "/@")))
        if item is None and path.endswith("/messages/{message}") and "/webhooks/" in path:
            item = self._paths.get("/webhooks/{}/{}/messages/{}")
        if item is None and self._paths:
            self.unknown.add(path)
        return item.get(method.casefold()) if item else None

    def _check(self, where: str, schema: Value, body: Value) -> None:
        if self._schemas is None:
            return
        self.seen += 1
        self.complaints += [f"{where}: {what}" for what in self._schemas.faults(schema, body)]
