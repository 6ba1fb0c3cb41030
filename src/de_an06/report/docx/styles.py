"""The styles of an administrative document, with the sizes of Decree 30/2020/NĐ-CP."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from de_an06.surface.office import FONT

LANGUAGE = "vi-VN"
_INDENT = 720  # twips: 1.27 cm
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A paragraph style: sizes in points, spacing in points, `outline` as Word counts (0 first)."""

    id: str
    name: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    align: str = "left"
    indented: bool = False
    before: float = 0
    after: float = 0
    exactly: float | None = None
    keep_next: bool = False
    ruled: bool = False
    outline: int | None = None
    built_in: bool = False


NATION = Style(id="Nation", name="Quốc hiệu", size=12, bold=True, align="center")
MOTTO = Style(id="Motto", name="Tiêu ngữ", size=13, bold=True, align="center")
SUPERIOR = Style(id="Superior", name="Cơ quan chủ quản", size=12, align="center")
ISSUER = Style(id="Issuer", name="Cơ quan ban hành", size=12, bold=True, align="center")
NUMBER = Style(id="Number", name="Số, ký hiệu", size=13, align="center")
PLACE = Style(id="PlaceAndDate", name="Địa danh, thời gian", size=13, italic=True, align="center")
LETTER_SUBJECT = Style(
    id="LetterSubject", name="Trích yếu công văn", size=12, align="center", before=6
)
KIND = Style(id="Kind", name="Tên loại văn bản", bold=True, align="center", before=12)
SUBJECT = Style(id="Subject", name="Trích yếu", bold=True, align="center")
RULE = Style(id="Rule", name="Đường kẻ", size=2, exactly=3, ruled=True)
TITLE_RULE = Style(
    id="TitleRule", name="Đường kẻ dưới trích yếu", size=2, exactly=3, ruled=True, after=12
)
TO = Style(id="To", name="Kính gửi", before=6, after=6)
ADDRESSEE = Style(id="Addressee", name="Nơi được gửi", after=3)
BASIS = Style(id="Basis", name="Căn cứ", italic=True, align="both", indented=True, after=6)
BODY = Style(id="BodyText", name="Body Text", align="both", indented=True, after=6, built_in=True)
HEADING_1 = Style(
    id="Heading1", name="heading 1", bold=True, align="center", after=6,
    keep_next=True, outline=0, built_in=True,
)  # fmt: skip
HEADING_2 = Style(
    id="Heading2", name="heading 2", bold=True, indented=True, before=6, after=6,
    keep_next=True, outline=1, built_in=True,
)  # fmt: skip
HEADING_3 = Style(
    id="Heading3", name="heading 3", bold=True, indented=True, after=6,
    keep_next=True, outline=2, built_in=True,
)  # fmt: skip
HEADING_4 = Style(
    id="Heading4", name="heading 4", indented=True, after=6,
    keep_next=True, outline=3, built_in=True,
)  # fmt: skip
ATTACHED = Style(id="Attached", name="Kèm theo", italic=True, align="center", after=6)
TABLE_HEAD = Style(
    id="TableHead", name="Đầu bảng", size=12, bold=True, align="center", before=2, after=2
)
TABLE_TEXT = Style(id="TableText", name="Nội dung bảng", size=12, before=2, after=2)
ANNEX_HEAD = Style(
    id="AnnexHead", name="Đầu bảng phụ lục", size=11, bold=True, align="center", before=2, after=2
)
ANNEX_TEXT = Style(id="AnnexText", name="Nội dung bảng phụ lục", size=11, before=2, after=2)
POSITION = Style(id="Position", name="Chức vụ", bold=True, align="center", keep_next=True)
SEAL = Style(id="Seal", name="Chỗ ký, đóng dấu", align="center", exactly=72, keep_next=True)
SIGNER = Style(id="Signer", name="Họ tên người ký", bold=True, align="center")
RECIPIENTS_HEAD = Style(
    id="RecipientsHead", name="Nơi nhận (tiêu đề)", size=12, bold=True, italic=True, keep_next=True
)
RECIPIENT = Style(id="Recipient", name="Nơi nhận", size=11)
PAGE_NUMBER = Style(id="Header", name="header", size=13, align="center", built_in=True)
MARK = Style(id="Mark", name="Dấu bản thảo", size=12, bold=True, align="right")
GAP = Style(id="Gap", name="Khoảng cách", size=2, exactly=2)

STYLES = (
    NATION, MOTTO, SUPERIOR, ISSUER, NUMBER, PLACE, LETTER_SUBJECT, KIND, SUBJECT, RULE, TITLE_RULE,
    TO, ADDRESSEE, BASIS, BODY, HEADING_1, HEADING_2, HEADING_3, HEADING_4, ATTACHED,
    TABLE_HEAD, TABLE_TEXT, ANNEX_HEAD, ANNEX_TEXT, POSITION, SEAL, SIGNER, RECIPIENTS_HEAD,
    RECIPIENT, PAGE_NUMBER, MARK, GAP,
)  # fmt: skip
"""Every paragraph style, in the order in which Word's list shows them."""

TABLE_GRID = "TableGrid"
"""The id of the table style with lines around every cell."""

_BASE = f"""\
<w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>\
<w:sz w:val="28"/><w:szCs w:val="28"/>\
<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="{LANGUAGE}"/>\
</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
<w:pPr><w:widowControl/></w:pPr></w:style>\
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
<w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>\
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>\
</w:tblCellMar></w:tblPr></w:style>\
<w:style w:type="table" w:styleId="{TABLE_GRID}"><w:name w:val="Table Grid"/>\
<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{{borders}}</w:tblBorders></w:tblPr>\
</w:style>"""
_LINE = 'w:val="single" w:sz="{size}" w:space="{space}" w:color="000000"'


def styles_xml() -> str:
    """The whole `word/styles.xml`."""
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    border = _LINE.format(size=4, space=0)
    base = _BASE.format(borders="".join(f"<w:{edge} {border}/>" for edge in edges))
    styles = "".join(_style_xml(style) for style in STYLES)
    return f'<w:styles xmlns:w="{_NAMESPACE}">{base}{styles}</w:styles>'


def _style_xml(style: Style) -> str:
    custom = "" if style.built_in else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'<w:name w:val={quoteattr(style.name)}/><w:basedOn w:val="Normal"/>'
        f"{_next(style)}<w:qFormat/>"
        f"<w:pPr>{_paragraph_xml(style)}</w:pPr><w:rPr>{_run_xml(style)}</w:rPr></w:style>"
    )


def _next(style: Style) -> str:
    return f'<w:next w:val="{BODY.id}"/>' if style.outline is not None else ""


def _paragraph_xml(style: Style) -> str:
    """The children of w:pPr, in the schema's order."""
    line = (
        f'w:line="{style.exactly * 20:g}" w:lineRule="exact"'
        if style.exactly
        else 'w:line="240" w:lineRule="auto"'
    )
    parts = (
        "<w:keepNext/>" if style.keep_next else "",
        f"<w:pBdr><w:bottom {_LINE.format(size=6, space=0)}/></w:pBdr>" if style.ruled else "",
        f'<w:spacing w:before="{style.before * 20:g}" w:after="{style.after * 20:g}" {line}/>',
        f'<w:ind w:firstLine="{_INDENT}"/>' if style.indented else "",
        f'<w:jc w:val="{style.align}"/>',
        "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>',
    )
    return "".join(parts)


def _run_xml(style: Style) -> str:
    """The children of w:rPr, in the schema's order; both sizes are in half points."""
    size = f"{style.size * 2:g}"
    parts = (
        "<w:b/><w:bCs/>" if style.bold else "",
        "<w:i/><w:iCs/>" if style.italic else "",
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
    )
    return "".join(parts)
