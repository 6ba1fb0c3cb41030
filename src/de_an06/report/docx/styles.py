"""The styles of an administrative document, with the sizes of Decree 30/2020/NĐ-CP."""

from dataclasses import KW_ONLY, dataclass
from xml.sax.saxutils import quoteattr

from de_an06.report.blocks import Role
from de_an06.surface.office import FONT

LANGUAGE = "vi-VN"
_INDENT = 720  # twips: 1.27 cm
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: sizes in points, spacing in points.

    A heading has its level as `outline`, as Word counts (0 first).
    """

    id: str
    name: str
    _: KW_ONLY
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

    @property
    def is_heading(self) -> bool:
        """Whether it is one of Word's own headings, which stay with what follows."""
        return self.outline is not None


STYLES = {
    Role.NATION: Style("Nation", "Quốc hiệu", size=12, bold=True, align="center"),
    Role.MOTTO: Style("Motto", "Tiêu ngữ", size=13, bold=True, align="center"),
    Role.SUPERIOR: Style("Superior", "Cơ quan chủ quản", size=12, align="center"),
    Role.ISSUER: Style("Issuer", "Cơ quan ban hành", size=12, bold=True, align="center"),
    Role.NUMBER: Style("Number", "Số, ký hiệu", size=13, align="center"),
    Role.PLACE: Style("PlaceAndDate", "Địa danh, thời gian", size=13, italic=True, align="center"),
    Role.ABOUT: Style("LetterSubject", "Trích yếu công văn", size=12, align="center", before=6),
    Role.KIND: Style("Kind", "Tên loại văn bản", bold=True, align="center", before=12),
    Role.SUBJECT: Style("Subject", "Trích yếu", bold=True, align="center"),
    Role.RULE: Style("Rule", "Đường kẻ", size=2, exactly=3, ruled=True),
    Role.TITLE_RULE: Style(
        "TitleRule", "Đường kẻ dưới trích yếu", size=2, exactly=3, ruled=True, after=12
    ),
    Role.TO: Style("To", "Kính gửi", before=6, after=6),
    Role.ADDRESSEE: Style("Addressee", "Nơi được gửi", after=3),
    Role.BASIS: Style("Basis", "Căn cứ", italic=True, align="both", indented=True, after=6),
    Role.TEXT: Style("BodyText", "Body Text", align="both", indented=True, after=6, built_in=True),
    Role.HEADING_1: Style("Heading1", "heading 1", bold=True, align="center", after=6, outline=0),
    Role.HEADING_2: Style(
        "Heading2", "heading 2", bold=True, indented=True, before=6, after=6, outline=1
    ),
    Role.HEADING_3: Style("Heading3", "heading 3", bold=True, indented=True, after=6, outline=2),
    Role.HEADING_4: Style("Heading4", "heading 4", indented=True, after=6, outline=3),
    Role.ATTACHED: Style("Attached", "Kèm theo", italic=True, align="center", after=6),
    Role.TABLE_HEAD: Style(
        "TableHead", "Đầu bảng", size=12, bold=True, align="center", before=2, after=2
    ),
    Role.TABLE_TEXT: Style("TableText", "Nội dung bảng", size=12, before=2, after=2),
    Role.ANNEX_HEAD: Style(
        "AnnexHead", "Đầu bảng phụ lục", size=11, bold=True, align="center", before=2, after=2
    ),
    Role.ANNEX_TEXT: Style("AnnexText", "Nội dung bảng phụ lục", size=11, before=2, after=2),
    Role.POSITION: Style("Position", "Chức vụ", bold=True, align="center", keep_next=True),
    Role.SEAL: Style("Seal", "Chỗ ký, đóng dấu", align="center", exactly=72, keep_next=True),
    Role.SIGNER: Style("Signer", "Họ tên người ký", bold=True, align="center"),
    Role.RECIPIENTS: Style(
        "RecipientsHead", "Nơi nhận (tiêu đề)", size=12, bold=True, italic=True, keep_next=True
    ),
    Role.RECIPIENT: Style("Recipient", "Nơi nhận", size=11),
    Role.PAGE_NUMBER: Style("Header", "header", size=13, align="center", built_in=True),
    Role.MARKS: Style("Mark", "Dấu bản thảo", size=12, bold=True, align="right"),
    Role.GAP: Style("Gap", "Khoảng cách", size=2, exactly=2),
}
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
    styles = "".join(_style_xml(style) for style in STYLES.values())
    return f'<w:styles xmlns:w="{_NAMESPACE}">{base}{styles}</w:styles>'


def _style_xml(style: Style) -> str:
    custom = "" if style.built_in or style.is_heading else ' w:customStyle="1"'
    following = f'<w:next w:val="{STYLES[Role.TEXT].id}"/>' if style.is_heading else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'<w:name w:val={quoteattr(style.name)}/><w:basedOn w:val="Normal"/>'
        f"{following}<w:qFormat/>"
        f"<w:pPr>{_paragraph_xml(style)}</w:pPr><w:rPr>{_run_xml(style)}</w:rPr></w:style>"
    )


def _paragraph_xml(style: Style) -> str:
    """The children of w:pPr, in the schema's order."""
    line = (
        f'w:line="{style.exactly * 20:g}" w:lineRule="exact"'
        if style.exactly
        else 'w:line="240" w:lineRule="auto"'
    )
    parts = (
        "<w:keepNext/>" if style.keep_next or style.is_heading else "",
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
