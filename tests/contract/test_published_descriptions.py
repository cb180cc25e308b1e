"""Requests and replies against the descriptions that providers publish, where these are at hand."""

import json
import re
from datetime import UTC, datetime

import pytest
import yaml

from databases import *  # noqa: F403 - fixtures, by its __all__
from paths import REFERENCE, needs_reference
from peaksdesk.connect.errors import Gone
from peaksdesk.connect.registry import discover
from peaksdesk.connect.stream import SeenActivity
from services.linked import Linked
from services.linked_fixtures import *  # noqa: F403 - fixtures, by its __all__

SPECS = {
    "whoop": ("whoop-v2-2026-08.yaml", "/developer"),
    "strava": ("strava-v3-swagger2-2026-06.json", "/api/v3"),
    "intervals_icu": ("intervals-icu-v1-2025-12.json", ""),
}

pytestmark = needs_reference


def described(name):
    """Return the operations of a description: (method, pattern of the path) -> parameters by name."""
    file, _ = SPECS[name]
    text = (REFERENCE / "specs" / file).read_text(encoding="utf-8")
    told = yaml.safe_load(text) if file.endswith("yaml") else json.loads(text)
    shared = told.get("parameters", {})
    found = {}
    for path, methods in told["paths"].items():
        for method, operation in methods.items():
            if method not in ("get", "delete", "post"):
                continue
            given = [*methods.get("parameters", []), *(operation.get("parameters") or [])]
            resolved = [shared[one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in given]
            parameters = {one["name"]: one for one in resolved}
            pattern = re.compile(re.sub(r"\\\{[^}]+\\\}", "[^/]+?", re.escape(path)).replace("\\.json", "\\.json"))
            found[method.upper(), pattern] = parameters
    return found


def fits(parameter, value):
    schema = {**parameter, **parameter.get("schema", {})}
    match schema.get("type"):
        case "integer":
            return re.fullmatch(r"-?\d+", value) is not None and within(schema, int(value))
        case "boolean":
            return value in ("true", "false")
        case "array":
            allowed = schema.get("items", {}).get("enum")
            return allowed is None or set(value.split(",")) <= set(allowed)
    if schema.get("format") == "date-time":
        return datetime.fromisoformat(value).tzinfo is not None
    return True


def within(schema, number):
    return schema.get("minimum", number) <= number <= schema.get("maximum", number)


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", sorted(SPECS))
async def test_every_request_is_one_that_the_provider_describes(linked: Linked, mira, name):
    operations, (_, prefix) = described(name), SPECS[name]
    connection = await linked.connect(mira.id, name)
    await linked.run(connection, [one.name for one in linked.registry.get(name).streams])
    async with linked.apis(linked.registry.get(name), connection) as api:
        for stream in linked.registry.get(name).streams:
            kept = await linked.database.read(lambda uow, of=stream.name: sorted(uow.remote.known(connection.id, of)))
            if stream.look is not None:
                await stream.look(api, kept[-1])
                with pytest.raises(Gone):
                    await stream.look(api, "1")
    asked = linked.standins[name].requests
    assert len(asked) > 3
    for request in asked:
        path = request["path"].removeprefix(prefix)
        fitting = [
            told for (verb, like), told in operations.items() if verb == request["method"] and like.fullmatch(path)
        ]
        assert fitting, path
        assert any(agrees(told, request["query"]) for told in fitting), (path, request["query"])


def agrees(parameters, query):
    wanted = {name for name, one in parameters.items() if one.get("required") and one["in"] == "query"}
    known = all(name in parameters and fits(parameters[name], value) for name, value in query.items())
    return known and wanted <= set(query)


@pytest.mark.parametrize(
    ("file", "stream"),
    [
        ("whoop-cycle-example.json", "cycles"),
        ("whoop-list-sleep-example.json", "sleep"),
        ("whoop-sleep-example.json", "sleep"),
        ("whoop-list-workouts-example.json", "workouts"),
        ("whoop-recovery-example.json", "recovery"),
    ],
)
def test_documented_replies_of_whoop_are_understood(file, stream):
    told = json.loads((REFERENCE / "fixtures" / "whoop" / file).read_text(encoding="utf-8"))["response"]
    records = (told.get("body") or told)["records"]
    to_domain = discover({}).get("whoop").stream(stream).to_domain
    assert [one for record in records for one in to_domain(record, None)]


@pytest.mark.parametrize("file", ["activity.3.json", "activity-manual.3.json"])
def test_recorded_replies_of_strava_are_understood(file):
    told = json.loads((REFERENCE / "fixtures" / "strava" / file).read_text(encoding="utf-8"))
    (seen,) = discover({}).get("strava").stream("activities").to_domain(told, {"detail": told, "streams": {}})
    assert isinstance(seen, SeenActivity)
    assert seen.recording.external_id == str(told["id"])
    assert seen.recording.start <= datetime.now(UTC)
