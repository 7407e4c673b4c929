"""Sensitive fields stay closed at rest and are found only by their whole value."""

import pytest
from cryptography.exceptions import InvalidTag

from governance.crypto import Sealed, masked_name, masked_phone, seal

LABEL = "directors.person.phone"


def test_a_sealed_value_opens_to_what_was_sealed() -> None:
    assert Sealed(seal("13800000000", LABEL), LABEL).open() == "13800000000"


def test_printing_a_sealed_value_shows_nothing() -> None:
    assert "138" not in str(Sealed(seal("13800000000", LABEL), LABEL))


def test_equal_values_share_their_hash_and_nothing_else() -> None:
    first, second = seal("13800000000", LABEL), seal("13800000000", LABEL)
    assert first[:16] == second[:16]
    assert first[16:] != second[16:]


def test_a_value_moved_to_another_field_does_not_open() -> None:
    with pytest.raises(InvalidTag):
        Sealed(seal("13800000000", LABEL), "directors.policy.phone").open()


def test_a_changed_byte_does_not_open() -> None:
    blob = bytearray(seal("13800000000", LABEL))
    blob[-1] ^= 1
    with pytest.raises(InvalidTag):
        Sealed(bytes(blob), LABEL).open()


@pytest.mark.parametrize(
    ("name", "shown"), [("张三", "张*"), ("王小明", "王**"), ("欧阳锋", "欧阳*"), ("欧阳娜娜", "欧阳**"), ("", "")]
)
def test_a_customer_s_given_name_is_hidden(name: str, shown: str) -> None:
    assert masked_name(name) == shown


def test_the_middle_of_a_number_is_hidden() -> None:
    assert masked_phone("13800000000") == "138****0000"
