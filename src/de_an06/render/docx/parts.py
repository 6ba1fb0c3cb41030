"""The parts of an empty Word file."""

from de_an06.render.docx.styles import FONT, LANGUAGE, styles_xml

_HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPENXML = "http://schemas.openxmlformats.org"
_RELATIONSHIPS = f"{_OPENXML}/package/2006/relationships"
_OFFICE = f"{_OPENXML}/officeDocument/2006/relationships"
_W = f"{_OPENXML}/wordprocessingml/2006/main"
_TYPES = "application/vnd.openxmlformats-officedocument"
_OWN_PARTS = {
    "word/document.xml": f"{_TYPES}.wordprocessingml.document.main+xml",
    "word/styles.xml": f"{_TYPES}.wordprocessingml.styles+xml",
    "word/settings.xml": f"{_TYPES}.wordprocessingml.settings+xml",
    "word/fontTable.xml": f"{_TYPES}.wordprocessingml.fontTable+xml",
    "word/theme/theme1.xml": f"{_TYPES}.theme+xml",
}

_DOCUMENT = f"""\
<w:document xmlns:w="{_W}" xmlns:r="{_OFFICE}"><w:body><w:sectPr>\
<w:pgNumType w:start="1"/><w:cols w:space="720"/></w:sectPr></w:body></w:document>"""

# Compatibility mode 15 is Word 2013 and later: without it Word's title bar names an older one.
_SETTINGS = f"""\
<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
<w:characterSpacingControl w:val="doNotCompress"/>\
<w:compat><w:compatSetting w:name="compatibilityMode"\
 w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
<w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>\
</w:settings>"""

_FONTS = f"""\
<w:fonts xmlns:w="{_W}"><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/>\
<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"""

# What Word offers for new text boxes and charts: our font, and no colour but Word's own greys.
_COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "000000", "lt2": "FFFFFF",
    "accent1": "404040", "accent2": "595959", "accent3": "737373", "accent4": "8C8C8C",
    "accent5": "A6A6A6", "accent6": "BFBFBF", "hlink": "000000", "folHlink": "000000",
}  # fmt: skip
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FACE = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface="{FONT}"/>'


def parts() -> dict[str, str]:
    """Each part of the file as XML, by its name in the file."""
    made = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": _DOCUMENT,
        "word/_rels/document.xml.rels": _relations(
            {
                "styles.xml": "styles",
                "settings.xml": "settings",
                "fontTable.xml": "fontTable",
                "theme/theme1.xml": "theme",
            }
        ),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _FONTS,
        "word/theme/theme1.xml": _theme(),
    }
    return {name: _HEADING + content for name, content in made.items()}


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _OWN_PARTS.items()
    )
    return (
        f'<Types xmlns="{_OPENXML}/package/2006/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: dict[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (target, kind) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{items}</Relationships>'


def _theme() -> str:
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in _COLOURS.items()
    )
    lines = "".join(f'<a:ln w="{width}">{_FILL}</a:ln>' for width in (6350, 12700, 19050))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:theme xmlns:a="{_OPENXML}/drawingml/2006/main" name="Văn bản hành chính">'
        f'<a:themeElements><a:clrScheme name="Đen trắng">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{FONT}"><a:majorFont>{_FACE}</a:majorFont>'
        f"<a:minorFont>{_FACE}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Đơn giản"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )
