import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peaksdesk.store.sealing import Cost, Key, NotOpened, check_of, is_key, open_sealed, seal, unwrap, wrap

CHEAP = Cost(n=2)
KEY = Key(b"12345678", bytes(range(32)))


@given(st.text(), st.binary(max_size=5000))
def test_what_is_sealed_opens_in_its_context_only(context, value):
    context = context.encode("utf-8", "replace").decode()
    sealed = seal(KEY, context, value)
    assert open_sealed(KEY, context, sealed) == value
    assert len(sealed) == len(value) + 1 + 8 + 12 + 16
    with pytest.raises(NotOpened):
        open_sealed(KEY, context + "x", sealed)


@given(st.integers(min_value=0, max_value=44), st.integers(min_value=1, max_value=255))
def test_a_changed_byte_anywhere_is_noticed(at, by):
    sealed = bytearray(seal(KEY, "here", b"a secret"))
    assert len(sealed) == 45
    sealed[at] ^= by
    with pytest.raises(NotOpened):
        open_sealed(KEY, "here", bytes(sealed))


@pytest.mark.parametrize("length", range(45))
def test_a_cut_value_does_not_open(length):
    with pytest.raises(NotOpened):
        open_sealed(KEY, "here", seal(KEY, "here", b"a secret")[:length])


def test_another_key_does_not_open_it_and_no_nonce_comes_twice():
    sealed = seal(KEY, "here", b"a secret")
    for other in (replace(KEY, value=bytes(32)), replace(KEY, id=b"87654321")):
        with pytest.raises(NotOpened):
            open_sealed(other, "here", sealed)
    assert len({seal(KEY, "here", b"")[9:21] for _ in range(1000)}) == 1000


def test_a_check_knows_its_key_again():
    check = check_of(KEY)
    assert is_key(KEY, check)
    assert not is_key(replace(KEY, value=bytes(32)), check)
    assert not is_key(KEY, "nonsense")
    assert not is_key(KEY, "é")


def test_the_value_of_a_key_is_not_shown():
    assert repr(KEY) == "Key(3132333435363738)"


@settings(max_examples=20)
@given(st.text(min_size=1))
def test_a_passphrase_takes_a_key_out_of_its_wrapping(passphrase):
    wrapping = json.loads(json.dumps(wrap(KEY, passphrase, CHEAP)))
    assert unwrap(KEY.id, wrapping, passphrase) == KEY
    assert unwrap(KEY.id, wrapping, passphrase + "x") is None


def test_a_passphrase_may_be_typed_on_another_system():
    wrapping = wrap(KEY, "Übergrößen", CHEAP)
    assert unwrap(KEY.id, wrapping, "U\u0308bergro\u0308ßen") == KEY


@pytest.mark.parametrize(
    "spoil",
    [
        {"n": 2**40},
        {"n": 3},
        {"n": 0},
        {"r": 10**6},
        {"p": -1},
        {"n": "many"},
        {"salt": "?"},
        {"wrapped": None},
    ],
)
def test_a_spoiled_wrapping_takes_neither_memory_nor_time(spoil):
    with pytest.raises(ValueError):  # noqa: PT011
        unwrap(KEY.id, {**wrap(KEY, "passphrase", CHEAP), **spoil}, "passphrase")


def test_the_shipped_cost_is_what_owasp_asks_for():
    assert (Cost().n, Cost().r, Cost().p) == (131072, 8, 1)
    assert Cost().bearable
