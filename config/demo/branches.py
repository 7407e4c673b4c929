"""Where the invented company works: provinces with the first digits of their policy numbers, and their cities."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Branch:
    """A provincial branch: its code, name, and the cities of its departments."""

    code: str
    name: str
    digits: str  # the first digits of its policy numbers
    cities: tuple[str, ...]


def _branch(code: str, province: str, digits: str, cities: str) -> Branch:
    return Branch(code, f"{province}分公司", digits, tuple(cities.split()))


# A size takes as many as it needs, from the first on.
BRANCHES = (
    _branch("ZJ", "浙江", "33", "杭州 宁波 温州 嘉兴 绍兴"),
    _branch("JS", "江苏", "32", "南京 苏州 无锡 常州 南通"),
    _branch("SC", "四川", "51", "成都 绵阳 德阳 宜宾 南充"),
    _branch("GD", "广东", "44", "广州 佛山 东莞 惠州 汕头"),
    _branch("SD", "山东", "37", "济南 烟台 潍坊 临沂 济宁"),
    _branch("HA", "河南", "41", "郑州 洛阳 南阳 新乡 许昌"),
    _branch("HB", "湖北", "42", "武汉 宜昌 襄阳 荆州 黄冈"),
    _branch("HN", "湖南", "43", "长沙 株洲 衡阳 岳阳 常德"),
    _branch("HE", "河北", "13", "石家庄 唐山 保定 邯郸 沧州"),
    _branch("AH", "安徽", "34", "合肥 芜湖 蚌埠 阜阳 安庆"),
    _branch("FJ", "福建", "35", "福州 泉州 漳州 莆田 龙岩"),
    _branch("JX", "江西", "36", "南昌 赣州 九江 上饶 宜春"),
    _branch("LN", "辽宁", "21", "沈阳 鞍山 抚顺 锦州 营口"),
    _branch("JL", "吉林", "22", "长春 吉林 四平 通化 松原"),
    _branch("HL", "黑龙江", "23", "哈尔滨 齐齐哈尔 大庆 牡丹江 佳木斯"),
    _branch("SX", "山西", "14", "太原 大同 长治 临汾 运城"),
    _branch("SN", "陕西", "61", "西安 宝鸡 咸阳 渭南 汉中"),
    _branch("GX", "广西", "45", "南宁 柳州 桂林 玉林 梧州"),
    _branch("YN", "云南", "53", "昆明 曲靖 玉溪 大理 红河"),
    _branch("GZ", "贵州", "52", "贵阳 遵义 安顺 毕节 铜仁"),
)
