"""How names are found and sorted: by pinyin, with surnames read as surnames. How words are found in texts."""

import unicodedata
from collections.abc import Sequence

from pypinyin import lazy_pinyin

# As surnames these are read otherwise than pypinyin reads the character or the phrase.
SURNAMES = {
    "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "区": "ou", "查": "zha", "盖": "ge", "朴": "piao",
    "翟": "zhai", "尹": "yin", "乐": "yue", "任": "ren", "华": "hua", "繁": "po", "折": "she", "种": "chong",
    "重": "chong", "秘": "bi", "冼": "xian", "洗": "xian", "晟": "cheng", "黑": "he", "员": "yun", "缪": "miao",
    "宓": "fu", "逄": "pang", "能": "nai", "那": "na", "哈": "ha", "俱": "ju", "葛": "ge", "盛": "sheng",
    "应": "ying", "於": "yu", "相": "xiang", "万": "wan", "覃": "qin", "谌": "chen", "隗": "wei", "牟": "mu",
    "尉迟": "yu chi", "万俟": "mo qi", "长孙": "zhang sun", "澹台": "tan tai", "皇甫": "huang fu",
    "令狐": "ling hu", "单于": "chan yu", "宇文": "yu wen", "欧阳": "ou yang", "上官": "shang guan",
    "司马": "si ma", "诸葛": "zhu ge", "东方": "dong fang", "公孙": "gong sun", "慕容": "mu rong",
}  # fmt: skip


def pinyin_key(name: str) -> tuple[str, str]:
    """Return a name's pinyin without spaces or tones, and its initials: 曾小贤 is ``("zengxiaoxian", "zxx")``."""
    name = name.strip()
    surname = next((name[:length] for length in (2, 1) if name[:length] in SURNAMES and len(name) > length), "")
    syllables = SURNAMES.get(surname, "").split() + [
        syllable for syllable in lazy_pinyin(name[len(surname) :].lower()) if syllable.strip()
    ]
    return "".join(syllables).replace(" ", ""), "".join(syllable.strip()[0] for syllable in syllables)


def holds_words(words: str, texts: Sequence[str]) -> bool:
    """Say whether each of the words is somewhere in the texts; give a text in both scripts, and either finds it.

    Full-width letters and capitals make no difference; no words are in every text.
    """
    folded = [_fold(text) for text in texts]
    return all(any(word in text for text in folded) for word in _fold(words).split())


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
