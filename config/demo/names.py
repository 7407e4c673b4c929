"""Invented people: plausible names; phones and identity numbers that nobody can have."""

from random import Random

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文翟单"
)
COMPOUND = ("欧阳", "上官", "司马", "诸葛", "尉迟", "慕容")
MALE = "伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢阳建国志文海峰东晨晓子"
FEMALE = "芳娜敏静秀娟丽艳霞燕红玲桂英兰梅雪莉琳倩婷慧巧美丹萍云洁琴颖露瑶怡佳思雨欣晓玉春秋月雅若"
NOBODYS_PHONE = "100"  # no mobile number of mainland China begins with 100
NOBODYS_REGION = "99"  # no province has this code


def name(chance: Random) -> str:
    """Return a name of two to four characters."""
    surname = (
        chance.choice(COMPOUND) if chance.random() < 0.01 else SURNAMES[int(chance.random() ** 1.6 * len(SURNAMES))]
    )
    pool = MALE if chance.random() < 0.45 else FEMALE
    given = chance.choice(pool)
    return surname + given + (chance.choice(pool) if chance.random() < 0.8 else "")


def fresh_name(chance: Random, taken: set[str]) -> str:
    """Return a name not in the set, and add it."""
    while (found := name(chance)) in taken:
        pass
    taken.add(found)
    return found


def phone(number: int) -> str:
    """Return a mobile number that is nobody's, another one for each number below a hundred million."""
    return f"{NOBODYS_PHONE}{number * 48_271 % 100_000_000:08d}"


def identity(number: int, born: str) -> str:
    """Return an identity number that is nobody's, another one for each number; ``born`` is ISO text."""
    return f"{NOBODYS_REGION}{number // 1000 % 10_000:04d}{born.replace('-', '')}{number % 1000:03d}X"
