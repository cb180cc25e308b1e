"""One suite for every provider: what must hold for whatever the registry finds."""

import ast
import copy
import importlib
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peaksdesk import providers
from peaksdesk.connect.auth import FixedPorts
from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.registry import at_addresses, discover
from peaksdesk.connect.stream import Explained, SeenActivity
from peaksdesk.domain.day_records import Body, Cycle, Recovery, Sleep, Wellness
from peaksdesk.sandbox.standins import intervals_icu, strava, whoop
from peaksdesk.sandbox.standins.training import trained
from peaksdesk.services.day_keeping import from_kept, to_kept

REGISTRY = discover({})
NAMES = list(REGISTRY.providers)
STREAMS = [(name, stream.name) for name in NAMES for stream in REGISTRY.get(name).streams]


def _recorded():
    """Records of every stream, in the wire format, as stand-ins give them."""
    now = datetime.now(UTC)
    done = tuple(trained(now.date(), 12 / 365))
    shelves = {
        "whoop": whoop.server(now.date(), done, 8)[0].shelves,
        "strava": strava.server(done, now.date())[0].shelves,
        "intervals_icu": intervals_icu.server(now.date(), done, 8)[0].shelves,
    }
    w = shelves["whoop"]
    return {
        ("whoop", "sleep"): w["sleep"].newest_first(),
        ("whoop", "recovery"): w["recovery"].newest_first(),
        ("whoop", "cycles"): w["cycle"].newest_first(),
        ("whoop", "workouts"): w["workout"].newest_first(),
        ("whoop", "body"): [{"height_meter": 1.71, "weight_kilogram": 64.0, "max_heart_rate": 187}],
        ("strava", "activities"): shelves["strava"]["activities"].newest_first(),
        ("strava", "athlete"): [{"id": 7, "weight": 64.0, "ftp": 258}],
        ("strava", "zones"): [{"heart_rate": {"zones": [{"min": 0, "max": 118}, {"min": 118, "max": -1}]}}],
        ("intervals_icu", "activities"): shelves["intervals_icu"]["activities"].newest_first(),
        ("intervals_icu", "wellness"): shelves["intervals_icu"]["wellness"].newest_first(),
    }


RECORDED = _recorded()


def test_every_folder_is_found_and_none_is_broken():
    folders = {
        path.name for place in providers.__path__ for path in Path(place).iterdir() if (path / "__init__.py").exists()
    }
    assert set(NAMES) == folders
    assert REGISTRY.broken == ()
    assert set(RECORDED) == set(STREAMS)


@pytest.mark.parametrize("name", NAMES)
def test_a_provider_loads_by_itself_and_touches_nothing(name):
    program = "import sys, importlib; "
    program += f"m = importlib.import_module('peaksdesk.providers.{name}'); print(m.PROVIDER.id)"
    program += "; print(sorted(n for n in sys.modules if n.startswith(('PySide6', 'sqlalchemy', 'peaksdesk.store'))))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [name, "[]"]


@pytest.mark.parametrize("name", NAMES)
def test_its_data_is_whole(name):
    provider = REGISTRY.get(name)
    assert provider.id == name
    assert provider.api_url.startswith("https://")
    assert provider.api_url.endswith("/")
    assert len({stream.name for stream in provider.streams}) == len(provider.streams)
    assert provider.card.brings
    assert provider.limits
    for sentence in (provider.card.blurb, *provider.card.steps, *provider.policy.rules()):
        assert sentence.endswith("."), sentence
    if provider.oauth is not None:
        assert len(provider.card.steps) == 3
        assert provider.card.apps.startswith("https://")
        assert provider.oauth.authorize_url.startswith("https://")
        assert {scope for one in provider.streams for scope in one.scopes} <= set(provider.oauth.scopes)
        ports = provider.oauth.redirect
        assert not isinstance(ports, FixedPorts) or all(1024 < port < 49_152 for port in ports.ports)


@pytest.mark.parametrize("name", NAMES)
def test_its_addresses_can_be_overridden(name):
    prefix = f"PEAKSDESK_{name.upper()}_"
    here = "http://127.0.0.1:9/"
    told = {
        prefix + "API_URL": here + "api",
        prefix + "AUTHORIZE_URL": here + "a",
        prefix + "TOKEN_URL": here + "oauth/t",
    }
    moved = at_addresses(REGISTRY.get(name), told)
    assert moved.api_url == here + "api/"
    assert (moved.oauth.authorize_url, moved.oauth.token_url) == (here + "a", here + "oauth/t")
    assert moved.oauth.revoke_url in (None, here + "oauth/revoke")


@pytest.mark.parametrize("name", NAMES)
def test_it_has_a_page_about_its_sources(name):
    text = (Path(next(iter(providers.__path__))) / name / "README.md").read_text(encoding="utf-8")
    for heading in ("## Sources", "## Limits", "## Terms", "## Not certain"):
        assert heading in text


@pytest.mark.parametrize("name", NAMES)
def test_it_knows_no_other_room_than_connect_and_domain(name):
    for path in (Path(next(iter(providers.__path__))) / name).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("peaksdesk."):
                room = node.module.split(".")[1]
                assert room in {"connect", "domain"} or node.module.startswith(f"peaksdesk.providers.{name}"), path


@pytest.mark.parametrize(("name", "stream"), STREAMS)
def test_records_map_to_the_domain(name, stream):
    to_domain = REGISTRY.get(name).stream(stream).to_domain
    keys = []
    for record in RECORDED[name, stream]:
        for found in to_domain(record, None):
            if isinstance(found, SeenActivity):
                assert found.recording.start.tzinfo is not None
                keys.append(found.recording.external_id)
            elif not isinstance(found, Explained):
                assert isinstance(found, Recovery | Sleep | Cycle | Wellness | Body)
                assert from_kept(to_kept(name, found)) == found
                keys.append(found.key)
    assert len(keys) == len(set(keys))
    assert all(isinstance(key, str) and key for key in keys)


@pytest.mark.parametrize(("name", "stream"), STREAMS)
def test_unknown_fields_change_nothing(name, stream):
    to_domain = REGISTRY.get(name).stream(stream).to_domain
    for record in RECORDED[name, stream][:5]:
        more = {**record, "brand_new": {"deep": [1, {"er": None}]}, "note": "✨"}
        assert _plain(to_domain(more, None)) == _plain(to_domain(record, None))


def _plain(found):
    return [repr(one) for one in found]


NONSENSE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)


@pytest.mark.parametrize(("name", "stream"), STREAMS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_nonsense_is_refused_in_a_sentence_or_left_out(name, stream, data):
    record = copy.deepcopy(data.draw(st.sampled_from(RECORDED[name, stream][:4])))
    where = record
    while True:
        field = data.draw(st.sampled_from(sorted(where)))
        if isinstance(where[field], dict) and where[field] and data.draw(st.booleans()):
            where = where[field]
            continue
        where[field] = data.draw(NONSENSE)
        break
    for one in _mapped(REGISTRY.get(name).stream(stream), record):
        if isinstance(one, SeenActivity):
            totals = [value for value in vars(one.recording.totals).values() if value is not None]
            assert np.isfinite(totals).all()
        elif not isinstance(one, Explained):
            to_kept(name, one)


def _mapped(stream, record):
    try:
        return list(stream.to_domain(record, None))
    except BadReply:
        return []


def test_a_broken_provider_leaves_the_rest(monkeypatch):
    real = importlib.import_module

    def loading(module, *rest):
        if module == "peaksdesk.providers.strava":
            raise SyntaxError("somebody's typo")
        return real(module, *rest)

    monkeypatch.setattr(importlib, "import_module", loading)
    found = discover({})
    assert [one.id for one in found.broken] == ["strava"]
    assert "typo" in found.broken[0].reason
    assert set(found.providers) == set(NAMES) - {"strava"}
    with pytest.raises(LookupError, match="does not load"):
        found.get("strava")
    with pytest.raises(LookupError, match="There are:"):
        found.get("garmin")
