"""How things are found: words in either script alike, names by pinyin with surnames read as surnames."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

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

# Characters of the other script, each followed by ours: what names, units, clauses and this product are written with.
PAIRS = (
    "單单為为寫写檔档後后業业職职標标號号數数於于員员隊队與与資资產产據据動动計计結结時时規规對对務务費费團团發发應应錄录傳传銷销績绩戶户辦办匯汇導导內内責责險险個个開开屬属碼码間间須须紀纪無无帶带崗岗實实當当會会級级進进過过變变"
    "該该現现額额類类項项選选統统週周設设這这訴诉訓训門门頁页處处適适構构異异條条勵励負负參参欄栏續续賬账帳账機机從从評评風风並并權权樣样達达啟启則则點点總总違违復复複复試试記记讀读還还範范來来問问題题猶犹滿满寬宽訪访體体讓让報报"
    "誤误筆笔離离斷断沖冲兩两聯联請请調调證证歸归監监議议專专學学係系關关繫系顯显錯错薦荐鍵键線线歷历曆历識识獎奖暫暂編编領领製制隨随晉晋節节經经決决圍围裡里裏里場场給给鐘钟鍾钟轉转貸贷細细長长論论遞递執执準准訂订劃划優优註注網网"
    "況况凍冻敗败環环載载賠赔終终順顺說说篩筛簡简棄弃審审視视認认遲迟護护補补狀状態态別别連连質质見见嚴严書书盡尽萬万佔占戰战幾几躉趸際际較较銀银區区遷迁將将虛虚願愿惡恶尋寻擴扩縮缩儲储綠绿燈灯蹤踪簽签舊旧觀观營营協协溝沟輔辅聽听"
    "課课習习備备榮荣們们騙骗陳陈釋释約约攤摊積积覽览擇择鎖锁響响貼贴剛刚盤盘徑径鑰钥雜杂湊凑詳详針针淺浅頂顶僅仅餘余隱隐檢检誰谁換换頭头壓压損损壞坏減减庫库嘗尝繼继語语稱称兒儿齡龄捨舍遺遗貳贰強强穩稳養养組组織织誠诚暢畅贏赢顧顾"
    "術术難难幫帮饋馈運运壇坛潛潜輪轮價价綜综講讲頻频擬拟練练闊阔種种掛挂鉤钩眾众譽誉頒颁討讨曠旷馬马瞞瞒緊紧測测糾纠輕轻談谈話话擔担觸触廢废張张趙赵劉刘楊杨黃黄吳吴孫孙鄭郑謝谢許许鄧邓馮冯韓韩葉叶蔣蒋蘇苏盧卢賈贾陸陆龍龙錢钱湯汤"
    "賴赖龔龚譚谭閻阎莊庄龐庞衛卫齊齐賀贺喬乔顏颜聶聂蕭萧韋韦畢毕蘭兰鄒邹鄔邬駱骆歐欧澤泽偉伟國国華华麗丽軍军傑杰靜静潔洁鳳凤雲云飛飞鵬鹏濤涛東东寶宝貴贵慶庆勝胜興兴義义禮礼愛爱蓮莲瑩莹穎颖瓊琼銘铭鋒锋鋼钢鐵铁銳锐錦锦鎮镇陽阳陰阴"
    "嵐岚島岛嶺岭巖岩廣广廳厅彥彦彙汇恆恒憶忆懷怀戀恋撫抚揚扬擁拥攝摄曉晓暉晖曄晔楓枫棟栋樂乐橋桥歡欢氣气淵渊湧涌溫温滬沪漢汉潤润濱滨灣湾煒炜煥焕燁烨爾尔獻献瑋玮瑪玛瑤瑶甯宁寧宁畫画碩硕祿禄禎祯綺绮維维緯纬縣县縱纵羅罗聖圣聰聪肅肃"
    "臨临艷艳豔艳藝艺葦苇蒼苍蓋盖薩萨藍蓝薔蔷蘋苹襲袭覺觉訊讯誌志詩诗誼谊諸诸諾诺謙谦豐丰貝贝財财貨货貞贞賓宾賢贤賽赛贊赞車车軒轩輝辉農农郵邮鄉乡醫医釗钊鈞钧鈴铃鏡镜閃闪閩闽閔闵聞闻陝陕隴陇雙双電电韻韵飯饭飲饮駿骏騰腾驗验驚惊魯鲁"
    "鮑鲍鶴鹤鷹鹰麥麦黨党壽寿傷伤殘残療疗幣币億亿稅税債债虧亏贈赠繳缴購购紅红遠远邊边聲声熱热魚鱼厲厉燦灿嬌娇妝妆婁娄綱纲紹绍絲丝縫缝纓缨騎骑馳驰驥骥騫骞鈺钰鉑铂錚铮鏗铿鑒鉴鑑鉴閱阅閣阁闕阙蔭荫蕓芸薈荟蟬蝉謹谨讚赞趨趋躍跃遼辽鄖郧"
    "鄴邺酈郦釀酿銓铨鋁铝録录鏈链陣阵隸隶靈灵韜韬頡颉頤颐頗颇顥颢飄飘餅饼饒饶鬧闹鴻鸿鷗鸥鸞鸾齋斋龜龟"
)
_FOLD = str.maketrans(PAIRS[::2], PAIRS[1::2])
LONGEST = 60


def fold(words: str) -> str:
    """Return words as they are compared: 續期 and 续期 are one, as are big and small letters; as long as before."""
    return words.translate(_FOLD).lower()


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody looks for: as typed, folded, and how it sounds where it holds Chinese characters."""

    words: str
    folded: str
    sounds: frozenset[str]

    @classmethod
    def of(cls, typed: str) -> "Asked":
        """Return what was typed without spaces around it, full-width signs made plain, cut at 60 characters."""
        plain = unicodedata.normalize("NFKC", typed.replace("\x00", "")).strip()[:LONGEST]
        folded = fold(plain)
        sounds = {"".join(lazy_pinyin(folded)), pinyin_key(folded)[0]} if _has_han(folded) else set()
        return cls(plain, folded, frozenset(sounds))

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def key(self) -> str:
        """Return it as a key of pinyin or initials: small letters without spaces; empty where it is Chinese."""
        return "" if self.sounds else self.folded.replace(" ", "").replace("'", "")

    def is_in(self, title: str) -> bool:
        """Say whether a title holds it, in either script, by its pinyin or by its initials."""
        if self.folded in fold(title):
            return True
        pinyin, initials = pinyin_key(title)
        return bool(self.key) and (pinyin.startswith(self.key) or initials.startswith(self.key))


def _has_han(words: str) -> bool:
    return any("\u3400" <= sign <= "\u9fff" or sign >= "\U00020000" for sign in words)


@lru_cache(maxsize=20_000)
def pinyin_key(name: str) -> tuple[str, str]:
    """Return a name's pinyin without spaces or tones, and its initials: 曾小贤 is ``("zengxiaoxian", "zxx")``."""
    name = fold(name.strip())
    surname = next((name[:length] for length in (2, 1) if name[:length] in SURNAMES and len(name) > length), "")
    syllables = SURNAMES.get(surname, "").split() + [
        syllable for syllable in lazy_pinyin(name[len(surname) :].lower()) if syllable.strip()
    ]
    return "".join(syllables).replace(" ", ""), "".join(syllable.strip()[0] for syllable in syllables)


def holds_words(words: str, texts: Sequence[str]) -> bool:
    """Say whether each of the words is somewhere in the texts; give a text in both scripts, and either finds it.

    Full-width letters and capitals make no difference; no words are in every text.
    """
    plain = [fold(unicodedata.normalize("NFKC", text)) for text in texts]
    asked = fold(unicodedata.normalize("NFKC", words)).split()
    return all(any(word in text for text in plain) for word in asked)
