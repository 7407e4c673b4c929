"""Names are found by the pinyin that people read them with."""

import pytest

from governance.search import pinyin_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("张三", ("zhangsan", "zs")),
        ("曾小贤", ("zengxiaoxian", "zxx")),
        ("单雄信", ("shanxiongxin", "sxx")),
        ("尉迟恭", ("yuchigong", "ycg")),
        ("欧阳娜", ("ouyangna", "oyn")),
        ("单于丹", ("chanyudan", "cyd")),
        ("区志强", ("ouzhiqiang", "ozq")),
        ("翟天", ("zhaitian", "zt")),
        ("Li Lei", ("lilei", "l")),
        ("曾", ("ceng", "c")),
    ],
)
def test_a_name_is_keyed_by_the_reading_of_its_surname(name: str, key: tuple[str, str]) -> None:
    assert pinyin_key(name) == key
